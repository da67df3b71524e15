import { randomUUID } from 'node:crypto';
import {
  applyEntry,
  type CourseContext,
  type CourseEntry,
  type CourseState,
  decide,
  decideVisits,
  type Refusal,
} from '@percuta/practice';
import type { Transaction } from 'kysely';
import { keepCheckIns } from '../aftercare/keep-check-ins.ts';
import type { Access } from '../audit/access.ts';
import { letGo } from '../booking/hold.ts';
import { SlotTaken } from '../booking/slot-taken.ts';
import { partsOf, refuseTwoPlaces } from '../booking/take-time.ts';
import type { SignedIn } from '../database/actor.ts';
import type { Tables } from '../database/tables.ts';
import { planMessages } from '../messages/plan-messages.ts';
import { writeBeside } from '../operations/course/write-beside.ts';
import { appendEntries } from '../record/append-entries.ts';
import { keepWish } from '../waiting-list/keep-wish.ts';

/** Whose record a booking leaves, and whose it enters. */
export interface Side {
  readonly personId: string;
  readonly state: CourseState;
}

export interface Moving {
  readonly actor: SignedIn;
  readonly access: Access;
  readonly context: CourseContext & { readonly timeZone: string };
  readonly from: Side;
  readonly to: Side;
}

type Visits = ReturnType<typeof visitsToCome>;

/** Their visits to come that are still booked, of these where some are named. */
export function visitsToCome({ visits }: CourseState, at: Date, among: readonly string[] | null = null) {
  return Object.values(visits).filter(
    ({ visit, startsAt, cancelled }) =>
      !cancelled && Date.parse(startsAt) > at.getTime() && (among === null || among.includes(visit)),
  );
}

/**
 * Moves bookings from one record to another: the one says that it has them no more, the other that it has them, and the
 * visits stay what they are, with their times, their resources and their place in people's calendars. Answers with why
 * one cannot move; then nothing was done.
 */
export async function moveBookings(tx: Transaction<Tables>, moving: Moving, visits: Visits): Promise<string | null> {
  const { from, to } = moving;
  const decided = decideBoth(moving, visits, ({ visit }) => visit);
  if (typeof decided === 'string') return decided;
  if (await isElsewhere(tx, to, visits)) return CLASH;
  if (await isCalledBack(tx, to)) return CALLED_BACK;
  await letGo(tx, from.personId);
  const ids = visits.map(({ visit }) => visit);
  const person_id = to.personId;
  await tx.updateTable('visit').set({ person_id }).where('id', 'in', ids).execute();
  await tx.updateTable('calendar_entry').set({ person_id }).where('visit_id', 'in', ids).execute();
  await tx.updateTable('message').set({ person_id }).where('about', 'in', ids).execute();
  await write(tx, moving, decided);
  return null;
}

/**
 * Gives bookings back to the record from which they had come. It knows them as cancelled, so it gets them anew, at the
 * same times with the same things; their calendar and their mail say so, and nobody else's.
 */
export async function giveBookingsBack(tx: Transaction<Tables>, moving: Moving, visits: Visits) {
  const { actor, access, from, to } = moving;
  const decided = decideBoth(moving, visits, () => randomUUID());
  if (typeof decided === 'string') return decided;
  if (await isElsewhere(tx, to, visits)) return CLASH;
  const rows = await tx
    .selectFrom('visit')
    .selectAll()
    .where(
      'id',
      'in',
      visits.map(({ visit }) => visit),
    )
    .execute();
  const { at } = access;
  for (const entry of decided.left) {
    await writeBeside(tx, entry, { actor, personId: from.personId, at });
    await planMessages(tx, entry, { actor, personId: to.personId, at });
  }
  for (const entry of decided.entered) {
    const startsAt = entry.kind === 'visit-booked' ? Date.parse(entry.body.startsAt) : 0;
    const row = rows.find(({ starts_at }) => starts_at.getTime() === startsAt);
    const calendar = { parts: row === undefined ? null : partsOf(row), overlapBecause: null };
    await writeBeside(tx, entry, { actor, personId: to.personId, at, calendar });
    await planMessages(tx, entry, { actor, personId: to.personId, at });
  }
  await write(tx, moving, decided);
  return null;
}

const CLASH = 'Both have a visit at the same time. Cancel or move one of them first.';
const CALLED_BACK =
  'A recall names who leads, and bookings that move would not be flagged. Cancel them, and book them anew afterwards.';
const WHY = 'A visit of theirs cannot move; cancel it, or see to this first:';
const BECAUSE = 'It is the same person under another record, which has the visit now.';

/** The entries of both records. */
interface Decided {
  readonly left: readonly CourseEntry[];
  readonly entered: readonly CourseEntry[];
}

/** What the machine says of both; its reason where it refuses either. */
function decideBoth(
  { from, to, context }: Moving,
  visits: Visits,
  idOf: (visit: Visits[number]) => string,
): Decided | string {
  const left: CourseEntry[] = [];
  let { state } = from;
  for (const { visit } of visits) {
    const decision = decide(state, { do: 'cancelVisit', visit, because: BECAUSE }, context);
    if (decision.refused) return whyNot(decision);
    state = decision.entries.reduce(applyEntry, state);
    left.push(...decision.entries);
  }
  const bookings = visits.map((one) => {
    const { purpose, startsAt, endsAt, on, practitioner, room, handpiece } = one;
    return { do: 'bookVisit' as const, visit: idOf(one), purpose, startsAt, endsAt, on, practitioner, room, handpiece };
  });
  const decision = decideVisits(to.state, bookings, context);
  return decision.refused ? whyNot(decision) : { left, entered: decision.entries };
}

function whyNot({ because, items }: Refusal): string {
  return [WHY, because, ...items.map((item) => item.because)].join(' ');
}

async function isElsewhere(tx: Transaction<Tables>, { personId }: Side, visits: Visits): Promise<boolean> {
  try {
    for (const visit of visits) await refuseTwoPlaces(tx, visit, personId);
    return false;
  } catch (error) {
    if (error instanceof SlotTaken) return true;
    throw error;
  }
}

/** A recall flags a booking when it is made; one that changes hands it does not see. */
async function isCalledBack(tx: Transaction<Tables>, { personId }: Side): Promise<boolean> {
  const exposure = await tx
    .selectFrom('recall_exposure as exposed')
    .leftJoin('lot_hold_end as ended', (join) =>
      join.onRef('ended.practice_id', '=', 'exposed.practice_id').onRef('ended.hold_id', '=', 'exposed.recall_id'),
    )
    .where('exposed.person_id', '=', personId)
    .where('ended.hold_id', 'is', null)
    .select('exposed.recall_id')
    .executeTakeFirst();
  return exposure !== undefined;
}

/** Both records are added to, and what follows from them beside them is brought up to date. */
async function write(tx: Transaction<Tables>, { actor, access, context, from, to }: Moving, decided: Decided) {
  const sides = [
    { side: from, entries: decided.left },
    { side: to, entries: decided.entered },
  ];
  for (const { side, entries } of sides) {
    const { personId } = side;
    const state = entries.reduce(applyEntry, side.state);
    const of = { actor, personId, at: access.at };
    await appendEntries(tx, access, { personId, entries });
    await keepCheckIns(tx, { state, entries }, of);
    await keepWish(tx, { state, context, entries }, of);
  }
}
