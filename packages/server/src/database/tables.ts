import type { ColumnType, Generated } from 'kysely';
import type { AftercareTables } from '../aftercare/tables.ts';
import type { BookingTables } from '../booking/tables.ts';
import type { CalendarTables } from '../calendar/tables.ts';
import type { MergingTables } from '../merging/tables.ts';
import type { MessageTables } from '../messages/tables.ts';
import type { OutcomeTables } from '../outcomes/tables.ts';
import type { PeopleTables } from '../people/tables.ts';
import type { PhotographTables } from '../photographs/tables.ts';
import type { RecallTables } from '../recall/tables.ts';
import type { RecordTables } from '../record/tables.ts';
import type { SignInTables } from '../sign-in/tables.ts';
import type { StockTables } from '../stock/tables.ts';
import type { UndeliveredTables } from '../undelivered/tables.ts';
import type { WaitingListTables } from '../waiting-list/tables.ts';

/** The columns of every table that the application reads or writes, as the migrations make them. */
export interface Tables
  extends PracticeTables,
    PeopleTables,
    SignInTables,
    RecordTables,
    BookingTables,
    AftercareTables,
    CalendarTables,
    MessageTables,
    MergingTables,
    OutcomeTables,
    StockTables,
    RecallTables,
    PhotographTables,
    UndeliveredTables,
    WaitingListTables {}

interface PracticeTables {
  practice: PracticeTable;
  setting: SettingTable;
  ruleset_signature: RulesetSignatureTable;
  emergency_numbers: EmergencyNumbersTable;
  practice_rules: PracticeRulesTable;
  practice_export: PracticeExportTable;
}

/** A practice of the platform: the tenant to whom every other row belongs. */
interface PracticeTable {
  /** Chosen by the caller, since the row may only be written by a transaction that names it. */
  id: string;
  name: string;
  /** Its address, as `skin-and-light`. */
  slug: Generated<string>;
  kind: Generated<'live' | 'demo'>;
  /** Whether it wants to be found by people who do not know its address. */
  listed: Generated<boolean>;
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

/** A responsible clinician put their name to a ruleset. The newest counts. */
interface RulesetSignatureTable {
  practice_id: string;
  id: string;
  ruleset_hash: string;
  signed_by: string;
  signed_at: Date;
  /** The practice's own rules that were signed with it; null where it had none. */
  practice_rules_id: Generated<string | null>;
}

/** What a practice demands besides the rules of the register. The newest counts. */
interface PracticeRulesTable {
  practice_id: string;
  id: string;
  policy: ColumnType<unknown, string, string>;
  set_by: string;
  set_at: Date;
}

/** The owner began to take the whole practice away. */
interface PracticeExportTable {
  practice_id: string;
  id: string;
  begun_by: string;
  begun_at: Date;
}

/** Whom to call by day, by night, and in an emergency. The newest counts. */
interface EmergencyNumbersTable {
  practice_id: string;
  id: string;
  day: string;
  night: string;
  emergency: string;
  set_by: string;
  set_at: Date;
}
