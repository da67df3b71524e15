import { offersFor, offerUntil, type TimeSpan, type WaitingTerms } from '@percuta/practice';
import { sql, type Transaction } from 'kysely';
import { calendarDayAt } from '../booking/calendar-day-at.ts';
import { readCalendar, readTerms } from '../booking/read-calendar.ts';
import { SlotTaken } from '../booking/slot-taken.ts';
import { asSystem } from '../database/actor.ts';
import { inPractice } from '../database/in-practice.ts';
import type { Tables } from '../database/tables.ts';
import { readCredentials } from '../operations/course/read-context.ts';
import type { Store } from '../store.ts';
import { FARTHEST_DAYS, freeForWishes, type OfferingFrom } from './free-for-wish.ts';
import { placeOffer } from './place-offer.ts';
import { readWaiting, type Waiting } from './read-waiting.ts';
import { endWish, settleOffer } from './settle-offer.ts';
import { readWaitingTerms } from './waiting-terms.ts';

type Place = { readonly practiceId: string; readonly at: Date };
type Kept = Pick<Store, 'database'>;

const DAY_MS = 86_400_000;
const MOST_TRIES = 4;
/** Whoever lets so many offers lapse in a row does not wait any more. */
export const MOST_LAPSES = 3;

/** Looks at the list of every practice where somebody waits: a hold may have expired there, or a night may be over. */
export async function tendWaitingLists(store: Kept, at: Date): Promise<void> {
  const { rows } = await sql<{ id: string }>`select practices_that_wait() as id`.execute(store.database.tables);
  for (const { id: practiceId } of rows) await tendWaitingList(store, { practiceId, at });
}

/**
 * Looks at one practice's list, in one transaction: offers whose time is over lapse, and what is free is offered in the fair
 * order. Where somebody books such a time at that moment, all of it is undone and looked at anew.
 */
export async function tendWaitingList(store: Kept, place: Place): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await inPractice(store.database, asSystem(place.practiceId), (tx) => tend(tx, place));
    } catch (error) {
      if (!(error instanceof SlotTaken) || tries === MOST_TRIES) throw error;
    }
  }
}

async function tend(tx: Transaction<Tables>, place: Place): Promise<void> {
  await lockList(tx, place.practiceId);
  await lapse(tx, place.at);
  const { timeZone } = await readTerms(tx);
  const terms = await readWaitingTerms(tx);
  const waiting = await stillWaiting(tx, { today: calendarDayAt(place.at, timeZone), at: place.at });
  const someday = place.at.getTime() + FARTHEST_DAYS * DAY_MS;
  const isNight = offerUntil({ ...terms, nowMs: place.at.getTime(), startsMs: someday, timeZone }) === null;
  if (isNight || waiting.every(({ open }) => open !== null)) return;
  await offer(tx, { waiting, from: await readFrom(tx, waiting, { ...terms, at: place.at }) });
}

/** Of two who look at once, the second sees what the first did. */
export async function lockList(tx: Transaction<Tables>, practiceId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`waiting-list ${practiceId}`}, 0))`.execute(tx);
}

/** An offer that is being taken at this moment is waited for; then it is open no more. */
async function lapse(tx: Transaction<Tables>, at: Date): Promise<void> {
  const over = await tx
    .selectFrom('time_offer')
    .select(['id', 'wish_id'])
    .where('state', '=', 'open')
    .where('expires_at', '<=', at)
    .orderBy('id')
    .execute();
  for (const { id, wish_id: wishId } of over) {
    if (!(await settleOffer(tx, id, { state: 'lapsed', by: null, at }))) continue;
    const { lapses } = await tx
      .updateTable('waiting_wish')
      .set(({ eb }) => ({ lapsed_at: at, lapses: eb('lapses', '+', 1), changed_at: at }))
      .where('id', '=', wishId)
      .returning('lapses')
      .executeTakeFirstOrThrow();
    if (lapses >= MOST_LAPSES) await endWish(tx, wishId, { state: 'ended', by: null, at, because: NO_ANSWER });
  }
}

const NO_ANSWER = 'Three offers in a row were not answered.';
const ERASED = 'The person was erased.';
const OVER = 'The days that they waited for are over.';

async function stillWaiting(
  tx: Transaction<Tables>,
  { today, at }: { readonly today: string; readonly at: Date },
): Promise<readonly Waiting[]> {
  const waiting = await readWaiting(tx);
  const over = waiting.filter(({ row, open }) => row.until_day < today && open === null);
  for (const { row } of over) await endWish(tx, row.id, { state: 'ended', by: null, at, because: OVER });
  const erased = await erasedAmong(tx, waiting);
  for (const { row } of erased) await endWish(tx, row.id, { state: 'ended', by: null, at, because: ERASED });
  return waiting.filter((one) => !over.includes(one) && !erased.includes(one));
}

/** Nobody is left to offer anything to. */
async function erasedAmong(tx: Transaction<Tables>, waiting: readonly Waiting[]): Promise<readonly Waiting[]> {
  if (waiting.length === 0) return [];
  const people = waiting.map(({ row }) => row.person_id);
  const rows = await tx
    .selectFrom('person')
    .select('id')
    .where('id', 'in', people)
    .where('erased_at', 'is not', null)
    .execute();
  return waiting.filter(({ row }) => rows.some(({ id }) => id === row.person_id));
}

async function readFrom(
  tx: Transaction<Tables>,
  waiting: readonly Waiting[],
  { at, offerMinutes }: WaitingTerms & { readonly at: Date },
): Promise<OfferingFrom> {
  const within = { fromMs: at.getTime() - DAY_MS, untilMs: at.getTime() + (FARTHEST_DAYS + 1) * DAY_MS };
  const calendar = await readCalendar(tx, { within, at });
  const people = waiting.map(({ row }) => row.person_id);
  const visits = await tx
    .selectFrom('visit')
    .select(['id', 'person_id', 'starts_at', 'ends_at'])
    .where('person_id', 'in', people)
    .where('state', '=', 'booked')
    .where('ends_at', '>', at)
    .execute();
  const replaced = new Set(waiting.map(({ row }) => row.visit_id));
  const elsewhere = new Map<string, TimeSpan[]>();
  for (const { id, person_id: person, starts_at: from, ends_at: until } of visits) {
    if (replaced.has(id)) continue;
    elsewhere.set(person, [...(elsewhere.get(person) ?? []), { fromMs: from.getTime(), untilMs: until.getTime() }]);
  }
  return { calendar, credentials: await readCredentials(tx), at, offerMinutes, elsewhere };
}

async function offer(
  tx: Transaction<Tables>,
  { waiting, from }: { readonly waiting: readonly Waiting[]; readonly from: OfferingFrom },
): Promise<void> {
  const { at, offerMinutes, calendar } = from;
  const { timeZone } = calendar;
  const free = freeForWishes(waiting, from);
  for (const given of offersFor(
    waiting.map(({ wish }) => wish),
    free.freeFor,
    timeZone,
  )) {
    const one = waiting.find(({ wish }) => wish.id === given.wish);
    const untilMs = offerUntil({ nowMs: at.getTime(), startsMs: given.startsMs, timeZone, offerMinutes });
    if (one === undefined || untilMs === null) continue;
    await placeOffer(tx, { row: one.row, time: free.timeOf(given), expiresAt: new Date(untilMs), at, by: null });
  }
}
