import { randomUUID } from 'node:crypto';
import { rulesetHash } from '@percuta/practice';
import { cartridgeCode } from '@percuta/practice/examples';
import type { Role } from '../database/actor.ts';
import { asSignIn } from '../database/actor.ts';
import type { Database } from '../database/connect.ts';
import { inPractice } from '../database/in-practice.ts';
import { buildServer } from '../http/server.ts';
import { EXAMPLE_CREDENTIAL, EXAMPLE_JURISDICTIONS } from '../operations/course/testing/open-practice.ts';
import { startSignIn } from '../sign-in/start-sign-in.ts';
import type { Store } from '../store.ts';
import { foundTestPractice, type TestMember } from '../testing/found-test-practice.ts';
import type { Lot } from './gate-walk.ts';
import { type WireAnswer, wireClient } from './wire-client.ts';

/** Practices in which everything is in order, or one thing is not. */
export const PRACTICE_KINDS = ['in order', 'rules not signed', 'no numbers', 'no credential'] as const;
type PracticeKind = (typeof PRACTICE_KINDS)[number];

interface LanePractice {
  readonly id: string;
  readonly members: Readonly<Record<Role, TestMember>>;
}

/** A server with a clock of its own, on which one walk at a time is made. */
export interface Lane {
  readonly store: Store;
  readonly database: Database;
  readonly address: string;
  readonly clock: { at: Date };
  readonly practices: Readonly<Record<PracticeKind, LanePractice>>;
  /** A code of a cartridge: mostly a new one, sometimes one that was shown before. */
  readonly cartridge: (lot: Lot) => string;
  /** Notes what was opened at a practice; asked at the end for what was opened twice. */
  readonly note: (practiceId: string, units: readonly string[]) => void;
  readonly usedTwice: () => readonly string[];
  readonly stop: () => Promise<void>;
}

const START = new Date('2026-11-20T06:00:00Z');
const NO_LIMITS = { calls: 10_000_000, signIns: 10_000_000 };

/** Opens one, with four practices. */
export async function openLane(store: Store, index: number): Promise<Lane> {
  const clock = { at: START };
  const server = await buildServer({
    context: { store, now: () => clock.at },
    logLevel: 'silent',
    limits: NO_LIMITS,
  });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  const practices = {} as Record<PracticeKind, LanePractice>;
  for (const kind of PRACTICE_KINDS) practices[kind] = await openPracticeOf(kind, store.database, address);
  const shown: string[] = [];
  const opened = new Map<string, string[]>();
  return {
    store,
    database: store.database,
    address,
    clock,
    practices,
    cartridge: (lot) => {
      if (shown.length > 0 && lot.next() < 0.15) return lot.among(shown.slice(-30));
      const code = cartridgeCode(`${index}-${shown.length}`).replace('(17)291231', '(17)351231');
      shown.push(code);
      return code;
    },
    note: (practiceId, units) => void opened.set(practiceId, [...(opened.get(practiceId) ?? []), ...units]),
    usedTwice: () => [...opened.values()].flatMap((units) => units.filter((unit, at) => units.indexOf(unit) !== at)),
    stop: async () => {
      server.server.closeAllConnections();
      await server.close();
    },
  };
}

async function openPracticeOf(kind: PracticeKind, database: Database, address: string): Promise<LanePractice> {
  const { id, members } = await foundTestPractice(database, START);
  const owner = wireClient(address, members.owner);
  const vega = wireClient(address, members['responsible-clinician']);
  for (const role of ['practitioner', 'responsible-clinician'] as const) {
    const { accountId } = members[role];
    const staff = { name: role, profession: 'physician', roles: [role], scopes: ['needling'] };
    expectDone(await owner.call('PUT', `/api/staff/${accountId}`, staff));
    const validUntil = kind === 'no credential' ? '2021-12-31' : '2039-12-31';
    const credential = { ...EXAMPLE_CREDENTIAL, validUntil };
    expectDone(await owner.call('POST', `/api/staff/${accountId}/credentials`, credential));
  }
  expectDone(await owner.call('PUT', '/api/jurisdictions', { jurisdictions: EXAMPLE_JURISDICTIONS }));
  const numbers = { day: '+49 30 1', night: '+49 30 2', emergency: '112' };
  if (kind !== 'no numbers') expectDone(await owner.call('PUT', '/api/emergency-numbers', numbers));
  const signature = { ruleset: rulesetHash() };
  if (kind !== 'rules not signed') expectDone(await vega.call('POST', '/api/ruleset-signatures', signature));
  return { id, members };
}

function expectDone({ status, body }: WireAnswer): void {
  if (status >= 300) throw new Error(`A practice could not be opened: ${status} ${JSON.stringify(body)}`);
}

/** Signs somebody in at a moment, as if by passkey. */
export async function signInAgain(
  database: Database,
  who: { readonly practiceId: string; readonly accountId: string; readonly at: Date },
): Promise<Pick<TestMember, 'signInToken' | 'requestToken'>> {
  const { practiceId } = who;
  const how = { method: 'passkey', browser: `Walk ${randomUUID()}`, formerToken: null } as const;
  const { body, cookies } = await inPractice(database, asSignIn(practiceId), (tx) =>
    startSignIn(tx, { ...who, ...how }),
  );
  return { signInToken: cookies[0]?.token ?? '', requestToken: body.requestToken };
}
