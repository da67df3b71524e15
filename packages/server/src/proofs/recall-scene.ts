import type { ConsentDocument } from '@percuta/practice';
import { allSaid, cartridgeCode, cheeksAt, clearAnswers, sameAsBefore, signedWhole } from '@percuta/practice/examples';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../database/connect.ts';
import { type OpenPractice, openPractice } from '../operations/course/testing/open-practice.ts';
import { addTestPerson } from '../testing/found-test-practice.ts';

const DAY = '2026-11-24';
const FIRST_AT_MS = Date.parse(`${DAY}T09:30:00Z`);
const SLOT_MS = 10 * 60_000;
const DAY_MS = 86_400_000;

/** The lot of every cartridge that `cartridgeCode` makes. */
export const LOT_KEY = 'GS1/09506000134352/AB1';

/** Somebody with a session today, ready to start or started, and a booking ahead. */
export interface Guest {
  readonly personId: string;
  readonly session: string;
  readonly ahead: string;
}

/** A practice in which people are needled one after the other, each with a cartridge of the same lot. */
export interface RecallScene {
  readonly practice: OpenPractice;
  /** Screened, planned, booked, signed in, timed out. */
  readonly ready: (name: string) => Promise<Guest>;
  /** The same, and started. */
  readonly needled: (name: string) => Promise<Guest>;
  /** Never needled: with a session next week, and with a consultation. */
  readonly untouched: () => Promise<{ readonly session: string; readonly consultation: string }>;
}

/** Opens one at that moment. */
export async function recallScene(server: FastifyInstance, database: Database, at: Date): Promise<RecallScene> {
  const practice = await openPractice(server, database, at);
  const { as, accounts, id: practiceId } = practice;
  const booked = new Map<number, number>();
  const register = (name: string) => addTestPerson(database, { practiceId, name, at });
  const book = async (personId: string, purpose: 'session' | 'consultation', inDays: number): Promise<string> => {
    const before = booked.get(inDays) ?? 0;
    booked.set(inDays, before + 1);
    const startsMs = FIRST_AT_MS + before * SLOT_MS + inDays * DAY_MS;
    const times = {
      startsAt: new Date(startsMs).toISOString(),
      endsAt: new Date(startsMs + SLOT_MS).toISOString(),
    };
    const visit = { purpose, practitionerId: accounts.practitioner, ...times };
    const path = `/api/people/${personId}/visits`;
    return (await as['front-desk'].done<{ visitId: string }>('POST', path, visit)).visitId;
  };
  const ready = async (name: string): Promise<Guest> => {
    const personId = await register(name);
    await planFor(as, personId);
    const visitId = await book(personId, 'session', 0);
    const session = `/api/people/${personId}/sessions/${visitId}`;
    await as['front-desk'].done('POST', `${session}/check-in`);
    await as.practitioner.done('POST', `${session}/screening`, { answers: sameAsBefore(DAY) });
    const signIn = { identifiers: ['name', 'date of birth'], photographs: 'taken', personMassKg: 62 };
    await as.practitioner.done('POST', `${session}/sign-in`, signIn);
    const said = allSaid(cartridgeCode(personId.slice(0, 8)));
    await as.practitioner.done('POST', `${session}/time-out`, { said });
    return { personId, session, ahead: await book(personId, 'consultation', 7) };
  };
  return {
    practice,
    ready,
    needled: async (name) => {
      const guest = await ready(name);
      await as.practitioner.done('POST', `${guest.session}/start`);
      return guest;
    },
    untouched: async () => {
      const personId = await register('Not Exposed');
      await planFor(as, personId);
      const session = await book(personId, 'session', 7);
      return { session, consultation: await book(await register('Not Exposed Either'), 'consultation', 8) };
    },
  };
}

/** Screened, with a plan, and with consent to exactly that plan. */
async function planFor(as: OpenPractice['as'], personId: string): Promise<void> {
  const person = `/api/people/${personId}`;
  await as.practitioner.done('POST', `${person}/screening`, { answers: clearAnswers(DAY) });
  await as.practitioner.done('POST', `${person}/plans`, { plan: cheeksAt(1.25) });
  const document = await as.practitioner.done<ConsentDocument>('GET', `${person}/consent-document`);
  await as.practitioner.done(
    'POST',
    `${person}/consents`,
    signedWhole(document, 'As named', { identifiedBy: 'identity card seen' }),
  );
}
