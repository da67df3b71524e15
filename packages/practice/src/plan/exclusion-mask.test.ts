import { zoneAnatomy } from '@percuta/evidence';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consentAgain } from '../consent/consent-again.ts';
import { consentDocument } from '../consent/consent-document.ts';
import { COURSE_PLAN, type CoursePlan, EXAMPLE_COURSE_PLAN, planHash } from '../course/course-plan.ts';
import type { ConsentHeld } from '../course/course-state.ts';
import { type ExclusionMask, isMaskOn, maskInQuarter, movedTo, quarterOf, quartersOf } from './exclusion-mask.ts';
import { centreOf, FACE_ZONES, faceOutline, isInside } from './face-outlines.ts';
import { needledArea } from './needled-area.ts';
import { unsided } from './sided-zone.ts';

const OUTER = { vertical: 'upper', across: 'outer' } as const;
const MOLE = maskInQuarter('left-cheek', OUTER, 4);
const sparing = (...masks: readonly ExclusionMask[]): CoursePlan => ({
  ...EXAMPLE_COURSE_PLAN,
  exclusions: masks.map((mask) => ({ zone: 'left-cheek', what: 'a mole', mask })),
});
const versionOf = (plan: CoursePlan) =>
  ({ version: 1, hash: planHash(1, plan), plan, deviceName: 'SkinPen', scope: [] }) as const;

describe('the zones on the face', () => {
  it('stand in the order of reading, each once, the left of a pair opposite its right', () => {
    expect(new Set(FACE_ZONES).size).toBe(FACE_ZONES.length);
    expect(FACE_ZONES[0]).toBe('forehead');
    expect(FACE_ZONES.indexOf('right-cheek')).toBe(FACE_ZONES.indexOf('left-cheek') - 1);
  });

  it('do not lie on one another', () => {
    for (const zone of FACE_ZONES) {
      for (const point of faceOutline(zone) ?? []) {
        const others = FACE_ZONES.filter((one) => one !== zone && isInside(point, faceOutline(one) ?? []));
        expect([zone, point, others]).toEqual([zone, point, []]);
      }
    }
  });
});

describe('a mask on the face', () => {
  it.each(FACE_ZONES.flatMap((zone) => quartersOf(zone).map((quarter) => ({ zone, quarter }))))(
    'is placed without a pointer: $zone, $quarter.vertical $quarter.across',
    ({ zone, quarter }) => {
      const mask = maskInQuarter(zone, quarter, 0.5);
      expect([isMaskOn(zone, mask), quarterOf(zone, mask)]).toEqual([true, quarter]);
    },
  );

  it('is refused where it lies in another zone than the one it is named for', () => {
    const elsewhere = { zone: 'right-cheek', what: 'a mole', mask: MOLE };
    const read = COURSE_PLAN.safeParse({ ...EXAMPLE_COURSE_PLAN, exclusions: [elsewhere] });
    expect(read.error?.issues[0]).toMatchObject({ path: ['exclusions', 0, 'mask'] });
    expect(COURSE_PLAN.safeParse(sparing(MOLE)).data).toEqual(sparing(MOLE));
  });

  it('needs new consent as soon as it is moved, grows or goes', () => {
    const signed = versionOf(sparing(MOLE));
    const held = {
      planHash: signed.hash,
      documentHash: consentDocument(signed, 'en').hash,
      language: 'en',
      withdrawn: [],
      scopes: ['treatment'],
    } as Partial<ConsentHeld> as ConsentHeld;
    const moved = movedTo(MOLE, 'left-cheek', { vertical: 'lower', across: 'inner' });
    const grown = maskInQuarter('left-cheek', OUTER, 5);
    expect([sparing(moved), sparing(grown), sparing()].map((plan) => versionOf(plan).hash)).not.toContain(signed.hash);
    expect(consentAgain([held], versionOf(sparing(moved)))).toBe('plan changed');
    expect(consentAgain([held], versionOf(sparing(MOLE)))).toBeNull();
  });

  it('stands in the text that is signed, with its place and its size', () => {
    expect(consentDocument(versionOf(sparing(MOLE)), 'en').text).toContain(
      'Left out: a mole (left cheek, upper part, outer side, about 8 mm across).',
    );
  });
});

describe('the area that is needled', () => {
  it('is less by the mask: a spot of 4 mm is half a square centimetre', () => {
    const { needledCm2, sparedCm2 } = needledArea(sparing(MOLE));
    expect(sparedCm2).toBeCloseTo(Math.PI * 0.4 ** 2, 2);
    expect(needledCm2).toBeCloseTo(2 * (zoneAnatomy('cheek').areaCm2 ?? 0) - sparedCm2, 9);
  });

  it('counts what two masks share once', () => {
    expect(needledArea(sparing(MOLE, MOLE)).sparedCm2).toBe(needledArea(sparing(MOLE)).sparedCm2);
  });

  it('leaves nothing where the whole zone is painted over, and never less than nothing', () => {
    const whole = { shape: 'outline', points: faceOutline('left-cheek') ?? [] } as const;
    const { zones } = needledArea(sparing(whole, MOLE));
    expect(zones[0]?.sparedCm2).toBeCloseTo(zoneAnatomy('cheek').areaCm2 ?? 0, 0);
  });

  it('never grows with a mask more', () => {
    const zone = fc.constantFrom(...FACE_ZONES.filter((one) => zoneAnatomy(unsided(one)).areaCm2 !== null));
    const spots = fc.array(
      fc.record({
        x: fc.double({ min: 0, max: 1, noNaN: true }),
        y: fc.double({ min: 0, max: 1, noNaN: true }),
        radiusMm: fc.double({ min: 0.5, max: 8, noNaN: true }),
      }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(zone, spots, (name, all) => {
        const set = { zone: name, settingMm: 0.5, passes: 2, reason: null, insideOrbitalRim: false };
        const exclusions = all.map(({ x, y, radiusMm }) => ({
          zone: name,
          what: 'a mole',
          mask: { shape: 'spot', at: { x, y }, radiusMm } as const,
        }));
        const more = needledArea({ zones: [set], exclusions });
        const fewer = needledArea({ zones: [set], exclusions: exclusions.slice(1) });
        expect(more.needledCm2).toBeLessThanOrEqual(fewer.needledCm2 + 1e-9);
        expect(more.needledCm2).toBeGreaterThanOrEqual(-1e-9);
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it('says which zones have no known area', () => {
    const set = { settingMm: 0.5, passes: 2, reason: null, insideOrbitalRim: false };
    const scalp = { ...set, zone: 'scalp' } as const;
    expect(needledArea({ zones: [scalp], exclusions: [] })).toMatchObject({ needledCm2: 0, unknown: ['scalp'] });
  });
});

describe('a middle of an outline', () => {
  it('lies in every zone but may lie outside a bent mask, which then counts by its points', () => {
    for (const zone of FACE_ZONES)
      expect(isInside(centreOf(faceOutline(zone) ?? []), faceOutline(zone) ?? [])).toBe(true);
  });
});
