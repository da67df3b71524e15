import type { Source } from '../../schema.ts';

/** The month in which the tissue evidence was gathered and every record compared with it. */
export const GATHERED_ON = '2026-11-01';

type Entry = Omit<Source, 'id' | 'tag' | 'checkedOn'>;

/**
 * Sources of one tag by their ids, all last compared on the day of gathering.
 *
 * @example
 * tagged('READ', { 'x-2020': { citation: 'X 2020', year: 2020 } }).map((source) => [source.id, source.tag])
 * // => [["x-2020", "READ"]]
 */
export function tagged(tag: Source['tag'], entries: Readonly<Record<string, Entry>>): readonly Source[] {
  return Object.entries(entries).map(([id, entry]) => ({ id, ...entry, tag, checkedOn: GATHERED_ON }));
}
