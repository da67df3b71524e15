import type { Generated } from 'kysely';
import type { Role } from '../database/actor.ts';
import type { Scope } from './scopes.ts';

/** The tables of people and their accounts. */
export interface PeopleTables {
  person: PersonTable;
  person_mark: PersonMarkTable;
  erasure_request: ErasureRequestTable;
  broken_glass: BrokenGlassTable;
  account: AccountTable;
  staff: StaffTable;
  account_event: AccountEventTable;
}

/** Somebody who comes to the practice. */
interface PersonTable {
  practice_id: string;
  id: string;
  /** Who they are and how to reach them, under their own key; null once they are erased. See `identity.ts`. */
  sealed: Generated<Buffer | null>;
  /** What an earlier Percuta wrote in plain, until it is sealed. The database takes nothing here any more. */
  name: Generated<string | null>;
  born_on: Generated<string | null>;
  email: Generated<string | null>;
  phone: Generated<string | null>;
  registered_at: Date;
  registered_by: string | null;
  erased_at: Date | null;
  /** The person who leads, where this is the same person registered twice. */
  merged_into: Generated<string | null>;
}

/** By what a person is found. See `search-marks.ts`. */
interface PersonMarkTable {
  practice_id: string;
  mark: Buffer;
  person_id: string;
}

/** Somebody is to be erased, or was, or was not after all. */
interface ErasureRequestTable {
  practice_id: string;
  id: string;
  person_id: string;
  ground: 'asked-by-the-person' | 'kept-long-enough' | 'should-not-be-here';
  reason: string;
  requested_by: string;
  requested_at: Date;
  settled_by: Generated<string | null>;
  settled_at: Generated<Date | null>;
  outcome: Generated<'erased' | 'withdrawn' | null>;
}

/** Somebody opens the record of a person whom they do not treat, for a while. */
interface BrokenGlassTable {
  practice_id: string;
  id: string;
  person_id: string;
  account_id: string;
  reason: string;
  broken_at: Date;
  whole_again_at: Date;
}

/** Somebody who can sign in. */
interface AccountTable {
  practice_id: string;
  id: string;
  /** Of staff; a patient's is sealed. */
  email: string | null;
  /** By which the address is found, whoever's it is. */
  email_mark: Generated<Buffer | null>;
  email_sealed: Generated<Buffer | null>;
  roles: Role[];
  person_id: string | null;
  status: Generated<'invited' | 'active' | 'deactivated'>;
  created_at: Date;
  created_by: string | null;
  deactivated_at: Date | null;
}

/** What everyone at a practice may know of somebody who works there. */
interface StaffTable {
  practice_id: string;
  account_id: string;
  name: string;
  profession: string | null;
  scopes: Scope[];
  /** Whether patients may be treated by them. */
  treats: Generated<boolean>;
}

/** What happened to an account. */
interface AccountEventTable {
  practice_id: string;
  id: string;
  at: Date;
  by_account: string | null;
  account_id: string;
  what: string;
  tablet_id: string | null;
  reason: string | null;
}
