/**
 * A chart is a small program: data in, a picture out. The picture is data too (a tree of SVG elements, a sentence that
 * says the same, and the same numbers as a table), so that a test can read it and any renderer can draw it.
 */

export interface SvgNode {
  readonly tag: 'g' | 'path' | 'rect' | 'line' | 'circle' | 'text' | 'tspan';
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

export interface DataTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Picture {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly title: string;
  /** One or two sentences that say what the picture shows, for those who do not see it. */
  readonly summary: string;
  readonly table: DataTable;
  readonly marks: readonly SvgNode[];
}

/** One SVG element. `attributes.class` names what the mark means; the style sheet decides how it looks. */
export function mark(
  tag: SvgNode['tag'],
  attributes: SvgNode['attributes'],
  children: readonly (SvgNode | string)[] = [],
): SvgNode {
  return { tag, attributes, children };
}

/** A label. Anchors are classes (`at-end`, `at-middle`), as everything else that is looks. */
export function label(text: string, at: { readonly x: number; readonly y: number; readonly class?: string }): SvgNode {
  return mark('text', { x: round(at.x), y: round(at.y), class: at.class ?? 'axis' }, [text]);
}

/** Pixels to a tenth: what an eye can tell, and the same text on every machine. */
export function round(px: number): number {
  return Math.round(px * 10) / 10;
}
