import { describe, expect, it } from 'vitest';
import { DRAWING, drawingMark } from './drawing.ts';

const isTaken = (text: string) => DRAWING.safeParse(text).success;

describe('a drawn signature', () => {
  it.each([
    ['one stroke', 'M10 100 L40 60 L80 120'],
    ['two strokes, with tenths', 'M10 100 L40.5 60 M80 120 L90 130.5'],
  ])('is taken as %s', (_, strokes) => expect(isTaken(strokes)).toBe(true));

  it.each([
    ['a line that nobody began', 'L10 100 L40 60 L80 120'],
    ['a curve', 'M10 100 C40 60 80 120 90 90'],
    ['a page’s own code', 'M10 100 L40 60"/><script>'],
    ['a step that is no step among steps', 'M10 100 L40 60 L80 Lx 120'],
    ['a number too long for the box', 'M10 100 L4000 60 L80 120'],
    ['words', 'Make a line from 10 to 20'],
    ['a dot', 'M10 100'],
    ['nothing', ''],
  ])('is not taken as %s', (_, strokes) => expect(isTaken(strokes)).toBe(false));

  it('has a mark of its own', () => {
    expect(drawingMark('M10 100 L40 60')).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(drawingMark('M10 100 L40 60')).not.toBe(drawingMark('M10 100 L40 61'));
  });
});
