import type { ColumnType } from 'kysely';

/** The tables of the calendar, of what a visit needs, and of what waits. */
export interface BookingTables {
  credential: CredentialTable;
  room: RoomTable;
  handpiece: HandpieceTable;
  visit: VisitTable;
  occupancy: OccupancyTable;
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
}

export type ResourceKind = 'practitioner' | 'room' | 'handpiece';

/** A stretch of time for which somebody or something is taken. */
interface OccupancyTable {
  practice_id: string;
  visit_id: string;
  resource_id: string;
  resource_kind: ResourceKind;
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
