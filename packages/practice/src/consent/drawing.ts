import { z } from 'zod';
import { sha256 } from '../rules/sha256.ts';

/** The box in which a signature is drawn, in units of its own. */
export const SIGNATURE_BOX = { width: 600, height: 200 } as const;

const MOVE_OR_LINE = /^[ML]\d{1,3}(\.\d)? \d{1,3}(\.\d)?$/;
const isDrawing = (text: string) =>
  text.startsWith('M') && text.split(/ (?=[ML])/).every((step) => MOVE_OR_LINE.test(step));

/** Strokes as an SVG path of moves and straight lines inside the box: `M10 20 L12.5 24`. Nothing else gets into a page. */
export const DRAWING = z
  .string({ error: 'must be the strokes of the signature.' })
  .min(10, { error: 'must have at least one stroke. Draw the signature.' })
  .max(20_000, { error: 'must have at most 20,000 characters. Draw it with fewer strokes.' })
  .refine(isDrawing, { error: 'must be moves and lines, such as "M10 20 L12 24".' })
  .meta({ examples: ['M10 100 L40 60 L80 120'] });

/**
 * The mark of a drawn signature: the digest of its strokes, which stand in the record beside it. Source: Percuta policy.
 *
 * @example
 * drawingMark('M10 20 L12 24').startsWith('sha256:') // => true
 */
export function drawingMark(drawing: string): string {
  return `sha256:${sha256(drawing)}`;
}
