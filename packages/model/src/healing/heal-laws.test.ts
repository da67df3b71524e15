import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageing } from '../collagen/ageing.ts';
import { seededRandom } from '../seeded-random.ts';
import { EXAMPLE_HEALING, type HealingConstants } from './constants.ts';
import { createHealingStates, type HealingPerson, type HealingStates, LAYERS, type Wound } from './course.ts';
import { healed, PEN_WOUND, sessionsOn, WOMAN_OF_48 } from './example-courses.ts';
import { drawHealingConstants } from './example-draws.ts';
import { healZone } from './heal.ts';
import { scheduleHealing } from './schedule.ts';
import { createHealingTable, fillHealingTable } from './table.ts';

const RUNS = { seed: 20, numRuns: 200 };
const DAYS = [0, 1, 2, 7, 14, 28, 60, 90, 180, 365, 730];

const share = fc.double({ min: 0, max: 1, noNaN: true });
const constantsDrawn = fc
  .integer({ min: 0, max: 1e9 })
  .map((seed): HealingConstants => drawHealingConstants(seededRandom(seed), 1.5));
const person: fc.Arbitrary<HealingPerson> = fc.record({
  ageYears: fc.integer({ min: 18, max: 90 }),
  sex: fc.constantFrom('female', 'male', 'unknown'),
  photodamage: share,
});
const wound: fc.Arbitrary<Wound> = fc.record({
  day: fc.integer({ min: 0, max: 400 }),
  coverage: fc.tuple(share, share, share),
  epidermalInjury: share,
});
const wounds = fc.array(wound, { maxLength: 8 }).map((all) => all.toSorted((first, second) => first.day - second.day));

/** Everything, as one list of numbers, for comparison bit by bit. */
function everything(states: HealingStates, dayCount: number): number[] {
  return Object.values(states).flatMap((values: Float64Array) => [
    ...values.subarray(0, values.length === states.barrierWater.length ? dayCount : dayCount * LAYERS.length),
  ]);
}

describe('healing, whatever the skin and the course', () => {
  it('leaves untouched skin to age and to nothing else, to the last bit', () => {
    fc.assert(
      fc.property(constantsDrawn, person, (constants, who) => {
        const states = healed(constants, { ...who, wounds: [], days: DAYS });
        const { collagenLossPerDay } = ageing(constants, who);
        expect([...states.collagenChange].every((change) => change === 0)).toBe(true);
        expect([...states.epidermalExcess, ...states.barrierWater].every((value) => value === 0)).toBe(true);
        DAYS.forEach((day, i) => {
          expect(states.matureCollagen[i * 3]).toBe(Math.exp(-collagenLossPerDay * day));
        });
      }),
      RUNS,
    );
  });

  it('takes a session that reaches nothing for no session', () => {
    fc.assert(
      fc.property(
        constantsDrawn,
        person,
        fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 5 }),
        (c, who, on) => {
          const nothing = sessionsOn(
            on.toSorted((a, b) => a - b),
            { coverage: [0, 0, 0], epidermalInjury: 0 },
          );
          const states = healed(c, { ...who, wounds: nothing, days: DAYS });
          expect([...states.collagenChange, ...states.epidermalExcess].every((value) => value === 0)).toBe(true);
        },
      ),
      RUNS,
    );
  });

  it('never lets a later session change the past, to the last bit', () => {
    fc.assert(
      fc.property(constantsDrawn, person, wounds, wound, (constants, who, earlier, extra) => {
        const last = earlier.at(-1)?.day ?? 0;
        const later: Wound = { ...extra, day: last + extra.day };
        const before = DAYS.filter((day) => day <= later.day).length;
        const without = healed(constants, { ...who, wounds: earlier, days: DAYS });
        const withLater = healed(constants, { ...who, wounds: [...earlier, later], days: DAYS });
        expect(everything(withLater, before)).toEqual(everything(without, before));
      }),
      RUNS,
    );
  });

  it('answers for a day the same, to the last bit, whichever other days are asked for', () => {
    fc.assert(
      fc.property(constantsDrawn, person, wounds, fc.integer({ min: 0, max: 730 }), (constants, who, all, day) => {
        const alone = healed(constants, { ...who, wounds: all, days: [day] });
        const days = [...new Set([...DAYS, day])].toSorted((first, second) => first - second);
        const among = healed(constants, { ...who, wounds: all, days });
        const at = days.indexOf(day) * 3;
        expect([...among.collagenChange.subarray(at, at + 3)]).toEqual([...alone.collagenChange]);
        expect(among.epidermalExcess[at / 3]).toBe(alone.epidermalExcess[0]);
      }),
      RUNS,
    );
  });

  it('heals each zone as if it were alone, to the last bit', () => {
    fc.assert(
      fc.property(constantsDrawn, person, wounds, wounds, (constants, who, cheek, hand) => {
        const plan = scheduleHealing(
          [hand, cheek].map((zone) => zone.map((one) => one.day)),
          DAYS,
        );
        const table = createHealingTable(plan);
        fillHealingTable(table, constants, who);
        const states = createHealingStates(DAYS.length);
        healZone(table, 0, hand, states);
        healZone(table, 1, cheek, states);
        const alone = healed(constants, { ...who, wounds: cheek, days: DAYS });
        expect(everything(states, DAYS.length)).toEqual(everything(alone, DAYS.length));
      }),
      RUNS,
    );
  });

  it('keeps every share between nothing and all, and never runs out of collagen', () => {
    fc.assert(
      fc.property(constantsDrawn, person, wounds, (constants, who, all) => {
        const states = healed(constants, { ...who, wounds: all, days: DAYS });
        const shares = [states.signal, states.repairCells, states.burst, states.fragmentedFraction];
        const open = [states.barrierWater, states.barrierChannel];
        for (const value of [...shares, ...open].flatMap((values) => [...values])) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        for (const value of states.immatureCollagen) expect(value).toBeGreaterThanOrEqual(0);
        for (const value of states.matureCollagen) expect(value).toBeGreaterThan(0);
        for (const value of states.epidermalExcess) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThan(constants.epidermalExcessCeiling);
        }
      }),
      RUNS,
    );
  });

  it('is capped: needling every day makes no more collagen than full recruitment can', () => {
    const days = Array.from({ length: 120 }, (_, i) => i * 3);
    const daily = sessionsOn(
      Array.from({ length: 360 }, (_, day) => day),
      { coverage: [1, 1, 1], epidermalInjury: 1 },
    );
    const states = healed(EXAMPLE_HEALING, { ...WOMAN_OF_48, wounds: daily, days });
    const { basalSynthesisPerDay, synthesisBoostFold, depositedShare, immatureCollagenDays } = EXAMPLE_HEALING;
    const most = basalSynthesisPerDay * synthesisBoostFold * depositedShare * immatureCollagenDays;
    expect(Math.max(...states.repairCells)).toBeLessThanOrEqual(1);
    expect(Math.max(...states.immatureCollagen)).toBeLessThan(most);
  });
});

describe('more of the same', () => {
  const quiet = (constants: HealingConstants) => ({ ...constants, fragmentClearancePerSession: 0 });
  const atLeast = (more: Float64Array, less: Float64Array) =>
    expect(Math.min(...more.map((value, i) => value - less[i]!))).toBeGreaterThanOrEqual(-1e-15);
  const near = (some: Float64Array, others: Float64Array) =>
    expect(Math.max(...some.map((value, i) => Math.abs(value - others[i]!)))).toBeLessThan(1e-14);

  it('coverage in the last session never gives less new collagen (an earlier one may: busy tissue is not set off)', () => {
    fc.assert(
      fc.property(constantsDrawn, person, fc.array(wound, { maxLength: 4 }), share, (constants, who, all, more) => {
        const ordered = all.toSorted((first, second) => first.day - second.day);
        const last = { day: 400, coverage: [more, more, more], epidermalInjury: more } as const;
        const less = { ...last, coverage: [more / 2, more / 2, more / 2], epidermalInjury: more / 2 } as const;
        const days = [400, 407, 428, 490, 580, 1000];
        const [strong, weak] = [last, less].map((one) =>
          healed(quiet(constants), { ...who, wounds: [...ordered, one], days }),
        );
        atLeast(strong!.collagenChange, weak!.collagenChange);
        atLeast(strong!.epidermalExcess, weak!.epidermalExcess);
      }),
      RUNS,
    );
  });

  it('age never gives more new collagen, nor a faster closing barrier', () => {
    fc.assert(
      fc.property(constantsDrawn, wounds, fc.integer({ min: 18, max: 80 }), (constants, all, ageYears) => {
        const course = { sex: 'male', photodamage: 0, wounds: all, days: DAYS } as const;
        const young = healed(constants, { ...course, ageYears });
        const old = healed(constants, { ...course, ageYears: ageYears + 10 });
        atLeast(young.immatureCollagen, old.immatureCollagen);
        if (constants.elderlyClosureRatio >= 1) atLeast(old.barrierChannel, young.barrierChannel);
      }),
      RUNS,
    );
  });

  it('depth never gives more new collagen at the same coverage', () => {
    const all = sessionsOn([0, 30, 60], { coverage: [0.5, 0.5, 0.5], epidermalInjury: 0.5 });
    const { immatureCollagen } = healed(EXAMPLE_HEALING, { ...WOMAN_OF_48, wounds: all, days: [90] });
    expect(immatureCollagen[0]).toBeGreaterThan(immatureCollagen[1]!);
    expect(immatureCollagen[1]).toBeGreaterThan(immatureCollagen[2]!);
  });

  it('doubles what a single session does where it doubles the coverage', () => {
    fc.assert(
      fc.property(constantsDrawn, person, share, (constants, who, coverage) => {
        const once = (c: number) =>
          healed(constants, {
            ...who,
            days: DAYS,
            wounds: sessionsOn([0], { coverage: [c, c, c], epidermalInjury: 0 }),
          });
        const [half, full] = [once(coverage / 2), once(coverage)];
        near(
          full.immatureCollagen,
          half.immatureCollagen.map((value) => 2 * value),
        );
        near(
          full.signal,
          half.signal.map((value) => 2 * value),
        );
      }),
      RUNS,
    );
  });

  it('on one day counts as one session that reaches what either reaches', () => {
    fc.assert(
      fc.property(constantsDrawn, person, share, share, (constants, who, first, second) => {
        const reach = (c: number): Wound => ({ day: 0, coverage: [c, c, c], epidermalInjury: 0 });
        const both = healed(constants, { ...who, wounds: [reach(first), reach(second)], days: DAYS });
        const one = healed(constants, { ...who, wounds: [reach(first + second - first * second)], days: DAYS });
        near(both.collagenChange, one.collagenChange);
      }),
      RUNS,
    );
  });
});

describe('what is asked wrongly', () => {
  const course = { ...WOMAN_OF_48, wounds: sessionsOn([0]), days: [0, 7] };
  it.each([
    ['sessions out of order', { ...course, wounds: sessionsOn([30, 0]) }],
    ['output days out of order', { ...course, days: [7, 0] }],
    ['a negative day', { ...course, days: [-1, 7] }],
    ['a day that is not a number', { ...course, days: [0, Number.NaN] }],
    ['a session at no end of time', { ...course, wounds: sessionsOn([Number.POSITIVE_INFINITY]) }],
  ])('stops at %s', (_, asked) => {
    expect(() => healed(EXAMPLE_HEALING, asked)).toThrow(/in order/);
  });

  it('takes the value before a session of the same day', () => {
    const { signal, barrierWater } = healed(EXAMPLE_HEALING, { ...course, days: [0, 0.01] });
    expect([signal[0], barrierWater[0]]).toEqual([0, 0]);
    expect(signal[3]).toBeCloseTo(PEN_WOUND.coverage[0], 2);
    expect(barrierWater[1]).toBeGreaterThan(0.95);
  });
});
