import type { Measurement } from '../schema.ts';

/** What every study says for all its rows. */
type Common = Pick<Measurement, 'sources' | 'provenance' | 'strength'> & Partial<Measurement>;

/** What is left for a row to say; it may also overrule what the study says. */
type Rows<C> = Readonly<Record<string, Omit<Measurement, keyof C | 'id'> & Partial<Measurement>>>;

/**
 * Rows of one study by their ids, written without repeating what they share: a field of the row wins over the field of
 * the study. It copies and checks nothing; `lintEvidence` does.
 *
 * @example
 * const study = { sources: ['kalluri-2011'], provenance: 'READ', strength: 'C', unit: 'um' };
 * fromStudy(study, { 'depth.x': { quantity: 'depth', value: 152.5 } }).map((row) => [row.id, row.unit])
 * // => [["depth.x", "um"]]
 */
export function fromStudy<const C extends Common>(common: C, rows: Rows<C>): readonly Measurement[] {
  return Object.entries(rows).map(([id, row]) => ({ id, ...common, ...row }) as Measurement);
}
