import type { Source } from '../../schema.ts';
import { GATHERED_ON } from '../../tissue/sources/build.ts';

type Entry = Omit<Source, 'id' | 'tag' | 'checkedOn'>;

/** Records by their ids, without the tag that the list they stand in shares. */
export type Entries = Readonly<Record<string, Entry>>;

const TAG_NOT_TOLD = 'Whether it was read or seen through another source is not on record: taken as the weaker.';

/**
 * Sources of which it is not told whether they were read: tagged as the weaker, SECONDARY, and saying so. All last
 * compared on the day of gathering.
 *
 * @example
 * untold({ X1: { citation: 'X', year: null } })[0].tag // => 'SECONDARY'
 */
export function untold(entries: Entries): readonly Source[] {
  return Object.entries(entries).map(([id, entry]) => ({
    id,
    ...entry,
    tag: 'SECONDARY',
    checkedOn: GATHERED_ON,
    note: entry.note === undefined ? TAG_NOT_TOLD : `${entry.note} ${TAG_NOT_TOLD}`,
  }));
}
