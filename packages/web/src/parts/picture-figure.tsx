import { createElement, type ReactElement, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Picture, SvgNode } from '../charts/picture.ts';
import { commonWords as words } from '../words/en/common.ts';

interface PictureFigureProps {
  /** Draws at the width that there is. */
  readonly draw: (widthPx: number) => Picture;
  readonly className?: string;
  /** Keeps the place before there is anything to draw. */
  readonly minHeightPx?: number;
}

/** A chart at its real width: the picture, what it says in words, and its numbers as a table. */
export function PictureFigure({ draw, className = '', minHeightPx }: PictureFigureProps): ReactElement {
  const [ref, widthPx] = useWidth();
  const picture = widthPx === 0 ? null : draw(widthPx);
  return (
    <figure className={`picture ${className}`} ref={ref} style={minHeightPx ? { minHeight: minHeightPx } : undefined}>
      {picture === null ? null : <PictureBody picture={picture} />}
    </figure>
  );
}

function PictureBody({ picture }: { readonly picture: Picture }): ReactElement {
  const id = useId();
  const { title, summary, table, widthPx, heightPx } = picture;
  return (
    <>
      <svg
        role="img"
        aria-labelledby={`${id}t`}
        aria-describedby={`${id}s`}
        width={widthPx}
        height={heightPx}
        viewBox={`0 0 ${widthPx} ${heightPx}`}
      >
        <title id={`${id}t`}>{title}</title>
        <desc id={`${id}s`}>{summary}</desc>
        {picture.marks.map(drawNode)}
      </svg>
      <figcaption>
        <details className="as-table">
          <summary>
            {words.table}
            <span className="visually-hidden">: {table.caption}</span>
          </summary>
          <table>
            <caption className="visually-hidden">{table.caption}</caption>
            <thead>
              <tr>
                {table.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([head, ...cells]) => (
                <tr key={head}>
                  <th scope="row">{head}</th>
                  {cells.map((cell, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a cell's place is its column, and that is its name
                    <td key={index}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </figcaption>
    </>
  );
}

/** Draws one mark and what is in it. Marks have no identity beyond their place. */
export function drawNode(node: SvgNode | string, index: number): ReactElement | string {
  if (typeof node === 'string') return node;
  const { class: className, ...attributes } = node.attributes;
  return createElement(node.tag, { key: index, className, ...attributes }, ...node.children.map(drawNode));
}

/** The width of an element in whole pixels: read before the first paint, and again whenever it changes. */
export function useWidth<T extends HTMLElement>() {
  const ref = useRef<T>(null);
  const [widthPx, setWidthPx] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const read = () => setWidthPx(Math.floor(element.getBoundingClientRect().width));
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, widthPx] as const;
}
