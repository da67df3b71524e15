import { PROVENANCES, STRENGTHS } from '../schema.ts';
import type { IndexedRow, LintCheck, LintFault, Spot } from './check.ts';

/** Every row says how it came to us and how strong its support is. */
export const provenance: LintCheck = {
  name: 'provenance and strength',
  says: 'A row states a known provenance and strength; so does anything inside it that states one. Policy is policy.',
  find: ({ rows }) => rows.filter((row) => row.kind !== 'sources').flatMap((row) => row.spots.flatMap(judge(row))),
};

const STATED = [
  ['provenance', PROVENANCES, 'Say how it came to us'],
  ['strength', STRENGTHS, 'Say how strong it is'],
] as const;

function judge(row: IndexedRow): (spot: Spot) => LintFault[] {
  return (spot) => [...unstated(spot), ...unequalPolicy(row, spot)];
}

function unstated({ object, path, isRow }: Spot): LintFault[] {
  return STATED.filter(([field]) => isRow || field in object)
    .filter(([field, known]) => !(known as readonly unknown[]).includes(object[field]))
    .map(([field, known, message]) => ({ path: `${path}/${field}`, message: `${message}: ${known.join(', ')}.` }));
}

function unequalPolicy({ row }: IndexedRow, { object, path }: Spot): LintFault[] {
  if (object.provenance !== 'POLICY' || (object.strength ?? row.strength) === 'P') return [];
  return [{ path: `${path}/strength`, message: 'A policy of ours has strength P and no other.' }];
}
