import { type CSSProperties, type MouseEvent, type ReactElement, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { RangeField } from '../parts/fields.tsx';
import { commonWords } from '../words/en/common.ts';
import { photographWords } from '../words/en/photographs.ts';
import { layOnto, type PicturePoint } from './lay-onto.ts';
import { pictureAddress, type Wanted } from './picture-address.ts';
import { pointOf } from './picture-notes.tsx';
import type { ListedPhotograph } from './use-photographs.ts';

const words = photographWords.compare;
const SHARE = { min: 0, max: 1, step: 0.01 };
const ALL_POINTS = 4;

/** How two pictures are shown. */
export type Manner = 'beside' | 'slider' | 'over';

interface TwoPicturesProps {
  readonly personId: string;
  readonly looksFor: Wanted['for'];
  readonly before: ListedPhotograph;
  readonly after: ListedPhotograph;
  readonly manner: Manner;
}

/** Two pictures in one frame or beside each other; by two points of each the later one is laid onto the earlier one. */
export function TwoPictures({ personId, looksFor, before, after, manner }: TwoPicturesProps): ReactElement {
  const [share, setShare] = useState(0.5);
  const [points, setPoints] = useState<readonly PicturePoint[] | null>(null);
  const isMarking = points !== null && points.length < ALL_POINTS;
  const shownAs: Manner = isMarking ? 'beside' : manner;
  const laid = points === null || isMarking ? null : matrixOf(points, { before, after });
  const mark = (which: 'before' | 'after') => (event: MouseEvent<HTMLElement>) => {
    if (points === null || !isMarking || points.length < 2 !== (which === 'before')) return;
    setPoints([...points, pointOf(event)]);
  };
  const picture = (of: ListedPhotograph, which: 'before' | 'after') => (
    // biome-ignore lint/a11y/useKeyWithClickEvents: laying onto each other is for the eye; pictures are shown without it too
    // biome-ignore lint/a11y/noStaticElementInteractions: as above
    <div className={`pair-picture pair-${which}`} style={ratioOf(of)} onClick={mark(which)}>
      <img
        style={which === 'after' ? moveOf(of, laid) : undefined}
        src={pictureAddress({ personId, photographId: of.photograph, for: looksFor, size: 'shown' })}
        alt={photographWords.alt(of.view, commonWords.day(of.takenOn))}
      />
      {marksOf(points, which).map(({ x, y }) => (
        <span
          key={`${x} ${y}`}
          className="photograph-mark"
          style={{ '--x': x, '--y': y } as CSSProperties}
          aria-hidden="true"
        />
      ))}
    </div>
  );
  return (
    <>
      <div
        className={`pair pair-${shownAs}`}
        style={{ '--share': share, '--ratio': before.widthPx / before.heightPx } as CSSProperties}
      >
        {picture(before, 'before')}
        {picture(after, 'after')}
      </div>
      {shownAs === 'beside' ? null : (
        <RangeField
          label={shownAs === 'slider' ? words.line : words.through}
          value={share}
          text={words.percent(share)}
          range={SHARE}
          onChoose={setShare}
        />
      )}
      <p role="status" className="hint">
        {points === null ? '' : words.alignText(points.length)}
      </p>
      <div className="actions">
        <Button kind="plain" onClick={() => setPoints(points === null ? [] : null)}>
          {points === null ? words.align : words.alignStop}
        </Button>
      </div>
    </>
  );
}

function marksOf(points: readonly PicturePoint[] | null, which: 'before' | 'after'): readonly PicturePoint[] {
  if (points === null || points.length >= ALL_POINTS) return [];
  return which === 'before' ? points.slice(0, 2) : points.slice(2);
}

/** In hundredths of the frame's width, so that it holds at every size of the window. */
function matrixOf(
  points: readonly PicturePoint[],
  { before, after }: Pick<TwoPicturesProps, 'before' | 'after'>,
): string | null {
  const [a, b, c, d] = points;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  const unit = ({ widthPx, heightPx }: ListedPhotograph) => ({ width: 100, height: (100 * heightPx) / widthPx });
  return layOnto([a, b], [c, d], { before: unit(before), after: unit(after) });
}

const ratioOf = ({ widthPx, heightPx }: ListedPhotograph): CSSProperties => ({
  aspectRatio: `${widthPx} / ${heightPx}`,
});

function moveOf({ widthPx, heightPx }: ListedPhotograph, matrix: string | null): CSSProperties | undefined {
  const parts = matrix?.match(/-?\d+(\.\d+)?/g)?.map(Number);
  if (parts === undefined) return undefined;
  const [along = 1, across = 0, , , x = 0, y = 0] = parts;
  const turn = `rotate(${Math.atan2(across, along)}rad) scale(${Math.hypot(along, across)})`;
  // Percentages of a move are of the element's own size.
  return { transformOrigin: '0 0', transform: `translate(${x}%, ${(y * widthPx) / heightPx}%) ${turn}` };
}
