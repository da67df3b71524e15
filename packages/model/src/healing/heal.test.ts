import { describe, expect, it } from 'vitest';
import { ageing } from '../collagen/ageing.ts';
import { seededRandom } from '../seeded-random.ts';
import type { HealingConstants } from './constants.ts';
import type { HealingCourse, HealingStates } from './course.ts';
import { awkwardConstants, healed, randomCourse } from './example-courses.ts';
import { RELATIVE_NUMERICAL_ERROR } from './heal.ts';
import { bulirschStoer, dormandPrince, referenceCourse, type Solver } from './reference.ts';

const SETS = 1000;

type Layer = 0 | 1 | 2;
interface Set {
  readonly constants: HealingConstants;
  readonly course: HealingCourse;
  readonly layer: Layer;
}

function randomSets(seed: number): Set[] {
  const random = seededRandom(seed);
  return Array.from({ length: SETS }, (_, index) => ({
    constants: awkwardConstants(random, index),
    course: randomCourse(random),
    layer: (index % 3) as Layer,
  }));
}

/** Our answer beside the solver's, each state on all output days. */
function sideBySide({ constants, course, layer }: Set, solver: Solver): Record<string, [number[], number[]]> {
  const states: HealingStates = healed(constants, course);
  const solved = referenceCourse(constants, { course, layer }, solver);
  const { collagenLossPerDay } = ageing(constants, course);
  const ours = (values: Float64Array) => course.days.map((_, i) => values[i * 3 + layer]!);
  const theirs = (of: (y: Float64Array) => number) => solved.map(of);
  return {
    signal: [ours(states.signal), theirs((y) => y[0]!)],
    repairCells: [ours(states.repairCells), theirs((y) => y[2]!)],
    burst: [ours(states.burst), theirs((y) => y[3]!)],
    immatureCollagen: [ours(states.immatureCollagen), theirs((y) => y[4]!)],
    matureCollagen: [ours(states.matureCollagen), theirs((y) => y[5]!)],
    fragmentedFraction: [ours(states.fragmentedFraction), theirs((y) => y[6]!)],
    collagenAgainstUntreated: [
      ours(states.collagenChange).map((change) => 1 + change),
      solved.map((y, i) => (y[4]! + y[5]!) * Math.exp(collagenLossPerDay * course.days[i]!)),
    ],
    epidermalExcess: [[...states.epidermalExcess], theirs((y) => y[8]! + y[9]!)],
  };
}

/** Over all sets and days, the worst difference of each state, relative to its largest value in the course. */
function worstAgainst(solver: Solver, sets: readonly Set[]): Record<string, number> {
  const worst: Record<string, number> = {};
  for (const set of sets) {
    for (const [name, [ours, theirs]] of Object.entries(sideBySide(set, solver))) {
      const largest = Math.max(...theirs.map(Math.abs)) || 1;
      const error = Math.max(...ours.map((value, i) => Math.abs(value - theirs[i]!))) / largest;
      worst[name] = Math.max(worst[name] ?? 0, error);
    }
  }
  return worst;
}

describe('the exact scheme agrees with general solvers of the equations as written', () => {
  it.each([
    ['Dormand-Prince 5(4) at 1e-11', dormandPrince(1e-11), 11],
    ['Gragg-Bulirsch-Stoer at 1e-12', bulirschStoer(1e-12), 12],
  ] as const)(
    `on ${SETS} courses with drawn, extreme and coincident constants: %s`,
    (name, solver, seed) => {
      const worst = worstAgainst(solver, randomSets(seed));
      const largest = Math.max(...Object.values(worst));
      process.stdout.write(`Healing against ${name}: ${largest.toExponential(1)} at worst on ${SETS} courses.\n`);
      expect(Object.keys(worst)).toHaveLength(8);
      for (const [state, error] of Object.entries(worst)) expect(error, state).toBeLessThan(RELATIVE_NUMERICAL_ERROR);
      expect(largest, 'two different schemes differ in the last bits').toBeGreaterThan(0);
    },
    120_000,
  );
});
