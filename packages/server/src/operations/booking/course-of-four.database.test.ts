import type { ScreeningAnswers } from '@percuta/practice';
import {
  allSaid,
  cartridgeCode,
  cheeksAt,
  clearAnswers,
  SIGNED_IN,
  SIGNED_OUT,
  sameAsBefore,
  signedWhole,
} from '@percuta/practice/examples';
import { beforeAll, describe, expect, it } from 'vitest';
import { asSignIn, ROLES } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { startSignIn } from '../../sign-in/start-sign-in.ts';
import { testServer } from '../../testing/test-server.ts';
import { type OpenPractice, openPractice } from '../course/testing/open-practice.ts';

const test = testServer();
const TODAY = '2026-11-24';
let practice: OpenPractice;
let person = '';

beforeAll(async () => {
  test.clock.at = new Date(`${TODAY}T06:00:00Z`);
  practice = await openPractice(test.server(), test.database.database(), test.clock.at);
  person = `/api/people/${practice.personId}`;
});

describe('a course of four', () => {
  it('is booked at once, moved, paused by a deferral, flagged by a recall, and finished', async () => {
    expect(await whatComesFirst()).toBe('There is no plan yet. Book a consultation first.');
    await adaAnswers({});
    await aPlanIsMade({ sessions: 4, intervalDays: 28 });
    await adaConsents();
    expect(await whatComesFirst()).toBeNull();
    await adaBooksTheWholeCourse();
    expect(await days()).toEqual(['2026-11-24', '2026-12-22', '2027-01-19', '2027-02-16']);

    // Moved. Those after it are proposed anew, and stay where they are until she says yes.
    const [, second] = await sessions();
    const proposal = await whatWouldMove(second, '2026-12-29');
    expect(proposal.map(inWords)).toEqual([
      '2026-12-22 moves to 2026-12-29',
      '2027-01-19 moves to 2027-01-26',
      '2027-02-16 moves to 2027-02-23',
    ]);
    expect(await days()).toEqual(['2026-11-24', '2026-12-22', '2027-01-19', '2027-02-16']);
    await adaSaysYesTo(proposal);
    expect(await days()).toEqual(['2026-11-24', '2026-12-29', '2027-01-26', '2027-02-23']);

    await theNextSessionIsHeld({ cartridge: cartridgeCode('1') });

    // Paused. The day before the second an infection has only just cleared: it is put off, and she is told until when.
    await itIs('2026-12-28');
    await adaAnswers({ activeInfection: { answer: 'no', clearedOn: '2026-12-28' } });
    expect(await standings()).toEqual(['paused', 'stands', 'stands']);
    const [paused] = await sessions();
    expect(await theDeskReads()).toEqual(['Not cleared. Somebody who treats can say more.']);
    expect((await adaReads()).join()).not.toBe((await theDeskReads()).join());
    expect(await statusOfCheckIn(paused)).toBe(422);
    await adaSaysYesTo(await whatWouldMove(paused, paused?.earliestOn ?? ''));
    expect(await standings()).toEqual(['stands', 'stands', 'stands']);
    const [again] = await sessions();
    expect((again?.on ?? '') >= (paused?.earliestOn ?? '')).toBe(true);

    await theNextSessionIsHeld({ cartridge: cartridgeCode('2') });

    // Flagged. The lot of the first two is called back: whatever is still to come waits for a clinician to speak with her.
    const recallId = await theLotIsCalledBack('GS1/09506000134352/AB1');
    expect(await standings()).toEqual(['flagged', 'flagged']);
    await aClinicianSpeaksWithHer(recallId);
    expect(await standings()).toEqual(['stands', 'stands']);

    // Finished, with cartridges of another lot.
    await theNextSessionIsHeld({ cartridge: cartridgeCode('3').replace('AB1', 'AB2') });
    await theNextSessionIsHeld({ cartridge: cartridgeCode('4').replace('AB1', 'AB2') });
    expect(await sessions()).toEqual([]);
    expect(await howSessionsEnded()).toEqual(['sealed', 'sealed', 'sealed', 'sealed']);
  });
});

/** At seven in the morning of that day in Berlin everybody signs in again. */
async function itIs(on: string): Promise<void> {
  const at = new Date(`${on}T06:00:00Z`);
  test.clock.at = at;
  const { id: practiceId, as, accounts } = practice;
  for (const role of ROLES) {
    const signIn = { practiceId, accountId: accounts[role], method: 'passkey', at, browser: 'Test', formerToken: null };
    const { cookies, body } = await inPractice(test.database.database(), asSignIn(practiceId), (tx) =>
      startSignIn(tx, { ...signIn, method: 'passkey' }),
    );
    as[role].cookies.set('percuta-sign-in', cookies[0]?.token ?? '');
    as[role].requestToken = body.requestToken;
  }
}

const today = (): string => (test.clock.at ?? new Date(`${TODAY}T06:00:00Z`)).toISOString().slice(0, 10);

async function adaAnswers(changes: Partial<ScreeningAnswers>): Promise<void> {
  const answers = { ...clearAnswers(today()), ...changes };
  await practice.as.patient.done('POST', `${person}/screening`, { answers });
}

async function aPlanIsMade({ sessions: count, intervalDays }: { sessions: number; intervalDays: number }) {
  const plan = { ...cheeksAt(1.25), sessions: { count, intervalDays, reviewAfterSession: null } };
  await practice.as.practitioner.done('POST', `${person}/plans`, { plan });
}

async function adaConsents(): Promise<void> {
  const { as } = practice;
  const document = await as.patient.done<{ hash: string; planHash: string; sections: { heading: string }[] }>(
    'GET',
    `${person}/consent-document`,
  );
  await as.patient.done('POST', `${person}/consents`, signedWhole(document, 'Ada Blom'));
}

/** The first free row of four, four to six weeks apart: kept as one, then booked as one. */
async function adaBooksTheWholeCourse(): Promise<void> {
  const { as, accounts } = practice;
  const query = `from=${TODAY}&days=150&minutes=60&sessions=4&earliestDays=28&latestDays=42&device=skinpen`;
  const { times } = await as.patient.done<{ times: { startsAt: string; endsAt: string }[] }>(
    'GET',
    `/api/course-times?${query}&practitionerId=${accounts.practitioner}`,
  );
  const visits = times.map(({ startsAt, endsAt }) => {
    return { purpose: 'session', startsAt, endsAt, practitionerId: accounts.practitioner };
  });
  await as.patient.done('POST', `${person}/course-hold`, { visits });
  await as.patient.done('POST', `${person}/course-visits`, { visits });
}

interface Session {
  readonly visitId: string;
  readonly on: string;
  readonly standing: string;
  readonly earliestOn: string | null;
  readonly because: readonly { readonly item: string; readonly because: string }[];
}

interface BookedCourse {
  readonly consultationFirst: string | null;
  readonly sessions: readonly Session[];
}

/** What is still to come, as somebody reads it. */
const courseAs = (role: 'practitioner' | 'patient' | 'front-desk') =>
  practice.as[role].done<BookedCourse>('GET', `${person}/booked-course`);

const sessions = async () => (await courseAs('practitioner')).sessions;
const days = async () => (await sessions()).map(({ on }) => on);
const standings = async () => (await sessions()).map(({ standing }) => standing);
const whatComesFirst = async () => (await courseAs('patient')).consultationFirst;
const readBy = async (role: 'patient' | 'front-desk') =>
  (await courseAs(role)).sessions.flatMap(({ because }) => because.map((one) => one.because));
const adaReads = () => readBy('patient');
const theDeskReads = () => readBy('front-desk');

interface Proposal {
  readonly visitId: string;
  readonly on: string;
  readonly does: string;
  readonly to: {
    readonly on: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly practitionerId: string;
  } | null;
}

async function whatWouldMove(session: Session | undefined, from: string): Promise<readonly Proposal[]> {
  const path = `${person}/visits/${session?.visitId ?? ''}/reflow?from=${from}`;
  return (await practice.as.patient.done<{ moves: Proposal[] }>('GET', path)).moves;
}

const inWords = ({ on, does, to }: Proposal): string => `${on} ${does}${to === null ? '' : ` to ${to.on}`}`;

async function adaSaysYesTo(proposal: readonly Proposal[]): Promise<void> {
  const moves = proposal.flatMap(({ visitId, to }) => {
    if (to === null) return [];
    const { on: _, ...time } = to;
    return [{ visitId, ...time }];
  });
  await practice.as.patient.done('POST', `${person}/course-visits/move`, { moves });
}

async function statusOfCheckIn(session: Session | undefined): Promise<number> {
  const path = `${person}/sessions/${session?.visitId ?? ''}/check-in`;
  return (await practice.as['front-desk'].call('POST', path)).statusCode;
}

/** A whole session, from the desk to the seal, on its day. */
async function theNextSessionIsHeld({ cartridge }: { readonly cartridge: string }): Promise<void> {
  const [next] = await sessions();
  const { visitId, on } = next!;
  await itIs(on);
  const { as } = practice;
  await adaAnswers({});
  const session = `${person}/sessions/${visitId}`;
  await as['front-desk'].done('POST', `${session}/check-in`);
  await as.patient.done('POST', `${session}/screening`, { answers: sameAsBefore(on) });
  await as.practitioner.done('POST', `${session}/sign-in`, SIGNED_IN);
  await as.practitioner.done('POST', `${session}/time-out`, { said: allSaid(cartridge) });
  await as.practitioner.done('POST', `${session}/start`);
  for (const zone of ['left-cheek', 'right-cheek']) {
    const reached = { settingMm: 1.25, passes: 4, endpoint: 'redness', painScore: 3, deviation: null };
    await as.practitioner.done('POST', `${session}/zones`, { zone, ...reached });
  }
  await as.practitioner.done('POST', `${session}/finish`, { leftOut: [] });
  const { hash } = await as.practitioner.done<{ hash: string }>('GET', `${session}/aftercare-sheet`);
  const nextContactOn = new Date(Date.parse(on) + 86_400_000).toISOString().slice(0, 10);
  await as.practitioner.done('POST', `${session}/aftercare`, { sheetHash: hash, readBack: true, nextContactOn });
  await as.practitioner.done('POST', `${session}/sign-out`, SIGNED_OUT);
  await as.practitioner.done('POST', `${session}/seal`);
}

async function theLotIsCalledBack(lotKey: string): Promise<string> {
  const recall = { lotKey, because: 'Leaking seals.', reference: 'FSN 2026-11' };
  const clinician = practice.as['responsible-clinician'];
  return (await clinician.done<{ recallId: string }>('POST', '/api/recalls', recall)).recallId;
}

async function aClinicianSpeaksWithHer(recallId: string): Promise<void> {
  for (const { visitId } of await sessions()) {
    const settled = { because: 'Spoken with; no sign of anything.' };
    await practice.as.practitioner.done('POST', `/api/recalls/${recallId}/flags/${visitId}/settle`, settled);
  }
}

async function howSessionsEnded(): Promise<readonly string[]> {
  const path = `${person}/course`;
  const { view } = await practice.as.owner.done<{ view: { sessions: { state: string }[] } }>('GET', path);
  return view.sessions.map(({ state }) => state);
}
