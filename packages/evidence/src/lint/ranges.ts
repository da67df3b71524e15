import { INTERVALS } from '../schema.ts';
import type { IndexedRow, LintCheck, LintFault, Spot } from './check.ts';
import { FIGURE_FIELDS } from './units.ts';

const ORDERS = [
  ['low', 'value', 'high'],
  ['p05', 'median', 'p95'],
  ['min', 'mode', 'max'],
] as const;

const KNOWN_INTERVALS: readonly unknown[] = INTERVALS;

function isShare(number: number): boolean {
  return number >= 0 && number <= 1;
}

const POSSIBLE = [
  ['sd', (sd: number) => sd >= 0, 'A spread is not negative.'],
  ['n', (n: number) => Number.isInteger(n) && n > 0, 'Give a whole number of at least 1, or leave it out.'],
  ['pValue', isShare, 'A probability lies between 0 and 1.'],
] as const;

/** Figures are numbers in order, and a measurement says something. */
export const ranges: LintCheck = {
  name: 'ranges',
  says: 'low ≤ value ≤ high, p05 ≤ median ≤ p95, min ≤ mode ≤ max; spreads, counts and chances are possible ones.',
  find: ({ rows }) =>
    rows.flatMap((row) => [
      ...row.spots.flatMap((spot) => [...notFinite(spot), ...disordered(spot), ...impossible(spot)]),
      ...beyondWhole(row),
      ...(row.kind === 'measurements' ? [...intervalFaults(row), ...silent(row)] : []),
      ...(row.kind === 'priors' ? impossiblePrior(row) : []),
    ]),
};

function notFinite({ object, path }: Spot): LintFault[] {
  return FIGURE_FIELDS.filter((field) => typeof object[field] === 'number' && !Number.isFinite(object[field])).map(
    (field) => ({ path: `${path}/${field}`, message: 'Give a finite number.' }),
  );
}

function disordered({ object, path }: Spot): LintFault[] {
  return ORDERS.flatMap((order) => {
    const present = order.filter((field) => typeof object[field] === 'number');
    const broken = present.some((field, k) => {
      const before = present[k - 1];
      return before !== undefined && Number(object[before]) > Number(object[field]);
    });
    return broken ? [{ path, message: `Put the figures in order: ${order.join(' ≤ ')}.` }] : [];
  });
}

function impossible({ object, path }: Spot): LintFault[] {
  return POSSIBLE.filter(([field, may]) => typeof object[field] === 'number' && !may(object[field])).map(
    ([field, , message]) => ({ path: `${path}/${field}`, message }),
  );
}

/** A share lies between 0 and 1. A prior on a relative change may not, unless it is a beta. */
function beyondWhole({ row, path, kind }: IndexedRow): LintFault[] {
  if (kind === 'priors' ? row.distribution !== 'beta' : row.unit !== 'fraction') return [];
  return FIGURE_FIELDS.filter((field) => typeof row[field] === 'number' && !isShare(Number(row[field]))).map(
    (field) => ({
      path: `${path}/${field}`,
      message: 'A fraction lies between 0 and 1.',
    }),
  );
}

/** A prior whose three quantiles its distribution can have. */
function impossiblePrior({ row, path }: IndexedRow): LintFault[] {
  const [p05, median, p95] = [row.p05, row.median, row.p95].map(Number);
  const isFixed = p05 === median && median === p95;
  if (isFixed !== (row.distribution === 'fixed')) {
    return [
      { path, message: 'A fixed prior has one value, and no other has: give three different quantiles, or one.' },
    ];
  }
  if (row.distribution === 'lognormal' && !(Number(row.p05) > 0)) {
    return [{ path: `${path}/p05`, message: 'A lognormal is above 0 everywhere. Raise p05, or choose another shape.' }];
  }
  return [];
}

function intervalFaults({ row, path }: IndexedRow): LintFault[] {
  const sides = ['low', 'high'].filter((field) => typeof row[field] === 'number');
  if (sides.length === 0) return [];
  if (!KNOWN_INTERVALS.includes(row.interval)) {
    return [{ path: `${path}/interval`, message: `Say what low and high are: ${INTERVALS.join(', ')}.` }];
  }
  if ((row.interval === 'bound') === (sides.length === 2)) {
    return [{ path: `${path}/interval`, message: 'A bound has one side; every other interval has both.' }];
  }
  return [];
}

function silent({ row, path }: IndexedRow): LintFault[] {
  const says = ['value', 'low', 'high'].some((field) => typeof row[field] === 'number');
  if (says || typeof row.finding === 'string') return [];
  return [{ path, message: 'The row holds no figure and no finding. Give one, or take the row out.' }];
}
