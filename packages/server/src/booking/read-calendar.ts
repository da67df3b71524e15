import {
  type BookingTerms,
  type CourseContext,
  credentialGap,
  type OpeningHours,
  type PlaceCalendar,
  type TimeSpan,
  USUAL_HOURS,
  USUAL_TERMS,
  type WallSpan,
  type WeeklyHours,
} from '@percuta/practice';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { spansOfMultirange } from './spans-of-multirange.ts';

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

/** Two queries that go out together, whatever the people, rooms and days. Holds that have expired take nothing. */
export async function readCalendar(tx: Transaction<Tables>, asked: CalendarAsked): Promise<PracticeCalendar> {
  const [setUp, taken] = await Promise.all([readSetUp(tx), readTaken(tx, asked)]);
  return { ...setUp, taken };
}

type Named = { readonly id: string; readonly name: string };

interface SetUpRow {
  readonly time_zone: string;
  readonly terms: Partial<BookingTerms> | null;
  readonly practitioners: readonly Named[];
  readonly rooms: readonly Named[];
  readonly handpieces: readonly (Named & { readonly device: string })[];
  readonly weeks: readonly WeekRow[];
  readonly changes: readonly ChangeRow[];
}

/** What a practice has said of itself, in one row: each question of its own would cost as much as its answer. */
async function readSetUp(tx: Transaction<Tables>): Promise<Omit<PracticeCalendar, 'taken'>> {
  const { rows } = await sql<SetUpRow>`
    select p.time_zone, t.value as terms,
      (select coalesce(json_agg(json_build_object('id', account_id, 'name', name) order by name, account_id), '[]')
         from staff where treats) as practitioners,
      (select coalesce(json_agg(json_build_object('id', id, 'name', name) order by name, id), '[]')
         from room where retired_at is null) as rooms,
      (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'device', device) order by name, id), '[]')
         from handpiece where retired_at is null) as handpieces,
      (select coalesce(json_agg(json_build_object('of', practitioner_id, 'day', from_day, 'weekly', weekly)
                                order by set_at, id), '[]') from opening_hours) as weeks,
      (select coalesce(json_agg(json_build_object('of', practitioner_id, 'day', on_day, 'hours', hours)
                                order by set_at, id), '[]') from hours_change) as changes
      from practice p left join setting t on t.practice_id = p.id and t.name = ${BOOKING_TERMS}`.execute(tx);
  const [row] = rows;
  if (row === undefined) throw new Error('A practice is not there.');
  const { time_zone: timeZone, practitioners, rooms, handpieces } = row;
  const terms = { ...USUAL_TERMS, ...row.terms };
  return { timeZone, terms, practitioners, rooms, handpieces, ...hoursIn(row) };
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

/** Of a practitioner, or of the practice. */
interface OfSomebody {
  readonly of: string | null;
  readonly day: string;
}
type WeekRow = OfSomebody & { readonly weekly: WeeklyHours };
type ChangeRow = OfSomebody & { readonly hours: readonly WallSpan[] | null };

function hoursIn({ weeks, changes }: Pick<SetUpRow, 'weeks' | 'changes'>): Pick<PracticeCalendar, 'hours' | 'own'> {
  const of = (id: string | null): OpeningHours | null => {
    const isOf = (row: OfSomebody): boolean => row.of === id;
    return hoursOf(weeks.filter(isOf), changes.filter(isOf));
  };
  const ids = new Set([...weeks, ...changes].flatMap((row) => (row.of === null ? [] : [row.of])));
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

/**
 * A row for each resource, not for each visit, with what touches merged: the database does in one walk what would take the
 * driver and us ten times as long. Busy times of practitioners' other calendars are taken like visits.
 */
async function readTaken(
  tx: Transaction<Tables>,
  { within, at, exceptVisits = [], exceptPerson = null }: CalendarAsked,
): Promise<ReadonlyMap<string, readonly TimeSpan[]>> {
  const [from, until] = [new Date(within.fromMs), new Date(within.untilMs)];
  const { rows } = await sql<{ id: string; spans: Buffer }>`
    select id, multirange_send(range_agg(during)) as spans from (
      select resource_id as id, during from occupancy
       where from_at > ${new Date(within.fromMs - LONGEST_MS)} and from_at < ${until} and until_at > ${from}
         and (expires_at is null or expires_at > ${at})
         and (visit_id is null or visit_id <> all (${[...exceptVisits]}::uuid[]))
         and (hold_id is null or hold_id is distinct from (select id from visit_hold where person_id = ${exceptPerson}))
      union all
      select account_id, during from busy_time where during && tstzrange(${from}, ${until}, '[)')
    ) taken group by id`.execute(tx);
  return new Map(rows.map(({ id, spans }) => [id, spansOfMultirange(spans)]));
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
