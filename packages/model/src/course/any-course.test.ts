import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_PARAMETERS } from '../example.ts';
import { seededRandom } from '../seeded-random.ts';
import { ANTISEPTICS } from './course.ts';
import { parseCourse } from './parse-course.ts';
import { simulateCourse } from './simulate-course.ts';

const ZONES = Object.keys(EXAMPLE_PARAMETERS.zones);
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const person = fc.record({
  age: between(0, 120),
  sex: fc.constantFrom('female', 'male', 'other', 'unknown'),
  fitzpatrickType: fc.constantFrom(1, 2, 3, 4, 5, 6, null),
  photodamage: fc.option(between(0, 1)),
});
const needles = { needleCount: fc.integer({ min: 1, max: 2000 }), needleDiameterUm: between(10, 1000) };
const hand = { skinStretched: fc.boolean(), operator: fc.constantFrom('trained', 'untrained') };
const lengthMm = { needleLengthMm: between(0.01, 5) };
const tool = fc.oneof(
  fc.record({
    device: fc.record({
      kind: fc.constant('pen'),
      ...needles,
      strokesPerSecond: between(1, 1000),
      tipWidthMm: between(0.01, 50),
    }),
    technique: fc.record({ ...hand, glideSpeedMmPerSecond: between(0.1, 500), passes: between(0, 100) }),
  }),
  fc.record({
    device: fc.record({
      kind: fc.constant('roller'),
      ...needles,
      ...lengthMm,
      drumDiameterMm: between(0.01, 200),
      drumWidthMm: between(0.01, 200),
    }),
    technique: fc.record({ ...hand, rolls: between(0, 1000) }),
  }),
  fc.record({
    device: fc.record({ kind: fc.constant('stamp'), ...needles, ...lengthMm, faceAreaMm2: between(0.01, 10_000) }),
    technique: fc.record({ ...hand, stampsPerPlace: between(0, 1000) }),
  }),
);
const hygiene = fc.record({
  antiseptic: fc.constantFrom(...ANTISEPTICS),
  wetSeconds: between(0, 86_400),
  dried: fc.boolean(),
  cartridgeUses: fc.integer({ min: 1, max: 1000 }),
});
const zones = fc.dictionary(fc.constantFrom(...ZONES), fc.record({ settingMm: between(0, 5) }), {
  minKeys: 1,
  noNullPrototype: true,
});
const sessions = fc.uniqueArray(fc.record({ day: fc.integer({ min: 0, max: 400 }), zones }), {
  maxLength: 8,
  selector: (session) => session.day,
});
const course = fc
  .record({ person, tool, hygiene, sessions, horizonDays: fc.integer({ min: 0, max: 3650 }) })
  .map(({ tool: { device, technique }, ...rest }) => ({ device, technique, ...rest }));

describe('any course that can be written down', () => {
  it('is read, and answered with numbers in order: every band finite, p05 ≤ median ≤ p95', () => {
    fc.assert(
      fc.property(course, (input) => {
        const read = parseCourse(input, ZONES);
        if (!read.ok) throw new Error(JSON.stringify(read.issues));
        const outlook = simulateCourse(read.value, EXAMPLE_PARAMETERS, seededRandom(1));
        const bands = bandsIn(outlook.zones);
        expect(bands.length).toBeGreaterThanOrEqual(Object.keys(outlook.zones).length * 20);
        const broken = bands.filter(
          ({ p05, median, p95 }) => !(p05 <= median && median <= p95 && Number.isFinite(p95 - p05)),
        );
        expect(broken).toEqual([]);
      }),
      { seed: 5, numRuns: 150 },
    );
  });
});

interface AnyBand {
  readonly p05: number;
  readonly median: number;
  readonly p95: number;
}

/** Every band, at any depth, so that none is forgotten when a value is added. */
function bandsIn(value: unknown): AnyBand[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('p05' in value) return [value as AnyBand];
  return Object.values(value).flatMap(bandsIn);
}
