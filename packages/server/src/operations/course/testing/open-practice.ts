import { rulesetHash } from '@percuta/practice';
import type { FastifyInstance } from 'fastify';
import { ROLES, type Role } from '../../../database/actor.ts';
import type { Database } from '../../../database/connect.ts';
import {
  addTestMember,
  addTestPerson,
  foundTestPractice,
  type TestMember,
} from '../../../testing/found-test-practice.ts';
import { openBrowser, type TestBrowser } from '../../../testing/test-browser.ts';

/** A practice that may needle: everything that it has to say before a session is said. With a browser for each role. */
export interface OpenPractice {
  readonly id: string;
  readonly as: Readonly<Record<Role, TestBrowser>>;
  readonly accounts: Readonly<Record<Role, string>>;
  /** The person whom the patient's browser is about. */
  readonly personId: string;
  readonly rooms: readonly string[];
  readonly handpieceId: string;
}

/** Needling is for physicians and nurses there. */
export const EXAMPLE_JURISDICTIONS = [
  {
    code: 'Example',
    roles: [
      { role: 'physician', maximumDepthMm: null },
      { role: 'nurse', maximumDepthMm: 1 },
    ],
    source: 'made up for tests',
    checkedOn: '2026-06-01',
  },
];

export const EXAMPLE_CREDENTIAL = {
  profession: 'physician',
  jurisdiction: 'Example',
  issuedBy: 'Example Medical Board',
  validFrom: '2020-01-01',
  validUntil: '2027-12-31',
  devices: null,
};

/** Opens one, through the operations that an owner and a clinician would call. */
export async function openPractice(server: FastifyInstance, database: Database, at: Date): Promise<OpenPractice> {
  const { id, members, personId } = await foundTestPractice(database, at);
  const as = Object.fromEntries(ROLES.map((role) => [role, browserOf(server, members[role])])) as OpenPractice['as'];
  const accounts = Object.fromEntries(ROLES.map((role) => [role, members[role].accountId]));
  for (const role of ['practitioner', 'responsible-clinician'] as const) {
    const staff = { name: `Dr ${role}`, profession: 'physician', roles: [role], scopes: ['needling'] };
    await as.owner.done('PUT', `/api/staff/${accounts[role]}`, staff);
    await as.owner.done('POST', `/api/staff/${accounts[role]}/credentials`, EXAMPLE_CREDENTIAL);
  }
  await as.owner.done('PUT', '/api/jurisdictions', { jurisdictions: EXAMPLE_JURISDICTIONS });
  await as.owner.done('PUT', '/api/emergency-numbers', { day: '+49 30 1', night: '+49 30 2', emergency: '112' });
  await as['responsible-clinician'].done('POST', '/api/ruleset-signatures', { ruleset: rulesetHash() });
  const rooms = [];
  for (const name of ['Room 1', 'Room 2'])
    rooms.push((await as.owner.done<{ id: string }>('POST', '/api/rooms', { name })).id);
  const pen = { name: 'Pen 1', device: 'skinpen' };
  const { id: handpieceId } = await as.owner.done<{ id: string }>('POST', '/api/handpieces', pen);
  return { id, as, accounts: accounts as OpenPractice['accounts'], personId, rooms, handpieceId };
}

/** One more patient of that practice, with a browser of their own. */
export async function anotherPatient(
  server: FastifyInstance,
  database: Database,
  { practiceId, at }: { readonly practiceId: string; readonly at: Date },
): Promise<{ readonly personId: string; readonly browser: TestBrowser }> {
  const personId = await addTestPerson(database, { practiceId, name: 'Another Patient', at });
  const member = await addTestMember(database, { practiceId, roles: ['patient'], personId, at });
  return { personId, browser: browserOf(server, member) };
}

function browserOf(server: FastifyInstance, { signInToken, requestToken }: TestMember): TestBrowser {
  const browser = openBrowser(server);
  browser.cookies.set('percuta-sign-in', signInToken);
  browser.requestToken = requestToken;
  return browser;
}
