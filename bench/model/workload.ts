/** The work that all are measured on: one course, many draws from the priors, each on a person of its own. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawHealingConstants } from '../../packages/model/src/healing/example-draws.ts';
import type { HealingConstants, HealingPerson, Wound } from '../../packages/model/src/healing/index.ts';
import { seededRandom } from '../../packages/model/src/seeded-random.ts';

export const SESSION_DAYS = [0, 30, 60, 90, 120, 150] as const;
const HORIZON_DAYS = 730;
const DAY_COUNT = 60;

/** Evenly over 24 months, whole days. None is a session's, so no peer has to know which comes first. */
export const DAYS: readonly number[] = Array.from({ length: DAY_COUNT }, (_, i) =>
  Math.round(((i + 1) * HORIZON_DAYS) / DAY_COUNT),
);

export const DRAW_COUNT = 128;
const SEED = 20;

export interface WorkloadDraw {
  readonly constants: HealingConstants;
  readonly person: HealingPerson;
  readonly wounds: readonly Wound[];
}

/** The same draws every time. Each has its own constants, person and wounds, so that nothing can be kept from the last. */
export function workloadDraws(): WorkloadDraw[] {
  const random = seededRandom(SEED);
  return Array.from({ length: DRAW_COUNT }, () => ({
    constants: drawHealingConstants(random),
    person: {
      ageYears: 20 + 60 * random(),
      sex: random() < 0.75 ? 'female' : 'male',
      photodamage: random(),
    },
    wounds: SESSION_DAYS.map((day) => {
      const papillary = 0.2 + 0.75 * random();
      const upper = papillary * random();
      return { day, coverage: [papillary, upper, upper * random()], epidermalInjury: papillary } as const;
    }),
  }));
}

/** The numbers of a draw, in the order of `struct draw` in `peers/workload.h`. */
function numbersOf({ constants, person, wounds }: WorkloadDraw): number[] {
  return [
    ...Object.values(constants),
    person.ageYears,
    person.sex === 'female' ? 1 : 0,
    person.photodamage,
    ...wounds.flatMap((wound) => [...wound.coverage, wound.epidermalInjury]),
  ];
}

export const DRAW_LENGTH = workloadDraws().slice(0, 1).flatMap(numbersOf).length;

/** Writes the draws, and the C header that names what is in them, for the peers in other languages. */
export function writeWorkload(folder: string): void {
  const draws = workloadDraws();
  const names = Object.keys(draws[0]?.constants ?? {});
  const header = [
    `struct constants { double ${names.join(', ')}; };`,
    `#define SESSION_COUNT ${SESSION_DAYS.length}`,
    `#define DAY_COUNT ${DAYS.length}`,
    `static const double SESSION_DAYS[] = {${SESSION_DAYS.join(', ')}};`,
    `static const double DAYS[] = {${DAYS.join(', ')}};`,
  ];
  writeFileSync(join(folder, 'workload.gen.h'), `${header.join('\n')}\n`);
  writeFileSync(join(folder, 'workload.bin'), Float64Array.from(draws.flatMap(numbersOf)));
}
