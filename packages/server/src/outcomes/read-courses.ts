import { type CourseEntry, type CourseState, courseOf, type EntryKindName } from '@percuta/practice';
import { sql } from 'kysely';
import type { SignedIn } from '../database/actor.ts';
import { inPractice } from '../database/in-practice.ts';
import { readRecord } from '../record/read-record.ts';
import type { Store } from '../store.ts';

/** One record of the practice that was looked at to count, or to find what waits. */
export interface CountedCourse {
  readonly personId: string;
  readonly state: CourseState;
  readonly entries: readonly CourseEntry[];
}

/** Who counts, and when. */
export interface Counting {
  readonly store: Store;
  readonly actor: SignedIn;
  readonly at: Date;
  readonly requestId: string;
}

/**
 * Every record of the practice that has an entry of one of these kinds, one transaction each, so that none is held while
 * another is read. Each is noted in the audit of its person: Percuta looked, to count. What is shown of them is for the
 * caller to keep to what the role needs.
 */
export async function readCourses(
  { store, actor, at, requestId }: Counting,
  kinds: readonly EntryKindName[],
): Promise<readonly CountedCourse[]> {
  const ids = await peopleWith({ store, actor }, kinds);
  const courses: CountedCourse[] = [];
  for (const personId of ids) {
    const access = { keys: store.keys, actor, purpose: 'need-to-know', at, requestId } as const;
    const record = await inPractice(store.database, actor, (tx) => readRecord(tx, access, personId));
    if (record === null || record.erased !== null) continue;
    courses.push({ personId, state: courseOf(record.entries), entries: record.entries });
  }
  return courses;
}

/** Which records there are at all with such an entry: what kind, of whom, and nothing of what it says. */
function peopleWith({ store, actor }: Pick<Counting, 'store' | 'actor'>, kinds: readonly EntryKindName[]) {
  return inPractice(store.database, actor, async (tx) => {
    await sql`select set_config('percuta.purpose', 'need-to-know', true)`.execute(tx);
    const rows = await tx
      .selectFrom('record_entry')
      .select('person_id')
      .distinct()
      .where('practice_id', '=', actor.practiceId)
      .where('kind', 'in', [...kinds])
      .orderBy('person_id')
      .execute();
    await sql`select set_config('percuta.purpose', '', true)`.execute(tx);
    return rows.map(({ person_id: id }) => id);
  });
}
