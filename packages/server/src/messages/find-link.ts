import { type Actor, asSystem, type SignedIn } from '../database/actor.ts';
import { inPractice } from '../database/in-practice.ts';
import type { Store } from '../store.ts';
import { personOfLink } from './person-of-link.ts';
import { linkKeysOf, readLink } from './signed-link.ts';

/** The visit that a link opens. */
export interface LinkedVisit {
  readonly visitId: string;
  readonly personId: string;
  readonly practitionerId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly practice: string;
  readonly timeZone: string;
  /** As whom the link acts: the person's own account. Null where they have none. */
  readonly actor: SignedIn | null;
}

/** The visit of a link; null where it was never ours, is over, or the visit has changed since. */
export async function findLink(
  store: Pick<Store, 'database' | 'keys'>,
  { practiceId }: Actor,
  { token, at }: { readonly token: string; readonly at: Date },
): Promise<LinkedVisit | null> {
  const claim = readLink(linkKeysOf(store.keys), token, at);
  if (typeof claim === 'string' || claim.practiceId !== practiceId) return null;
  return inPractice(store.database, asSystem(practiceId), async (tx) => {
    const visit = await tx
      .selectFrom('visit')
      .innerJoin('calendar_entry', (join) =>
        join
          .onRef('calendar_entry.practice_id', '=', 'visit.practice_id')
          .onRef('calendar_entry.visit_id', '=', 'visit.id'),
      )
      .innerJoin('practice', 'practice.id', 'visit.practice_id')
      .select(['visit.id as visitId', 'visit.person_id as personId', 'visit.practitioner_id as practitionerId'])
      .select(['visit.starts_at as startsAt', 'visit.ends_at as endsAt'])
      .select(['practice.name as practice', 'practice.time_zone as timeZone'])
      .where('visit.id', '=', claim.visitId)
      .where('visit.state', '=', 'booked')
      .where('calendar_entry.sequence', '=', claim.sequence)
      .executeTakeFirst();
    if (visit === undefined) return null;
    return { ...visit, actor: await personOfLink(tx, { practiceId, personId: visit.personId }) };
  });
}
