import type { ColumnType, Generated } from 'kysely';

/** The columns of every table that the application reads or writes, as the migrations make them. */
export interface Tables {
  practice: PracticeTable;
  setting: SettingTable;
}

/** A practice of the platform: the tenant to whom every other row belongs. */
interface PracticeTable {
  /** Chosen by the caller, since the row may only be written by a transaction that names it. */
  id: string;
  name: string;
  /** The zone of its wall clock, as `Europe/Berlin`. */
  time_zone: string;
  created_at: Generated<Date>;
}

/** What a practice has chosen for itself, by name. */
interface SettingTable {
  practice_id: string;
  name: string;
  value: ColumnType<unknown, string, string>;
  changed_at: Generated<Date>;
}
