import { describe, expect, it } from 'vitest';
import type { SvgNode } from '../charts/picture.ts';
import { depthAreaPicture } from './depth-area.ts';

const part = (name: string, settingMm: number, areaCm2: number) => ({
  name,
  settingMm,
  areaCm2,
  sparedCm2: 0.5,
  reachedMm: { p05: 0.6 * settingMm, median: 0.8 * settingMm, p95: 0.95 * settingMm },
});
const PARTS = [part('Forehead', 0.5, 70), part('Cheek', 1, 118), part('Chin', 0.5, 25)];
const draw = (widthPx: number, parts = PARTS) => depthAreaPicture({ widthPx, parts });
const withClass = (marks: readonly SvgNode[], name: string) =>
  marks.filter(({ attributes }) => attributes.class === name);
const lengthOf = ({ attributes }: SvgNode) => Number(attributes.x2) - Number(attributes.x1);

describe('the area by depth', () => {
  it('gives each zone the width of its area, the deepest first', () => {
    const [deepest, ...others] = withClass(draw(600).marks, 'set-line');
    if (deepest === undefined) throw new Error('There is a deepest zone.');
    expect(Number(deepest.attributes.y1)).toBeGreaterThan(Number(others[0]?.attributes.y1));
    const share = (lengthOf(deepest) + 2) / (600 - 16 - 40);
    expect(share).toBeCloseTo(118 / 213, 2);
  });

  it('says in words how much is set how deep, and what is spared', () => {
    expect(draw(600).summary.replaceAll('\u00a0', ' ')).toBe(
      '118 cm² at 1.00 mm, 95 cm² at 0.50 mm. 213 cm² in all, without 1.5 cm² that are spared.',
    );
  });

  it('has every zone in its table, with the depth reached as a value and its interval', () => {
    const { table } = draw(600);
    expect(table.rows.map((row) => row.length)).toEqual(PARTS.map(() => table.columns.length));
    expect(table.rows[0]?.map((cell) => cell.replaceAll('\u00a0', ' '))).toEqual([
      'Cheek',
      '1.00',
      '118.0',
      '0.5',
      '0.80 (0.60 to 0.95)',
    ]);
  });

  it('stays within its width, and says that the depth reached is not known yet', () => {
    for (const { attributes } of draw(320).marks) {
      for (const key of ['x', 'x1', 'x2']) expect(Number(attributes[key] ?? 0)).toBeLessThanOrEqual(320);
    }
    const waiting = draw(600, PARTS.map((one) => ({ ...one, reachedMm: null })) as never);
    expect(waiting.table.rows[0]?.at(-1)).toBe('Not known');
    expect(withClass(waiting.marks, 'reached-band')).toEqual([]);
  });
});
