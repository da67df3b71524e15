import { describe, expect, it } from 'vitest';
import { KNOWN_RECORDS } from './known-records.ts';
import {
  clearancesFor,
  DEVICES,
  depthToleranceMm,
  deviceById,
  evaluatedMaximumDepthMm,
  maximumDepthMm,
} from './registry.ts';

const clearances = DEVICES.flatMap((device) => device.clearances);

describe('the registry', () => {
  it('holds seven devices with ten clearances, 26 records under the product code in all', () => {
    expect(DEVICES).toHaveLength(7);
    expect(clearances).toHaveLength(10);
    expect(clearances.length + KNOWN_RECORDS.length).toBe(26);
    expect(new Set([...clearances, ...KNOWN_RECORDS].map((record) => record.number)).size).toBe(26);
    expect(KNOWN_RECORDS.filter((record) => record.notOrdinaryNeedling).map((record) => record.number)).toEqual([
      'K202517',
      'K252752',
      'K221011',
    ]);
  });

  it.each([
    ['DEN160029', '2018-03-01', 2.5, 22],
    ['K202243', '2021-04-02', 2.5, 22],
    ['K180778', '2018-09-07', 1.5, 22],
    ['K182407', '2019-07-19', 1.5, 22],
    ['K192138', '2020-04-09', 'unknown', 22],
    ['K200044', '2020-04-10', 2.5, 22],
    ['K230420', '2023-08-11', 2.0, 22],
    ['K243800', '2025-08-25', 1.5, 22],
    ['K253002', '2026-02-19', 2.5, 34],
    ['K252591', '2026-05-13', 2.0, 22],
  ] as const)('has %s of %s with %s mm at most, from age %d', (number, clearedOn, maximum, age) => {
    const clearance = clearances.find((entry) => entry.number === number)!;
    expect(clearance).toMatchObject({ clearedOn, maximumDepthMm: maximum });
    expect(clearance.uses.map((use) => use.minimumAgeYears)).toEqual(clearance.uses.map(() => age));
  });

  it('keeps what nobody knows unknown', () => {
    expect(maximumDepthMm(deviceById('rejuvapen-nxt'))).toBe('unknown');
    expect(depthToleranceMm(deviceById('skinpen'))).toBe('unknown');
    expect(maximumDepthMm(null)).toBe('unknown');
    expect(deviceById('skinpen')?.clearances[0]?.needleCount).toBe('unknown');
    expect(deviceById('bought-online')).toBeNull();
  });

  it('names no eyelid and no infraorbital zone in any clearance', () => {
    const zones: readonly string[] = clearances.flatMap((clearance) => clearance.uses.flatMap((use) => use.zones));
    expect(zones).not.toContain('eyelid');
    expect(zones).not.toContain('infraorbital');
  });

  it('excludes current isotretinoin on the SkinPen label and nowhere else', () => {
    const excluding = clearances.filter((clearance) => clearance.isotretinoinCurrent === 'contraindicated');
    expect(excluding.map((clearance) => clearance.number)).toEqual(['DEN160029', 'K202243']);
  });
});

describe('the scope of a clearance', () => {
  const exceed = deviceById('exceed');
  const skinpen = deviceById('skinpen');

  it('ends at type III for wrinkles and at type IV for acne scars with the Exceed', () => {
    const types = [1, 2, 3, 4, 5, 6];
    const covered = (indication: 'wrinkles' | 'acne-scars') =>
      types.filter((type) => clearancesFor(exceed, { zone: 'cheek', indication, fitzpatrickType: type }).length > 0);
    expect(covered('wrinkles')).toEqual([1, 2, 3]);
    expect(covered('acne-scars')).toEqual([1, 2, 3, 4]);
  });

  it('covers wrinkles with the Exceed at glabella, around the eyes and on the cheeks only', () => {
    expect(clearancesFor(exceed, { zone: 'forehead', indication: 'wrinkles', fitzpatrickType: 2 })).toEqual([]);
  });

  it('is open, not on label, where the skin type is not told', () => {
    const [match] = clearancesFor(exceed, { zone: 'cheek', indication: 'wrinkles', fitzpatrickType: null });
    expect(match?.unknown).toEqual(['fitzpatrickType']);
    const [code] = clearancesFor(deviceById('code-x'), { zone: 'cheek', indication: 'acne-scars', fitzpatrickType: 2 });
    expect(code?.unknown).toEqual(['fitzpatrickType']);
  });

  it('takes every skin type for acne scars with the SkinPen, even one not told', () => {
    const [match] = clearancesFor(skinpen, { zone: 'cheek', indication: 'acne-scars', fitzpatrickType: null });
    expect(match).toMatchObject({ clearance: { number: 'K202243' }, unknown: [] });
  });

  it('evaluated 2.5 mm on the neck for physicians and types II to IV, 1.5 mm on the face', () => {
    const neck = (fitzpatrickType: number | null, operatorIsPhysician: boolean) =>
      evaluatedMaximumDepthMm(skinpen, { zone: 'neck', fitzpatrickType, operatorIsPhysician });
    expect([2, 3, 4].map((type) => neck(type, true))).toEqual([2.5, 2.5, 2.5]);
    expect([1, 5, 6, null].map((type) => neck(type, true))).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
    expect(neck(3, false)).toBe('unknown');
    expect(evaluatedMaximumDepthMm(skinpen, { zone: 'cheek', fitzpatrickType: 6, operatorIsPhysician: true })).toBe(
      1.5,
    );
  });

  it('gives a tolerance of 0.15 mm for the Exceed', () => {
    expect(depthToleranceMm(exceed)).toBe(0.15);
  });
});
