import type { ColumnType } from 'kysely';

/** The tables of calendars: ours in other programs, and other programs' here. */
export interface CalendarTables {
  calendar_entry: CalendarEntryTable;
  calendar_feed: CalendarFeedTable;
  busy_calendar: BusyCalendarTable;
  busy_time: BusyTimeTable;
}

/** A visit as it stands in other people's calendars. */
interface CalendarEntryTable {
  practice_id: string;
  visit_id: string;
  person_id: string;
  sequence: number;
  reply: 'accepted' | 'declined' | 'tentative' | null;
  reply_sequence: number | null;
  replied_at: Date | null;
  changed_at: Date;
}

/** A secret address from which a program fetches a calendar. */
interface CalendarFeedTable {
  practice_id: string;
  id: string;
  account_id: string;
  /** Whose visits it shows; null where it shows those that the account gives. */
  person_id: string | null;
  token_hash: Buffer;
  made_at: Date;
  revoked_at: Date | null;
}

/** Another program's calendar, of which nothing is kept but when. */
interface BusyCalendarTable {
  practice_id: string;
  id: string;
  account_id: string;
  name: string;
  faults: ColumnType<readonly BusyFault[], string, never>;
  until: Date;
  imported_at: Date;
}

/** What of a calendar could not be read: its which entry, and why. */
export interface BusyFault {
  readonly entry: number;
  readonly because: string;
}

interface BusyTimeTable {
  practice_id: string;
  id: string;
  calendar_id: string;
  account_id: string;
  during: ColumnType<string, string, never>;
}
