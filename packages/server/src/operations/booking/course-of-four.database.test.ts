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

beforeAll(async () => {
  test.clock.at = new Date(`${TODAY}T06:00:00Z`);
  practice = await openPractice(test.server(), test.database.database(), test.clock.at);
  person = `/api/people/${practice.personId}`;
});

interface Session {
  readonly visitId: string;
  readonly on: string;
  readonly standing: string;
  readonly earliestOn: string | null;
  readonly because: readonly { readonly item: string }[];
}

interface Proposal {
  readonly visitId: string;
  readonly does: string;
  readonly to: {
    readonly on: string;
    readonly startsAt: string;
    readonly endsAt: string;
    practitionerId: string;
  } | null;
}

const sessions = async () =>
  (await practice.as.practitioner.done<{ sessions: Session[] }>('GET', `${person}/booked-course`)).sessions;
const days = async () => (await sessions()).map(({ on }) => on);
const standings = async () => (await sessions()).map(({ standing }) => standing);

async function propose(visitId: string, from: string): Promise<readonly Proposal[]> {
  const path = `${person}/visits/${visitId}/reflow?from=${from}`;
  return (await practice.as.patient.done<{ moves: Proposal[] }>('GET', path)).moves;
}

const agreed = (moves: readonly Proposal[]) =>
  moves.flatMap(({ visitId, to }) => {
    if (to === null) return [];
    const { on: _, ...time } = to;
    return [{ visitId, ...time }];
  });

/** A whole session, from the desk to the seal, on its day. */
async function hold(next: Session | undefined, code: string): Promise<void> {
  const { visitId, on } = next!;
  await itIs(on);
  const { as } = practice;
  await as.patient.done('POST', `${person}/screening`, { answers: clearAnswers(on) });
  const session = `${person}/sessions/${visitId}`;
  await as['front-desk'].done('POST', `${session}/check-in`);
  await as.patient.done('POST', `${session}/screening`, { answers: sameAsBefore(on) });
  await as.practitioner.done('POST', `${session}/sign-in`, SIGNED_IN);
  await as.practitioner.done('POST', `${session}/time-out`, { said: allSaid(code) });
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

async function consent(): Promise<void> {
  const { as } = practice;
  const document = await as.patient.done<{ hash: string; planHash: string; sections: { heading: string }[] }>(
    'GET',
    `${person}/consent-document`,
  );
  await as.patient.done('POST', `${person}/consents`, signedWhole(document, 'Ada Blom'));
}

/** The first free row of four, four to six weeks apart. */
async function bookFour(): Promise<void> {
  const { as, accounts } = practice;
  const query = `from=${TODAY}&days=150&minutes=60&sessions=4&earliestDays=28&latestDays=42&device=skinpen`;
  const { times } = await as.patient.done<{ times: { startsAt: string; endsAt: string }[] }>(
    'GET',
    `/api/course-times?${query}&practitionerId=${accounts.practitioner}`,
  );
  const visits = times.map(({ startsAt, endsAt }) => {
    return { purpose: 'session', startsAt, endsAt, practitionerId: accounts.practitioner };
  });
  await as.patient.done('POST', `${person}/course-visits`, { visits });
}

const move = (moves: readonly Proposal[]) =>
  practice.as.patient.done('POST', `${person}/course-visits/move`, { moves: agreed(moves) });

describe('a course of four', () => {
  it('is booked at once, moved, paused by a deferral, flagged by a recall, and finished', async () => {
    const { as } = practice;
    await as.patient.done('POST', `${person}/screening`, { answers: clearAnswers(TODAY) });
    const plan = { ...cheeksAt(1.25), sessions: { count: 4, intervalDays: 28, reviewAfterSession: null } };
    await as.practitioner.done('POST', `${person}/plans`, { plan });
    await consent();
    await bookFour();
    expect(await days()).toEqual(['2026-11-24', '2026-12-22', '2027-01-19', '2027-02-16']);

    // Moved: those after it are proposed anew, and stay where they are until somebody says yes.
    const [, second] = await sessions();
    const proposal = await propose(second!.visitId, '2026-12-29');
    expect(proposal.map(({ does, to }) => [does, to?.on])).toEqual([
      ['moves', '2026-12-29'],
      ['moves', '2027-01-26'],
      ['moves', '2027-02-23'],
    ]);
    expect(await days()).toEqual(['2026-11-24', '2026-12-22', '2027-01-19', '2027-02-16']);
    await move(proposal);
    expect(await days()).toEqual(['2026-11-24', '2026-12-29', '2027-01-26', '2027-02-23']);

    await hold((await sessions())[0], cartridgeCode('1'));

    // Paused: an infection clears the day before the second, which waits until it may be.
    await itIs('2026-12-28');
    const infection = { activeInfection: { answer: 'no', clearedOn: '2026-12-28' } };
    await as.patient.done('POST', `${person}/screening`, { answers: { ...clearAnswers('2026-12-28'), ...infection } });
    const [paused] = await sessions();
    expect(await standings()).toEqual(['paused', 'stands', 'stands']);
    expect(await statusOf(`${person}/sessions/${paused!.visitId}/check-in`)).toBe(422);
    await move(await propose(paused!.visitId, paused!.earliestOn ?? ''));
    expect(await standings()).toEqual(['stands', 'stands', 'stands']);
    const [again] = await sessions();
    expect(again!.on >= (paused!.earliestOn ?? '')).toBe(true);

    await hold(again, cartridgeCode('2'));

    // Flagged: the lot of the first two is called back, and a clinician speaks with the person.
    const recall = { lotKey: 'GS1/09506000134352/AB1', because: 'Leaking seals.', reference: 'FSN 2026-11' };
    const { recallId } = await as['responsible-clinician'].done<{ recallId: string }>('POST', '/api/recalls', recall);
    expect(await standings()).toEqual(['flagged', 'flagged']);
    for (const { visitId } of await sessions()) {
      const settled = { because: 'Spoken with; no sign of anything.' };
      await as.practitioner.done('POST', `/api/recalls/${recallId}/flags/${visitId}/settle`, settled);
    }
    expect(await standings()).toEqual(['stands', 'stands']);

    // Finished, with cartridges of another lot.
    for (const serial of ['3', '4']) await hold((await sessions())[0], cartridgeCode(serial).replace('AB1', 'AB2'));
    expect(await sessions()).toEqual([]);
    const { view } = await as.owner.done<{ view: { sessions: { state: string }[] } }>('GET', `${person}/course`);
    expect(view.sessions.map(({ state }) => state)).toEqual(['sealed', 'sealed', 'sealed', 'sealed']);
  });
});

const statusOf = async (path: string) => (await practice.as['front-desk'].call('POST', path)).statusCode;
