import { BLANK_COURSE, type CourseState } from './course-state.ts';
import { BrokenRecord } from './entry.ts';
import { type CourseEntry, type EntryKindName, type EntryOf, KINDS } from './entry-kinds.ts';

/**
 * What the record of one person says: all its entries told in their order. Same entries, same answer; nothing else is
 * looked at. Throws `BrokenRecord` or `IllegalMove` for entries that no command can have written: a fault, not a no.
 *
 * @example
 * courseOf([]).length // => 0
 * const answered = decide(courseOf([]), { do: 'answerScreening', answers: CLEAR_PERSON }, EXAMPLE_CONTEXT);
 * courseOf(answered.entries).answers.keloid.answer // => "no"
 */
export function courseOf(entries: readonly CourseEntry[]): CourseState {
  return entries.reduce(applyEntry, BLANK_COURSE);
}

/**
 * One entry more. Telling entries one by one gives the same as telling them all at once. Throws as `courseOf` does.
 *
 * @example
 * const [entry] = decide(courseOf([]), { do: 'answerScreening', answers: CLEAR_PERSON }, EXAMPLE_CONTEXT).entries;
 * applyEntry(courseOf([]), entry).length // => 1
 */
export function applyEntry(state: CourseState, entry: CourseEntry): CourseState {
  if (entry.seq !== state.length + 1) throw new BrokenRecord(entry.seq, `the entry before it is ${state.length}`);
  return { ...applyKind(state, entry), length: entry.seq };
}

function applyKind<K extends EntryKindName>(state: CourseState, entry: EntryOf<K>): CourseState {
  const { seq, at, on, by } = entry;
  const kind: (typeof KINDS)[K] = KINDS[entry.kind];
  return kind.apply(state, entry.body, { seq, at, on, by });
}
