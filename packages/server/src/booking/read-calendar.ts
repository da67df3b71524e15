import {
  type BookingTerms,
  type CourseContext,
  credentialGap,
  type OpeningHours,
  type PlaceCalendar,
  type TimeSpan,
  timeSet,
  USUAL_HOURS,
  USUAL_TERMS,
  type WallSpan,
  type WeeklyHours,
} from '@percuta/practice';
import { sql, type Transaction } from 'kysely';
import { addBusySpans } from '../calendar/add-busy-spans.ts';
import type { Tables } from '../database/tables.ts';

/** Under this name a practice keeps its terms of booking. */
export const BOOKING_TERMS = 'booking-terms';

/** Everything that the calendar of a practice says about a stretch of time. */
export interface PracticeCalendar {
  readonly timeZone: string;
  readonly terms: BookingTerms;
  readonly hours: OpeningHours;
  /** Of practitioners who have set their own. */
  readonly own: ReadonlyMap<string, OpeningHours>;
  readonly practitioners: readonly { readonly id: string; readonly name: string }[];
  readonly rooms: readonly { readonly id: string; readonly name: string }[];
  readonly handpieces: readonly { readonly id: string; readonly name: string; readonly device: string }[];
  /** By id of whoever or whatever is taken. */
  readonly taken: ReadonlyMap<string, readonly TimeSpan[]>;
}

/** What is read, by whose clock, and what is left out: visits that are to be moved, the person's own hold. */
export interface CalendarAsked {
  readonly within: TimeSpan;
  readonly at: Date;
  readonly exceptVisits?: readonly string[];
  readonly exceptPerson?: string | null;
}

/** Eight queries, whatever the people, rooms and days. Holds that have expired by the clock of whoever asks take nothing. */
export async function readCalendar(tx: Transaction<Tables>, asked: CalendarAsked): Promise<PracticeCalendar> {
  const { timeZone, terms } = await readTerms(tx);
  const practitioners = await tx
    .selectFrom('staff')
    .select(['account_id as id', 'name'])
    .where('treats', '=', true)
    .orderBy('name')
    .orderBy('account_id')
    .execute();
  const rooms = await tx
    .selectFrom('room')
    .select(['id', 'name'])
    .where('retired_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute();
  const handpieces = await tx
    .selectFrom('handpiece')
    .select(['id', 'name', 'device'])
    .where('retired_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute();
  const { hours, own } = await readHours(tx);
  const taken = await addBusySpans(tx, await readTaken(tx, asked), asked.within);
  return { timeZone, terms, hours, own, practitioners, rooms, handpieces, taken };
}

/** The clock of the practice, and what it asks of whoever books. */
export async function readTerms(tx: Transaction<Tables>): Promise<{ timeZone: string; terms: BookingTerms }> {
  const row = await tx
    .selectFrom('practice')
    .leftJoin('setting', (join) =>
      join.onRef('setting.practice_id', '=', 'practice.id').on('setting.name', '=', BOOKING_TERMS),
    )
    .select(['time_zone', 'value'])
    .executeTakeFirstOrThrow();
  return { timeZone: row.time_zone, terms: { ...USUAL_TERMS, ...(row.value as Partial<BookingTerms> | null) } };
}

interface HoursRow {
  readonly practitioner_id: string | null;
  readonly day: string;
}

async function readHours(tx: Transaction<Tables>) {
  const weeks = await tx
    .selectFrom('opening_hours')
    .select(['practitioner_id', 'from_day as day', 'weekly'])
    .orderBy('set_at')
    .orderBy('id')
    .execute();
  const changes = await tx
    .selectFrom('hours_change')
    .select(['practitioner_id', 'on_day as day', 'hours'])
    .orderBy('set_at')
    .orderBy('id')
    .execute();
  const of = (id: string | null): OpeningHours | null => {
    const isOf = (row: HoursRow): boolean => row.practitioner_id === id;
    return hoursOf(weeks.filter(isOf), changes.filter(isOf));
  };
  const ids = new Set([...weeks, ...changes].flatMap(({ practitioner_id: id }) => (id === null ? [] : [id])));
  const own = new Map<string, OpeningHours>();
  for (const id of ids) {
    const hours = of(id);
    if (hours !== null) own.set(id, hours);
  }
  return { hours: of(null) ?? USUAL_HOURS, own };
}

/** What was said last of a day counts. Changes without a week leave the usual week. */
function hoursOf(
  weeks: readonly { readonly day: string; readonly weekly: WeeklyHours }[],
  changes: readonly { readonly day: string; readonly hours: readonly WallSpan[] | null }[],
): OpeningHours | null {
  if (weeks.length === 0 && changes.length === 0) return null;
  const byDay = new Map(changes.map(({ day, hours }) => [day, hours]));
  const latest = new Map(weeks.map(({ day, weekly }) => [day, weekly]));
  const said = [...latest].map(([from, weekly]) => ({ from, weekly })).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return {
    weeks: [...USUAL_HOURS.weeks, ...said],
    changes: [...byDay].flatMap(([on, hours]) => (hours === null ? [] : [{ on, hours }])),
  };
}

const LONGEST_MS = 86_400_000;

/** A row for each resource, not for each visit: what the driver takes apart stays small. */
async function readTaken(
  tx: Transaction<Tables>,
  { within, at, exceptVisits = [], exceptPerson = null }: CalendarAsked,
): Promise<ReadonlyMap<string, readonly TimeSpan[]>> {
  const ms = (column: string) => sql`(extract(epoch from ${sql.ref(column)}) * 1000)::bigint`;
  const rows = await tx
    .selectFrom('occupancy')
    .select('resource_id as id')
    .select(sql<string>`string_agg(${ms('from_at')} || '-' || ${ms('until_at')}, ',')`.as('spans'))
    .where('from_at', '>', new Date(within.fromMs - LONGEST_MS))
    .where('from_at', '<', new Date(within.untilMs))
    .where('until_at', '>', new Date(within.fromMs))
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', at)]))
    .$if(exceptVisits.length > 0, (query) =>
      query.where(sql<boolean>`(visit_id is null or not visit_id = any(${[...exceptVisits]}::uuid[]))`),
    )
    .$if(exceptPerson !== null, (query) =>
      query.where(
        sql<boolean>`(hold_id is null or hold_id is distinct from (select id from visit_hold where person_id = ${exceptPerson}))`,
      ),
    )
    .groupBy('resource_id')
    .execute();
  return new Map(rows.map(({ id, spans }) => [id, timeSet(spans.split(',').map(spanOf))]));
}

function spanOf(text: string): TimeSpan {
  const [fromMs = 0, untilMs = 0] = text.split('-').map(Number);
  return { fromMs, untilMs };
}

/** What a visit asks of rooms and handpieces: a certain one, none (null), or any that is free. */
export interface Wish {
  /** Null: anybody who may. */
  readonly practitioner: string | null;
  readonly room: string | null | 'any';
  readonly handpiece: string | null | 'any';
  /** The device of the plan, for a session; null where none is needed. */
  readonly device: string | null;
}

/** Who and what could serve a wish. A practice that lists no rooms, or no handpieces, keeps none free. */
export function placeFor(
  calendar: PracticeCalendar,
  { practitioner, room, handpiece, device }: Wish,
  credentials: CourseContext['credentials'] | null = null,
): PlaceCalendar {
  const { timeZone, hours, own, taken } = calendar;
  const certain = (id: string | null): readonly string[] | null => (id === null ? null : [id]);
  const idsOf = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);
  const anyHandpiece = (): readonly string[] | null => {
    if (device === null || calendar.handpieces.length === 0) return null;
    return idsOf(calendar.handpieces.filter((one) => one.device === device));
  };
  const mayOn = (id: string) => (on: string) =>
    device === null || credentials === null || credentialGap(credentials[id] ?? [], { device, on }) === null;
  return {
    timeZone,
    hours,
    practitioners: calendar.practitioners
      .filter(({ id }) => practitioner === null || id === practitioner)
      .map(({ id }) => ({ id, hours: own.get(id) ?? null, mayOn: mayOn(id) })),
    rooms: room === 'any' ? (calendar.rooms.length === 0 ? null : idsOf(calendar.rooms)) : certain(room),
    handpieces: handpiece === 'any' ? anyHandpiece() : certain(handpiece),
    taken,
  };
}
