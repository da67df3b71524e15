import type { ColumnType } from 'kysely';

/** The table of what is to be said to somebody. */
export interface MessageTables {
  message: MessageTable;
}

export type MessageKind = 'visit-booked' | 'visit-moved' | 'visit-cancelled' | 'reminder' | 'check-in' | 'time-offered';

export interface MessageTable {
  practice_id: ColumnType<string, string, never>;
  id: ColumnType<string, string, never>;
  person_id: string;
  kind: ColumnType<MessageKind, MessageKind, never>;
  /** The visit, the check-in or the offer that it is about. */
  about: ColumnType<string, string, never>;
  /** Which state of the visit it speaks of. */
  sequence: ColumnType<number, number, never>;
  send_at: Date;
  state: 'waiting' | 'sent' | 'failed' | 'stopped';
  channel: 'email' | 'sms' | null;
  tries: number;
  /** Why the last try failed, as one of a few words. */
  fault: string | null;
  made_at: ColumnType<Date, Date, never>;
  changed_at: Date;
}
