import { describe, expect, it } from 'vitest';
import { layOnto, type PicturePoint } from './lay-onto.ts';

const SIZES = { before: { width: 200, height: 100 }, after: { width: 200, height: 100 } };
const eyes = (left: PicturePoint, right: PicturePoint) => [left, right] as const;

/** Where a point of the later picture comes to lie, in points of the screen. */
function laid(matrix: string, { x, y }: PicturePoint) {
  const [a, b, c, d, e, f] = matrix
    .replace(/matrix\(|\)/g, '')
    .split(', ')
    .map(Number) as [number, number, number, number, number, number];
  const [px, py] = [x * 200, y * 100];
  return [a * px + c * py + e, b * px + d * py + f].map((at) => Math.round(at * 10) / 10);
}

describe('a later picture', () => {
  it('that lies right is left as it is', () => {
    const same = eyes({ x: 0.3, y: 0.4 }, { x: 0.7, y: 0.4 });
    expect(layOnto(same, same, SIZES)).toBe('matrix(1, 0, 0, 1, 0, 0)');
  });

  it('comes to lie with its eyes on those of the earlier one, turned and sized', () => {
    const before = eyes({ x: 0.3, y: 0.4 }, { x: 0.7, y: 0.5 });
    const after = eyes({ x: 0.2, y: 0.6 }, { x: 0.5, y: 0.55 });
    const matrix = layOnto(before, after, SIZES) ?? '';
    expect(laid(matrix, after[0])).toEqual([60, 40]);
    expect(laid(matrix, after[1])).toEqual([140, 50]);
  });

  it('is not moved where two points are one', () => {
    const one = { x: 0.5, y: 0.5 };
    expect(layOnto(eyes(one, one), eyes(one, { x: 0.6, y: 0.5 }), SIZES)).toBeNull();
  });
});
