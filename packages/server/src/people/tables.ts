import type { Generated } from 'kysely';
import type { Role } from '../database/actor.ts';
import type { Scope } from './scopes.ts';

/** The tables of people and their accounts. */
export interface PeopleTables {
  person: PersonTable;
  account: AccountTable;
  staff: StaffTable;
  account_event: AccountEventTable;
}

/** Somebody who comes to the practice. What names them is null once they are erased. */
interface PersonTable {
  practice_id: string;
  id: string;
  name: string | null;
  /** A calendar day, as `1990-05-17`. */
  born_on: string | null;
  email: string | null;
  phone: string | null;
  registered_at: Date;
  registered_by: string | null;
  erased_at: Date | null;
}

/** Somebody who can sign in. */
interface AccountTable {
  practice_id: string;
  id: string;
  email: string | null;
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
