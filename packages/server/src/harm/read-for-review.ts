import type { CourseEntry } from '@percuta/practice';
import { mayTreat, type SignedIn } from '../database/actor.ts';
import { inPractice } from '../database/in-practice.ts';
import { openIdentities } from '../people/identity.ts';
import { readRecord } from '../record/read-record.ts';
import type { Store } from '../store.ts';

/** Who reviews, when, and by which call. */
export interface Review {
  readonly store: Store;
  readonly actor: SignedIn;
  readonly at: Date;
  readonly requestId: string;
}

/** One record that was opened. The name is null for whoever does not treat. */
export interface Reviewed {
  readonly person: { readonly id: string; readonly name: string | null };
  readonly entries: readonly CourseEntry[];
}

/**
 * Opens the record of everyone who was booked for a session or has a harm on record, for the review of safety: each of
 * them can see that in their audit. Each in a transaction of its own, so that none is held while another is read.
 */
export async function readForReview(review: Review): Promise<readonly Reviewed[]> {
  const reviewed: Reviewed[] = [];
  for (const person of await peopleToOpen(review)) {
    const entries = await entriesOf(review, person.id);
    if (entries !== null) reviewed.push({ person, entries });
  }
  return reviewed;
}

function peopleToOpen({ store, actor }: Review) {
  return inPractice(store.database, actor, async (tx) => {
    const rows = await tx
      .selectFrom('person')
      .select(['id', 'sealed'])
      .where('erased_at', 'is', null)
      .where(({ or, exists, selectFrom }) =>
        or([
          exists(
            selectFrom('visit')
              .select('visit.id')
              .whereRef('visit.person_id', '=', 'person.id')
              .where('purpose', '=', 'session'),
          ),
          exists(selectFrom('harm_case').select('harm_case.id').whereRef('harm_case.person_id', '=', 'person.id')),
        ]),
      )
      .orderBy('id')
      .execute();
    const { practiceId } = actor;
    const identities = mayTreat(actor.roles) ? await openIdentities(tx, store.keys, { practiceId, rows }) : new Map();
    return rows.map(({ id }) => ({ id, name: identities.get(id)?.name ?? null }));
  });
}

function entriesOf({ store, actor, at, requestId }: Review, personId: string): Promise<readonly CourseEntry[] | null> {
  return inPractice(store.database, actor, async (tx) => {
    const access = { keys: store.keys, actor, purpose: 'safety-review', at, requestId } as const;
    const record = await readRecord(tx, access, personId);
    return record === null || record.erased !== null ? null : record.entries;
  });
}
