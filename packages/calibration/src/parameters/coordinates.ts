import { PRIORS } from '@percuta/evidence';
import { LEANING_PRIORS, LEANING_WIDTH } from './leaning-priors.ts';
import { priorTable } from './prior-table.ts';
import { STUDY_PRIORS, type StudyPrior } from './study-priors.ts';

/** One direction in which a fit may move: a standard normal number before the data, and what it stands for. */
export interface Coordinate {
  readonly name: string;
  readonly toValue: (z: number) => number;
}

const PRIOR_OF: ReadonlyMap<string, StudyPrior> = new Map(
  [...PRIORS, ...STUDY_PRIORS].map((prior) => [prior.parameter, prior]),
);

/** A constant was asked for that no prior stands for: a fault of ours. */
export class NoPrior extends Error {
  constructor(parameter: string) {
    super(`No prior stands for ${parameter}.`);
    this.name = 'NoPrior';
  }
}

/** The prior of a constant of the model or of studies. */
export function priorOf(parameter: string): StudyPrior {
  const prior = PRIOR_OF.get(parameter);
  if (prior === undefined) throw new NoPrior(parameter);
  return prior;
}

const TABLES = new Map<string, (z: number) => number>();

/** The coordinate of a constant; wider than its prior by √2 where the prior leans on a fitted result. */
export function coordinate(name: string): Coordinate {
  return coordinateOf(priorOf(name));
}

/** The coordinate of a prior; its table is made once. */
export function coordinateOf(prior: StudyPrior): Coordinate {
  const name = prior.parameter;
  const table = TABLES.get(name) ?? priorTable(prior);
  TABLES.set(name, table);
  const width = name in LEANING_PRIORS ? LEANING_WIDTH : 1;
  return { name, toValue: width === 1 ? table : (z) => table(width * z) };
}
