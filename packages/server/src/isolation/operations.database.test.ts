import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES, type Role } from '../database/actor.ts';
import { APP_ROLE, SCHEMA } from '../database/roles.ts';
import type { Contract, Reach } from '../http/operation.ts';
import { reachOf } from '../http/who-calls.ts';
import { OPERATIONS } from '../operations/index.ts';
import { SUPERVISOR_ROLE } from '../postgres/cluster.ts';
import {
  addTestMember,
  addTestPerson,
  enrolTestTablet,
  foundTestPractice,
  type TestPractice,
} from '../testing/found-test-practice.ts';
import { type IdFor, sampleInput, urlOf } from '../testing/sample-input.ts';
import { openBrowser } from '../testing/test-browser.ts';
import { START, testServer } from '../testing/test-server.ts';
import { dropConstraints, makeRow, plantRow, readCatalogue } from './plant-rows.ts';

/**
 * Every operation × everyone who could call × whom the call is about, made from the contracts: an operation that is
 * added is covered. Whoever calls is new each time, since some operations end the very sign-in that calls.
 */
const test = testServer();
const FOREIGN = 'canary-foreign-7c1e';
const OTHER = 'canary-other-7c1e';
const CALLERS = ['nobody', 'tablet', ...ROLES] as const;
type Caller = (typeof CALLERS)[number];

/** Whom a call is about. In the last, the path is one's own and the body points to another practice. */
const TARGETS = ['own', 'other person', 'other practice', 'own, with parts of another practice'] as const;
type Target = (typeof TARGETS)[number];

let supervisor: pg.Client;
let home: TestPractice;
/** Another practice, and another patient of a practice like ours; every table has rows about them. */
let abroad: TestPractice;
let shared: TestPractice;
const plantedId = { foreign: randomUUID(), other: randomUUID() };
let otherPersonId = '';
let otherAccountId = '';

beforeAll(async () => {
  const database = test.database.database();
  supervisor = new pg.Client(test.database.placeAs(SUPERVISOR_ROLE));
  await supervisor.connect();
  home = await foundTestPractice(database, START, 'home');
  abroad = await foundTestPractice(database, START, FOREIGN);
  shared = await foundTestPractice(database, START, 'shared');
  otherPersonId = await addTestPerson(database, { practiceId: shared.id, name: OTHER, at: START });
  const other = { practiceId: shared.id, roles: ['patient'] as const, personId: otherPersonId, at: START, mark: OTHER };
  otherAccountId = (await addTestMember(database, other)).accountId;
  await plantEverywhere();
});

afterAll(() => supervisor?.end());

/** Rows of every table about the other practice; and, where a table is about a person, about the other patient. */
async function plantEverywhere(): Promise<void> {
  await dropConstraints(supervisor, ['c']);
  const tables = (await readCatalogue(supervisor, APP_ROLE)).filter(({ mayRead }) => mayRead);
  const foreign = {
    practiceId: abroad.id,
    personId: abroad.personId,
    accountId: randomUUID(),
    id: plantedId.foreign,
    canary: FOREIGN,
  };
  const other = {
    practiceId: shared.id,
    personId: otherPersonId,
    accountId: otherAccountId,
    id: plantedId.other,
    canary: OTHER,
  };
  for (const table of tables) {
    const isAboutPerson = table.columns.some(({ name }) => ['person_id', 'account_id', 'subject'].includes(name));
    if (['practice', 'person', 'account', 'data_key'].includes(table.name)) continue;
    await plantRow(supervisor, table.name, makeRow(table, foreign));
    // Who works at a practice is no secret within it.
    if (isAboutPerson && table.name !== 'staff') await plantRow(supervisor, table.name, makeRow(table, other));
  }
}

interface Ids {
  readonly inPath: IdFor;
  readonly inBody: IdFor;
  /** Whether any id of theirs was used, without which a call is about nobody else. */
  readonly wereUsed: () => boolean;
}

function idsOf(target: Target, personId: string): Ids {
  let used = false;
  const own: IdFor = (name) =>
    name === 'personId' ? personId : name === 'accountId' ? home.members.practitioner.accountId : null;
  const mark =
    (idFor: IdFor): IdFor =>
    (name) => {
      used = true;
      return idFor(name);
    };
  const other = mark((name) =>
    name === 'personId' ? otherPersonId : name === 'accountId' ? otherAccountId : plantedId.other,
  );
  const foreign = mark((name) => {
    if (name === 'personId') return abroad.personId;
    return name === 'accountId' ? abroad.members.practitioner.accountId : plantedId.foreign;
  });
  const wereUsed = (): boolean => used;
  if (target === 'own') return { inPath: own, inBody: own, wereUsed };
  if (target === 'other person') return { inPath: other, inBody: other, wereUsed };
  if (target === 'other practice') return { inPath: foreign, inBody: foreign, wereUsed };
  return { inPath: own, inBody: foreign, wereUsed };
}

interface Called {
  readonly status: number;
  readonly body: string;
  readonly isAboutThem: boolean;
}

/** Who calls what, about whom. */
interface Case {
  readonly contract: Contract;
  readonly caller: Caller;
  readonly target: Target;
}

/** How far the caller reaches; null where they may not call. */
function reachIn({ contract: { access }, caller }: Case): Reach | null {
  if (access === 'anyone') return 'own';
  if (access === 'tablet') return caller === 'tablet' ? 'own' : null;
  if (!isRole(caller)) return null;
  return access === 'signed-in' ? 'own' : reachOf([caller], access);
}

const isRole = (caller: Caller): caller is Role => caller !== 'nobody' && caller !== 'tablet';

async function call(one: Case): Promise<Called> {
  const { contract, caller, target } = one;
  const database = test.database.database();
  // Another's planted rows would trip whoever may read them; only those meet them who may not.
  const practice = target === 'other person' && reachIn(one) !== 'practice' ? shared : home;
  const browser = openBrowser(test.server());
  const name = `Somebody ${randomUUID()}`;
  const personId = await addTestPerson(database, { practiceId: practice.id, name, at: START });
  if (caller === 'tablet') browser.cookies.set('percuta-tablet', await enrolTestTablet(database, practice, START));
  if (isRole(caller)) {
    const member = await addTestMember(database, { practiceId: practice.id, roles: [caller], personId, at: START });
    browser.cookies.set('percuta-sign-in', member.signInToken);
    browser.requestToken = member.requestToken;
  }
  const ids = idsOf(target, personId);
  const input = sampleInput(contract, ids);
  const slug = target === 'other practice' ? abroad.slug : practice.slug;
  const params = 'slug' in input.params ? { ...input.params, slug } : input.params;
  const { statusCode: status, body } = await browser.call(
    contract.method,
    urlOf(contract, { ...input, params }),
    input.body,
  );
  return { status, body, isAboutThem: ids.wereUsed() };
}

/** What is wrong with an answer; null where nothing is. */
function judge(one: Case, called: Called): string | null {
  const { contract, target } = one;
  const { status, body } = called;
  if (status >= 500 && contract.id !== 'readiness') return 'a fault of ours';
  if (body.includes(OTHER)) return 'shows another person';
  const isAtTheirDoor = contract.access === 'anyone' && target === 'other practice';
  if (body.includes(FOREIGN) && !isAtTheirDoor) return 'shows another practice';
  return contract.access === 'anyone' ? null : judgeStatus(one, called);
}

function judgeStatus(one: Case, { status, isAboutThem }: Called): string | null {
  const { contract, caller, target } = one;
  const reach = reachIn(one);
  if (reach === null) {
    const mustBe = isRole(caller) && contract.access !== 'tablet' ? 403 : 401;
    return status === mustBe ? null : `should be ${mustBe}`;
  }
  if (target === 'own') return status === 401 ? 'turns away who may call' : null;
  if (!isAboutThem || (target === 'other person' && reach === 'practice')) return null;
  return status < 300 ? 'lets through what is about somebody else' : null;
}

/** Everything that is kept of the other practice, as one digest a table. */
async function digestAbroad(): Promise<string> {
  const digests: string[] = [];
  for (const { name } of (await readCatalogue(supervisor, APP_ROLE)).filter(({ mayRead }) => mayRead)) {
    const column = name === 'practice' ? 'id' : 'practice_id';
    const { rows } = await supervisor.query<{ digest: string }>(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest
         from ${SCHEMA}.${pg.escapeIdentifier(name)} t where ${column} = $1`,
      [abroad.id],
    );
    digests.push(`${name} ${rows[0]?.digest}`);
  }
  return digests.join('\n');
}

const counts = { calls: 0, done: 0, 'turned away': 0, 'not there': 0, 'otherwise refused': 0 };

function count(status: number): void {
  counts.calls += 1;
  if (status < 300) counts.done += 1;
  else if (status === 401 || status === 403) counts['turned away'] += 1;
  else if (status === 404) counts['not there'] += 1;
  else counts['otherwise refused'] += 1;
}

describe('every operation, by everyone, about everyone', () => {
  it.each(OPERATIONS.map(({ contract }) => [contract.id, contract] as const))(
    '%s answers to those who may, about whom they may',
    async (_id, contract) => {
      const before = await digestAbroad();
      const wrong: string[] = [];
      for (const [caller, target] of CALLERS.flatMap((who) => TARGETS.map((whom) => [who, whom] as const))) {
        const one = { contract, caller, target };
        const called = await call(one);
        count(called.status);
        const fault = judge(one, called);
        if (fault !== null) wrong.push(`by ${caller} about ${target}: ${called.status}, ${fault}`);
      }
      expect(wrong).toEqual([]);
      // At another practice's door anyone may knock, and register there.
      if (contract.access !== 'anyone') expect(await digestAbroad()).toBe(before);
    },
  );

  it('was called, and most that may be done was done', () => {
    const said = Object.entries(counts).map(([what, many]) => `${many} ${what}`);
    process.stdout.write(
      `Isolation: ${OPERATIONS.length} operations × ${CALLERS.length} callers × ${TARGETS.length} targets: ${said.join(', ')}.\n`,
    );
    expect(counts.calls).toBe(OPERATIONS.length * CALLERS.length * TARGETS.length);
    expect(counts.done).toBeGreaterThan(OPERATIONS.length);
  });
});
