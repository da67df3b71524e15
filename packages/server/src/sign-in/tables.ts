import type { ColumnType, Generated } from 'kysely';

/** The tables of the sign-in. Only who acts as the sign-in sees a row of them. */
export interface SignInTables {
  account_password: AccountPasswordTable;
  account_totp: AccountTotpTable;
  recovery_code: RecoveryCodeTable;
  passkey: PasskeyTable;
  sign_in_failures: SignInFailuresTable;
  sign_in_ticket: SignInTicketTable;
  tablet: TabletTable;
  account_pin: AccountPinTable;
  signed_in: SignedInTable;
}

interface OfAccount {
  practice_id: string;
  account_id: string;
}

interface AccountPasswordTable extends OfAccount {
  practice_kind: 'live' | 'demo';
  hash: string;
  known: Generated<boolean>;
  changed_at: Date;
}

interface AccountTotpTable extends OfAccount {
  /** Under the practice's key. */
  secret: string;
  /** PostgreSQL's bigint arrives as text. */
  last_step: ColumnType<string, number | undefined, number>;
  set_at: Date;
}

interface RecoveryCodeTable extends OfAccount {
  hash: Buffer;
  made_at: Date;
  used_at: Date | null;
}

interface PasskeyTable extends OfAccount {
  id: string;
  credential_id: string;
  public_key: Buffer;
  counter: ColumnType<string, number, number>;
  transports: string[];
  name: string;
  created_at: Date;
  last_used_at: Date | null;
}

interface SignInFailuresTable {
  practice_id: string;
  subject: Buffer;
  count: number;
  last_at: Date;
}

interface SignInTicketTable {
  practice_id: string;
  token_hash: Buffer;
  purpose: string;
  account_id: string | null;
  carries: ColumnType<unknown, string | undefined, string>;
  tries: Generated<number>;
  expires_at: Date;
  used_at: Date | null;
}

interface TabletTable {
  practice_id: string;
  id: string;
  token_hash: Buffer;
  name: string;
  enrolled_by: string;
  enrolled_at: Date;
  revoked_at: Date | null;
}

interface AccountPinTable extends OfAccount {
  hash: string;
  wrong_tries: Generated<number>;
  set_at: Date;
}

interface SignedInTable extends OfAccount {
  id: string;
  token_hash: Buffer;
  method: 'passkey' | 'password' | 'demo' | 'pin';
  tablet_id: string | null;
  browser: string;
  signed_in_at: Date;
  last_seen_at: Date;
  expires_at: Date;
  ended_at: Date | null;
}
