import type { DayPart, Weekday } from '@percuta/practice';
import type { ColumnType } from 'kysely';
import type { VisitTable } from '../booking/tables.ts';

/** The tables of who waits for a time, and of who is offered one. */
export interface WaitingListTables {
  waiting_wish: WaitingWishTable;
  time_offer: TimeOfferTable;
}

/** A stretch of calendar days, both ends included. */
export interface DayStretch {
  readonly from: string;
  readonly until: string;
}

export interface WaitingWishTable {
  practice_id: ColumnType<string, string, never>;
  id: ColumnType<string, string, never>;
  person_id: ColumnType<string, string, never>;
  purpose: ColumnType<VisitTable['purpose'], VisitTable['purpose'], never>;
  minutes: ColumnType<number, number, never>;
  preparation_minutes: ColumnType<number, number, never>;
  contact_minutes: ColumnType<number, number, never>;
  cleaning_minutes: ColumnType<number, number, never>;
  device: string | null;
  from_day: ColumnType<string, string, never>;
  until_day: ColumnType<string, string, never>;
  weekdays: ColumnType<readonly Weekday[], readonly Weekday[], never>;
  day_parts: ColumnType<readonly DayPart[], readonly DayPart[], never>;
  practitioner_id: ColumnType<string | null, string | null, never>;
  visit_id: ColumnType<string | null, string | null, never>;
  /** Null where no course says so. */
  allowed: ColumnType<readonly DayStretch[] | null, string | null, string | null>;
  state: 'waiting' | 'served' | 'ended';
  joined_by: ColumnType<string, string, never>;
  joined_at: ColumnType<Date, Date, never>;
  lapsed_at: Date | null;
  lapses: number;
  ended_by: string | null;
  ended_at: Date | null;
  ended_because: string | null;
  changed_at: Date;
}

export interface TimeOfferTable {
  practice_id: ColumnType<string, string, never>;
  id: ColumnType<string, string, never>;
  wish_id: ColumnType<string, string, never>;
  person_id: ColumnType<string, string, never>;
  starts_at: ColumnType<Date, Date, never>;
  ends_at: ColumnType<Date, Date, never>;
  practitioner_id: ColumnType<string, string, never>;
  room_id: ColumnType<string | null, string | null, never>;
  handpiece_id: ColumnType<string | null, string | null, never>;
  state: 'open' | 'taken' | 'declined' | 'lapsed' | 'withdrawn';
  /** Null: by the order of the list. */
  offered_by: ColumnType<string | null, string | null, never>;
  because: ColumnType<string | null, string | null, never>;
  offered_at: ColumnType<Date, Date, never>;
  expires_at: ColumnType<Date, Date, never>;
  settled_by: string | null;
  settled_at: Date | null;
}
