import type { WallSpan, WeeklyHours } from '@percuta/practice';
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

/** The tables of the calendar, of what a visit needs, and of what waits. */
export interface BookingTables {
  credential: CredentialTable;
  room: RoomTable;
  handpiece: HandpieceTable;
  visit: VisitTable;
  occupancy: OccupancyTable;
  visit_hold: VisitHoldTable;
  visit_overlap: VisitOverlapTable;
  opening_hours: OpeningHoursTable;
  hours_change: HoursChangeTable;
  cartridge_lot: CartridgeLotTable;
  cartridge_use: CartridgeUseTable;
  kept_answer: KeptAnswerTable;
  noted_entry: NotedEntryTable;
}

/** Null where it is left out. */
type OptionalText = ColumnType<string | null, string | null | undefined, never>;

/** What entitles somebody to needle. Days are calendar days, as `2027-12-31`. */
interface CredentialTable {
  practice_id: string;
  id: string;
  account_id: string;
  profession: string;
  jurisdiction: string;
  issued_by: string;
  valid_from: string;
  valid_until: string;
  /** Ids of the devices that it covers; null: whatever the law allows. */
  devices: string[] | null;
  /** The issuer's own. */
  number: OptionalText;
  training: OptionalText;
  training_valid_until: OptionalText;
  entered_by: string;
  entered_at: Date;
  ended_at: Date | null;
  ended_by: string | null;
  ended_because: string | null;
}

interface RoomTable {
  practice_id: string;
  id: string;
  name: string;
  added_by: string;
  added_at: Date;
  retired_at: Date | null;
}

interface HandpieceTable extends RoomTable {
  /** Its id in the device registry. */
  device: string;
  serial: string | null;
}

/** The calendar's side of a visit. */
export interface VisitTable {
  practice_id: string;
  id: string;
  person_id: string;
  purpose: 'consultation' | 'session' | 'follow-up';
  state: 'booked' | 'cancelled';
  starts_at: Date;
  ends_at: Date;
  on_day: string;
  practitioner_id: string;
  room_id: string | null;
  handpiece_id: string | null;
  booked_by: string;
  booked_at: Date;
  changed_at: Date;
  preparation_minutes: Generated<number>;
  contact_minutes: Generated<number>;
  cleaning_minutes: Generated<number>;
}

/** A time that somebody keeps for a while. */
interface VisitHoldTable {
  practice_id: string;
  id: string;
  person_id: string;
  purpose: VisitTable['purpose'];
  starts_at: Date;
  ends_at: Date;
  practitioner_id: string;
  room_id: string | null;
  handpiece_id: string | null;
  expires_at: Date;
  held_by: string;
  held_at: Date;
}

/** Somebody of the practice overlapped on purpose. */
interface VisitOverlapTable {
  practice_id: string;
  id: string;
  visit_id: string;
  because: string;
  allowed_by: string;
  allowed_at: Date;
}

interface OpeningHoursTable {
  practice_id: string;
  id: string;
  practitioner_id: string | null;
  from_day: string;
  weekly: ColumnType<WeeklyHours, string, never>;
  set_by: string;
  set_at: Date;
}

interface HoursChangeTable {
  practice_id: string;
  id: string;
  practitioner_id: string | null;
  on_day: string;
  /** Null takes an earlier change back. */
  hours: ColumnType<readonly WallSpan[] | null, string | null, never>;
  because: string;
  set_by: string;
  set_at: Date;
}

export type ResourceKind = 'practitioner' | 'room' | 'handpiece';

/** A stretch of time for which somebody or something is taken. */
interface OccupancyTable {
  practice_id: string;
  visit_id: string | null;
  hold_id: string | null;
  offer_id: ColumnType<string | null, string | null | undefined, never>;
  expires_at: Date | null;
  deliberate: Generated<boolean>;
  resource_id: string;
  resource_kind: ResourceKind;
  from_at: GeneratedAlways<Date>;
  until_at: GeneratedAlways<Date>;
  /** Written as PostgreSQL writes it; read by its ends. */
  during: ColumnType<string, string, never>;
}

interface CartridgeLotTable {
  practice_id: string;
  id: string;
  lot_key: string;
  lot: string;
  device_identifier: string;
  expires_on: string;
  received: number;
  received_by: string;
  received_at: Date;
}

interface CartridgeUseTable {
  practice_id: string;
  id: string;
  unit: string;
  lot_key: string;
  is_unique: boolean;
  session_id: string;
  used_by: string;
  used_at: Date;
}

/** Which entry of a record a tablet noted first, and at which place of its line. */
interface NotedEntryTable {
  practice_id: string;
  id: string;
  line: string;
  /** A bigint, which the driver reads as text. */
  place: ColumnType<string, number, never>;
  session_id: string;
  entry: number;
  written_by: string;
  noted_at: Date;
  written_at: Date;
}

/** Which entries a call wrote that named itself. */
interface KeptAnswerTable {
  practice_id: string;
  account_id: string;
  key: string;
  request_digest: string;
  first_entry: number;
  last_entry: number;
  answered_at: Date;
}
