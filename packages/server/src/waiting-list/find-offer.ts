import { type Actor, asSystem, type SignedIn } from '../database/actor.ts';
import { inPractice } from '../database/in-practice.ts';
import { personOfLink } from '../messages/person-of-link.ts';
import { offerKeysOf, readLink } from '../messages/signed-link.ts';
import type { Store } from '../store.ts';

/** The offer that a link opens. */
export interface LinkedOffer {
  readonly offerId: string;
  readonly personId: string;
  readonly practitionerId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly expiresAt: Date;
  readonly practice: string;
  readonly timeZone: string;
  /** As whom the link acts: the person's own account. Null where they have none. */
  readonly actor: SignedIn | null;
}

/** The offer of a link; null where it was never ours, is over, or is settled. */
export async function findOffer(
  store: Pick<Store, 'database' | 'keys'>,
  { practiceId }: Actor,
  { token, at }: { readonly token: string; readonly at: Date },
): Promise<LinkedOffer | null> {
  const claim = readLink(offerKeysOf(store.keys), token, at);
  if (typeof claim === 'string' || claim.practiceId !== practiceId) return null;
  return inPractice(store.database, asSystem(practiceId), async (tx) => {
    const offer = await tx
      .selectFrom('time_offer')
      .innerJoin('practice', 'practice.id', 'time_offer.practice_id')
      .select(['time_offer.id as offerId', 'person_id as personId', 'practitioner_id as practitionerId'])
      .select(['starts_at as startsAt', 'ends_at as endsAt', 'expires_at as expiresAt'])
      .select(['practice.name as practice', 'practice.time_zone as timeZone'])
      .where('time_offer.id', '=', claim.visitId)
      .where('state', '=', 'open')
      .where('expires_at', '>', at)
      .executeTakeFirst();
    if (offer === undefined) return null;
    return { ...offer, actor: await personOfLink(tx, { practiceId, personId: offer.personId }) };
  });
}
