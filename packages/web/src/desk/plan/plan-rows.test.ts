import { EXAMPLE_COURSE_PLAN, SIDED_ZONE_NAMES } from '@percuta/practice';
import { describe, expect, it } from 'vitest';
import { rowsOf, zonesOf } from './plan-rows.ts';

const set = { settingMm: 0.5, passes: 2, reason: null, insideOrbitalRim: false };

describe('the lines of a plan', () => {
  it('put both cheeks on one line where they are set alike', () => {
    const rows = rowsOf(EXAMPLE_COURSE_PLAN.zones);
    expect(rows.map(({ zone, side }) => [zone, side])).toEqual([['cheek', 'both']]);
  });

  it('keep them apart where one is deeper', () => {
    const rows = rowsOf([
      { ...set, zone: 'left-cheek' },
      { ...set, zone: 'right-cheek', settingMm: 0.75 },
    ]);
    expect(rows.map(({ side }) => side)).toEqual(['left', 'right']);
  });

  it('lead back to the same zones, whichever there are', () => {
    const zones = SIDED_ZONE_NAMES.map((zone, index) => ({ ...set, zone, passes: 1 + (index % 3) }));
    const again = zonesOf(rowsOf(zones));
    expect(again.toSorted((a, b) => a.zone.localeCompare(b.zone))).toEqual(
      zones.toSorted((a, b) => a.zone.localeCompare(b.zone)),
    );
  });

  it('give a zone without sides none', () => {
    expect(zonesOf([{ ...set, zone: 'forehead', side: 'none' }])).toEqual([{ ...set, zone: 'forehead' }]);
  });
});
