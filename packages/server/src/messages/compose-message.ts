import { calendarFile, type MessageWords, offerLink, visitLink, wordMessage } from '@percuta/practice';
import type { Selectable, Transaction } from 'kysely';
import { calendarUid } from '../calendar/calendar-uid.ts';
import type { Tables } from '../database/tables.ts';
import type { MasterKeys } from '../keys/master-keys.ts';
import { type Identity, openIdentity } from '../people/identity.ts';
import { readPhone } from './read-phone.ts';
import { linkKeysOf, offerKeysOf, signLink } from './signed-link.ts';
import type { MessageTable } from './tables.ts';

type MessageRow = Selectable<MessageTable>;

/** What a message needs of this Percuta. */
export interface ComposedBy {
  readonly keys: MasterKeys;
  /** Under which address browsers see it; null where nobody outside does. */
  readonly origin: string | null;
  /** From which address mail is written; null where none is. */
  readonly organizer: string | null;
  readonly at: Date;
}

/** A message that is ready to go, and how its person can be reached. */
export interface Composed {
  readonly words: MessageWords;
  readonly calendar: { readonly method: 'REQUEST' | 'CANCEL'; readonly file: string } | null;
  readonly reach: Pick<Identity, 'email' | 'phone'>;
}

/** Makes a message of what the database says now; null where there is nothing to say any more. */
export async function composeMessage(
  tx: Transaction<Tables>,
  row: MessageRow,
  by: ComposedBy,
): Promise<Composed | null> {
  const { practice_id: practiceId, person_id: personId } = row;
  const person = await tx.selectFrom('person').select(['id', 'sealed']).where('id', '=', personId).executeTakeFirst();
  const reach = person === undefined ? null : await openIdentity(tx, by.keys, { practiceId, row: person });
  if (reach === null) return null;
  const place = await readPlace(tx);
  const toCompose = { row, place, reach };
  if (row.kind === 'check-in') return composeCheckIn(tx, toCompose, by);
  return row.kind === 'time-offered' ? composeOffer(tx, toCompose, by) : composeVisit(tx, toCompose, by);
}

interface Place {
  readonly name: string;
  readonly slug: string;
  readonly timeZone: string;
  readonly phone: string | null;
}

async function readPlace(tx: Transaction<Tables>): Promise<Place> {
  const {
    name,
    slug,
    time_zone: timeZone,
  } = await tx.selectFrom('practice').select(['name', 'slug', 'time_zone']).executeTakeFirstOrThrow();
  return { name, slug, timeZone, phone: await readPhone(tx) };
}

interface ToCompose {
  readonly row: MessageRow;
  readonly place: Place;
  readonly reach: Identity;
}

async function composeCheckIn(
  tx: Transaction<Tables>,
  { row, place, reach }: ToCompose,
  { origin }: ComposedBy,
): Promise<Composed | null> {
  const due = await tx.selectFrom('check_in_due').select('state').where('id', '=', row.about).executeTakeFirst();
  if (due?.state !== 'waits') return null;
  const link = origin === null ? null : `${origin}/`;
  const { name: practice, timeZone, phone } = place;
  const words = wordMessage({ about: 'check-in', practice, timeZone, phone, startsAt: null, link });
  return { words, calendar: null, reach };
}

/** Of an offer that still stands; what somebody else has by now is not said. */
async function composeOffer(
  tx: Transaction<Tables>,
  { row, place, reach }: ToCompose,
  { keys, origin, at }: ComposedBy,
): Promise<Composed | null> {
  const { practice_id: practiceId, about: offerId } = row;
  const offer = await tx
    .selectFrom('time_offer')
    .select(['starts_at', 'expires_at', 'state'])
    .where('id', '=', offerId)
    .executeTakeFirst();
  if (offer?.state !== 'open' || offer.expires_at <= at) return null;
  const expiresAt = offer.expires_at;
  const token = signLink(offerKeysOf(keys)[0], { practiceId, visitId: offerId, sequence: 0, expiresAt });
  const link = origin === null ? null : offerLink(origin, { slug: place.slug, token });
  const { name: practice, timeZone, phone } = place;
  const when = { startsAt: offer.starts_at.toISOString(), answerBy: expiresAt.toISOString() };
  const words = wordMessage({ about: 'time-offered', practice, timeZone, phone, link, ...when });
  return { words, calendar: null, reach };
}

async function composeVisit(
  tx: Transaction<Tables>,
  { row, place, reach }: ToCompose,
  { keys, origin, organizer, at }: ComposedBy,
): Promise<Composed | null> {
  const { practice_id: practiceId, about: visitId, sequence, kind } = row;
  const visit = await tx
    .selectFrom('visit')
    .select(['starts_at', 'ends_at', 'state'])
    .where('id', '=', visitId)
    .executeTakeFirst();
  const isOff = kind === 'visit-cancelled';
  if (visit === undefined || visit.starts_at <= at || (visit.state === 'cancelled') !== isOff) return null;
  const startsAt = visit.starts_at.toISOString();
  const token = signLink(linkKeysOf(keys)[0], { practiceId, visitId, sequence, expiresAt: visit.starts_at });
  const link = origin === null ? null : visitLink(origin, { slug: place.slug, token });
  const { name: practice, timeZone, phone } = place;
  const method = isOff ? 'CANCEL' : 'REQUEST';
  const between = organizer === null || reach.email === null ? null : { organizer, attendee: reach.email };
  const entry = {
    uid: calendarUid(visitId),
    sequence,
    startsAt,
    endsAt: visit.ends_at.toISOString(),
    changedAt: row.made_at.toISOString(),
    cancelled: isOff,
  };
  return {
    words: wordMessage({ about: kind as 'reminder', practice, timeZone, phone, startsAt, link }),
    calendar: { method, file: calendarFile({ method, practice, timeZone, visits: [entry], between }) },
    reach,
  };
}
