import {
  type Author,
  type CommandName,
  type CourseContext,
  type Credential,
  NO_STOCK,
  REGISTRY,
  readJurisdictions,
} from '@percuta/practice';
import type { Transaction } from 'kysely';
import { calendarDayAt } from '../../booking/calendar-day-at.ts';
import type { Tables } from '../../database/tables.ts';
import { readPracticeRules } from '../../practices/practice-rules.ts';
import { readPracticeStanding } from '../../practices/practice-standing.ts';
import { readStock } from '../../stock/read-stock.ts';

/** Under this name a practice keeps who may needle where it stands. */
export const JURISDICTIONS = 'jurisdictions';

/** These ask for nothing that only the gate asks for. */
const OF_CALENDAR: readonly CommandName[] = ['bookVisit', 'moveVisit', 'cancelVisit'];

interface ContextAsked {
  readonly actor: Author;
  readonly at: Date;
  /** What it is read for; null: for whatever comes. */
  readonly command?: CommandName | null;
}

/** What the practice knows now, besides the cartridge: nothing of it comes from whoever asks. */
export async function readContext(
  tx: Transaction<Tables>,
  { actor, at, command = null }: ContextAsked,
): Promise<CourseContext & { readonly timeZone: string }> {
  const isOfCalendar = command !== null && OF_CALENDAR.includes(command);
  const [{ time_zone: timeZone }, { signed, numbers, policy }, jurisdictions, credentials, stock] = await Promise.all([
    tx.selectFrom('practice').select('time_zone').executeTakeFirstOrThrow(),
    isOfCalendar ? readUnsigned(tx) : readSigned(tx),
    readOwnJurisdictions(tx),
    readCredentials(tx),
    isOfCalendar ? NO_STOCK : readStock(tx),
  ]);
  return {
    at: at.toISOString(),
    today: calendarDayAt(at, timeZone),
    timeZone,
    actor,
    rulesetSigned: signed,
    numbers,
    policy,
    registry: { ...REGISTRY, jurisdictions },
    credentials,
    cartridge: null,
    stock,
  };
}

async function readSigned(tx: Transaction<Tables>) {
  const { ruleset, numbers, policy } = await readPracticeStanding(tx);
  return { signed: ruleset.signedByClinician, numbers, policy };
}

/** As if nothing were signed, so that no gate opens by it. */
async function readUnsigned(tx: Transaction<Tables>) {
  const { policy } = await readPracticeRules(tx);
  return { signed: null, numbers: null, policy };
}

/** What the practice has set up; nothing, where it has not: then nobody can say who may needle, and it is asked. */
export async function readOwnJurisdictions(
  tx: Transaction<Tables>,
): Promise<CourseContext['registry']['jurisdictions']> {
  const kept = await tx.selectFrom('setting').select('value').where('name', '=', JURISDICTIONS).executeTakeFirst();
  if (kept === undefined) return [];
  const read = readJurisdictions(kept.value);
  if (!read.ok) throw new Error('The jurisdictions of the practice are kept in a form that is not known.');
  return read.value;
}

/** Of everyone whom the practice lets needle now: a credential does not outlive the scope, nor the account. */
export async function readCredentials(tx: Transaction<Tables>): Promise<CourseContext['credentials']> {
  const rows = await tx
    .selectFrom('credential')
    .innerJoin('staff', (join) =>
      join
        .onRef('staff.practice_id', '=', 'credential.practice_id')
        .onRef('staff.account_id', '=', 'credential.account_id'),
    )
    .where('ended_at', 'is', null)
    .where('treats', '=', true)
    .select([
      'credential.account_id as accountId',
      'credential.profession',
      'jurisdiction',
      'issued_by as issuedBy',
      'valid_from as validFrom',
      'valid_until as validUntil',
      'devices',
      'number',
      'training_valid_until as trainingValidUntil',
      'scopes',
    ])
    .orderBy('credential.id')
    .execute();
  const counting = rows.filter(({ scopes }) => scopes.includes('needling'));
  const byAccount = Map.groupBy(counting, ({ accountId }) => accountId);
  return Object.fromEntries([...byAccount].map(([accountId, of]) => [accountId, of.map(credentialOf)]));
}

function credentialOf({
  accountId: _,
  scopes: __,
  ...credential
}: Credential & { accountId: string; scopes: unknown }): Credential {
  return credential;
}
