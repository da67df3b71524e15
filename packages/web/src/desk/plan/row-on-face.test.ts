import { FACE_ZONES, type SidedZone, unsided } from '@percuta/practice';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neighbour } from '../../face/neighbour.ts';
import type { PlanRow } from './plan-rows.ts';
import { zonesOf } from './plan-rows.ts';
import { changedRow, copiedAcross, leftOut, rowOn, setApart, takenIn } from './row-on-face.ts';

const draft = (rows: readonly PlanRow[]) => ({ device: 'skinpen', rows });
const names = (rows: readonly PlanRow[]) => zonesOf(rows).map(({ zone }) => zone);
const CHEEKS = takenIn(draft([]), 'left-cheek', true);

describe('a zone on the face', () => {
  it('takes its other side with it where both are set together', () => {
    expect(names(CHEEKS)).toEqual(['left-cheek', 'right-cheek']);
    expect(leftOut(CHEEKS, 'right-cheek', true)).toEqual([]);
  });

  it('comes and goes alone where the sides are apart', () => {
    const left = takenIn(draft([]), 'left-cheek', false);
    expect(names(left)).toEqual(['left-cheek']);
    expect(names(leftOut(CHEEKS, 'left-cheek', false))).toEqual(['right-cheek']);
  });

  it('is set as its other side is when it joins it, and copies across whole', () => {
    const left = takenIn(draft([]), 'left-cheek', false).map((row) => ({ ...row, settingMm: 1.25 }));
    const both = takenIn(draft(left), 'right-cheek', false);
    expect(zonesOf(both).map(({ settingMm }) => settingMm)).toEqual([1.25, 1.25]);
    const right = rowOn(both, 'right-cheek');
    const uneven = right === null ? both : changedRow(both, right, { settingMm: 0.5 });
    expect(zonesOf(uneven).map(({ settingMm }) => settingMm)).toEqual([1.25, 0.5]);
    expect(copiedAcross(uneven, 'right-cheek')).toMatchObject([{ side: 'both', settingMm: 0.5 }]);
  });

  it('may be set apart, and together again, in the table too', () => {
    const apart = setApart(CHEEKS, 'cheek');
    expect(apart.map(({ side }) => side)).toEqual(['left', 'right']);
    const [left] = apart;
    if (left === undefined) throw new Error('There is a left side.');
    expect(changedRow(apart, left, { side: 'right' })).toBe(apart);
    expect(names(changedRow(apart, left, { side: 'both' }))).toEqual(['left-cheek', 'right-cheek']);
  });

  it('is never in the plan twice, whatever is pressed', () => {
    const press = fc.record({ zone: fc.constantFrom(...FACE_ZONES), isLinked: fc.boolean(), act: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(press, { maxLength: 30 }), (presses) => {
        const rows = presses.reduce<readonly PlanRow[]>((now, { zone, isLinked, act }) => {
          if (act === 0) return setApart(now, unsided(zone));
          if (act === 1) return copiedAcross(now, zone);
          return rowOn(now, zone) === null ? takenIn(draft(now), zone, isLinked) : leftOut(now, zone, isLinked);
        }, []);
        expect(new Set(names(rows)).size).toBe(names(rows).length);
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});

describe('the arrow keys on the face', () => {
  it('come from the forehead to every zone', () => {
    const reached = new Set<SidedZone>(['forehead']);
    for (const zone of reached) {
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
        const next = neighbour(zone, key);
        if (next !== null) reached.add(next);
      }
    }
    expect([...reached].toSorted()).toEqual([...FACE_ZONES].toSorted());
  });

  it('go across to the other side, and to the first and the last', () => {
    expect(neighbour('right-cheek', 'Home')).toBe('forehead');
    expect(neighbour('right-cheek', 'End')).toBe('neck');
    expect(neighbour('nose', 'ArrowRight')).toBe('left-cheek');
    expect(neighbour('forehead', 'a')).toBeNull();
  });
});
