import { readVisitLink } from '@percuta/practice';
import { cheeksAt, clearAnswers } from '@percuta/practice/examples';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asSignIn } from '../database/actor.ts';
import { inPractice } from '../database/in-practice.ts';
import { startJobs } from '../jobs/start-jobs.ts';
import type { Outgoing } from '../messages/channel.ts';
import { sendMessage } from '../messages/send-message.ts';
import { anotherPatient, type OpenPractice, openPractice } from '../operations/course/testing/open-practice.ts';
import { writeIdentity } from '../people/write-identity.ts';
import { SUPERVISOR_ROLE } from '../postgres/cluster.ts';
import { TEST_KEYS } from '../testing/test-keys.ts';
import { START, storeOf, testServer } from '../testing/test-server.ts';
import { tendWaitingList } from './tend-waiting-list.ts';

const test = testServer();
const HOUR_MS = 3_600_000;
let practice: OpenPractice;
let supervisor: pg.Client;

beforeAll(async () => {
  practice = await openPractice(test.server(), test.database.database(), START);
  supervisor = new pg.Client(test.database.placeAs(SUPERVISOR_ROLE));
  await supervisor.connect();
});
afterAll(() => supervisor?.end());

type Somebody = Awaited<ReturnType<typeof another>>;

async function another(name = 'Another') {
  const database = test.database.database();
  const somebody = await anotherPatient(test.server(), database, { practiceId: practice.id, at: START });
  const identity = { name, bornOn: '1985-03-02', email: `${name.toLowerCase()}@example.org`, phone: null };
  await inPractice(database, { ...asSignIn(practice.id), roles: ['sign-in', 'front-desk'] }, (tx) =>
    writeIdentity(tx, TEST_KEYS, { practiceId: practice.id, personId: somebody.personId, identity, at: START }),
  );
  return somebody;
}

const desk = () => practice.as['front-desk'];
const of = ({ personId }: Somebody, path: string) => `/api/people/${personId}/${path}`;
/** Wall time of a day of December in Berlin. */
const wall = (day: string, time: string) => new Date(`2026-12-${day}T${time}:00+01:00`).toISOString();

function time(day: string, from: string, until: string) {
  const practitionerId = practice.accounts.practitioner;
  return { purpose: 'consultation', startsAt: wall(day, from), endsAt: wall(day, until), practitionerId };
}

/** The whole morning of that day is taken, the last hour of it by somebody who may cancel. */
async function fullMorning(day: string): Promise<{ readonly freeTheHour: () => Promise<unknown> }> {
  const [one, other] = [await another(), await another()];
  await desk().done('POST', of(one, 'visits'), time(day, '08:00', '11:00'));
  const last = await desk().done<{ visitId: string }>('POST', of(other, 'visits'), time(day, '11:00', '12:00'));
  const cancel = of(other, `visits/${last.visitId}/cancel`);
  return { freeTheHour: () => other.browser.done('POST', cancel, { because: null }) };
}

/** Waits for an hour in the morning of that day. */
const wish = (day: string, changes: object = {}) => ({
  purpose: 'consultation',
  minutes: 60,
  from: `2026-12-${day}`,
  until: `2026-12-${day}`,
  weekdays: [],
  dayParts: ['morning'],
  practitionerId: practice.accounts.practitioner,
  visitId: null,
  ...changes,
});

let joined = 0;
/** Each a second after the one before. */
async function join(who: Somebody, asks: object): Promise<void> {
  test.clock.at = new Date(START.getTime() + ++joined * 1_000);
  await who.browser.done('PUT', of(who, 'waiting-wish'), asks);
  test.clock.at = START;
}

const tend = (afterMs = 0) =>
  tendWaitingList(storeOf(test.database.database()), {
    practiceId: practice.id,
    at: new Date(START.getTime() + afterMs),
  });

interface Wish {
  readonly wish: {
    readonly possible: boolean;
    readonly offer: { readonly offerId: string; readonly startsAt: string; readonly expiresAt: string } | null;
  } | null;
}

const wishOf = async (who: Somebody) => (await who.browser.done<Wish>('GET', of(who, 'waiting-wish'))).wish;
const offerOf = async (who: Somebody) => (await wishOf(who))?.offer ?? null;
const statusOf = async (who: Somebody, path: string, body?: object) =>
  (await who.browser.call('POST', of(who, path), body)).statusCode;

async function query<T extends object>(text: string, values: readonly unknown[]): Promise<T[]> {
  return (await supervisor.query<T>(text, [...values])).rows;
}

/** What is sent to somebody of an offer. */
async function mailOf(offerId: string): Promise<Outgoing> {
  const [row] = await query<{ id: string }>('select id from percuta.message where about = $1', [offerId]);
  const sent: Outgoing[] = [];
  const email = {
    send: async (one: Outgoing) => void sent.push(one),
    address: 'desk@rose.example',
    close: () => undefined,
  };
  const sender = { store: storeOf(test.database.database()), channels: { email, sms: null }, now: () => START };
  await sendMessage(
    { ...sender, origin: 'https://rose.example' },
    { practiceId: practice.id, messageId: row!.id },
    false,
  );
  return sent[0]!;
}

describe('a time that somebody cancels', () => {
  it('is offered to who has waited longest, lapses, is offered to the next, and taken by a link', async () => {
    const { freeTheHour } = await fullMorning('01');
    const [ada, ben, cy] = [await another('Ada'), await another('Ben'), await another('Cy')];
    await join(cy, wish('01', { weekdays: ['friday'] }));
    await join(ada, wish('01'));
    await join(ben, wish('01'));
    await tend();
    expect(await offerOf(ada)).toBeNull();

    const countJobs =
      "select count(*)::int as n from pgboss.job where name = 'tend-waiting-list' and data->>'practiceId' = $1";
    const [before] = await query<{ n: number }>(countJobs, [practice.id]);
    await freeTheHour();
    const [after] = await query<{ n: number }>(countJobs, [practice.id]);
    expect(after!.n).toBe(before!.n + 1);
    await tend();
    const first = await offerOf(ada);
    expect(first).toMatchObject({
      startsAt: wall('01', '11:00'),
      expiresAt: new Date(START.getTime() + 4 * HOUR_MS).toISOString(),
    });
    expect([await offerOf(ben), await offerOf(cy)]).toEqual([null, null]);
    // It is held against everybody, the desk too.
    expect(await statusOf(ben, 'visits', time('01', '11:00', '12:00'))).toBe(409);
    expect(await statusOf(ben, 'hold', time('01', '11:00', '12:00'))).toBe(409);

    await tend(4 * HOUR_MS);
    expect(await offerOf(ada)).toBeNull();
    const next = await offerOf(ben);
    expect(next?.startsAt).toBe(wall('01', '11:00'));
    const { subject, text } = await mailOf(next!.offerId);
    expect(subject).toBe('A time is free for you');
    expect(text).not.toMatch(/Ben|needl|consult|skin treatment/i);
    const { slug, token } = readVisitLink(/\/offer\/#(\S+)/.exec(text)?.[1] ?? '')!;
    const link = `/api/practices/${slug}/offer-links/${token}`;
    const stranger = test.browser();
    expect((await stranger.call('GET', link)).json()).toMatchObject({ startsAt: wall('01', '11:00'), mayTake: true });
    expect((await stranger.call('GET', `/api/practices/${slug}/visit-links/${token}`)).statusCode).toBe(404);
    expect((await stranger.call('POST', `${link}/take`)).statusCode).toBe(201);
    expect((await stranger.call('POST', `${link}/take`)).statusCode).toBe(404);
    expect(await wishOf(ben)).toBeNull();
    const rows = await query('select state from percuta.visit where person_id = $1 and starts_at = $2', [
      ben.personId,
      wall('01', '11:00'),
    ]);
    expect(rows).toEqual([{ state: 'booked' }]);
    const settled = await query('select state from percuta.time_offer where starts_at = $1 order by offered_at', [
      wall('01', '11:00'),
    ]);
    expect(settled).toEqual([{ state: 'lapsed' }, { state: 'taken' }]);
  });

  it('that is let go passes on at once, and whoever let it go keeps their place for another', async () => {
    const { freeTheHour } = await fullMorning('02');
    const [ada, ben] = [await another(), await another()];
    await join(ada, wish('02'));
    await join(ben, wish('02'));
    await freeTheHour();
    await tend();
    const offer = await offerOf(ada);
    expect(await statusOf(ben, `offers/${offer!.offerId}/decline`)).toBe(404);
    expect(await statusOf(ada, `offers/${offer!.offerId}/decline`)).toBe(201);
    await tend();
    expect(await offerOf(ada)).toBeNull();
    expect((await offerOf(ben))?.startsAt).toBe(wall('02', '11:00'));
    const list = await desk().done<{ waiting: { person: { id: string } }[] }>('GET', '/api/waiting-list');
    const order = list.waiting.map(({ person }) => person.id);
    expect(order.indexOf(ada.personId)).toBeLessThan(order.indexOf(ben.personId));
  });

  it('taken and lapsing at the same moment has one outcome', async () => {
    for (const day of process.env.PERCUTA_PROVE === '1' ? ['03', '04', '05', '07'] : ['03', '04']) {
      const { freeTheHour } = await fullMorning(day);
      const ada = await another();
      await join(ada, wish(day));
      await freeTheHour();
      await tend();
      const offer = await offerOf(ada);
      const [status] = await Promise.all([statusOf(ada, `offers/${offer!.offerId}/take`), tend(5 * HOUR_MS)]);
      const [row] = await query<{ state: string }>('select state from percuta.time_offer where id = $1', [
        offer!.offerId,
      ]);
      const visits = await query('select id from percuta.visit where person_id = $1', [ada.personId]);
      expect(row!.state).toBe(status === 201 ? 'taken' : 'lapsed');
      expect(visits).toHaveLength(status === 201 ? 1 : 0);
    }
  });
});

it('what becomes free is offered by a job that the cancelling itself leaves', async () => {
  const { freeTheHour } = await fullMorning('10');
  const ada = await another();
  await join(ada, wish('10'));
  await supervisor.query("delete from pgboss.job where name like 'tend-waiting-list%'");
  const store = storeOf(test.database.database());
  const failed: unknown[] = [];
  const stop = await startJobs({
    ...{ store, channels: { email: null, sms: null }, origin: null, now: () => START, everySeconds: 0.5 },
    failed: (error) => void failed.push(error),
  });
  await freeTheHour();
  await expect.poll(() => offerOf(ada), { timeout: 8_000 }).toMatchObject({ startsAt: wall('10', '11:00') });
  await stop();
  expect(failed).toEqual([]);
});

it('somebody who was erased waits no more, and nothing is held for them', async () => {
  const { freeTheHour } = await fullMorning('09');
  const ada = await another();
  await join(ada, wish('09'));
  await freeTheHour();
  await tend();
  expect(await offerOf(ada)).not.toBeNull();
  await query('update percuta.person set erased_at = $2, sealed = null where id = $1', [ada.personId, START]);
  await tend();
  expect(await query('select state from percuta.waiting_wish where person_id = $1', [ada.personId])).toEqual([
    { state: 'ended' },
  ]);
  expect(
    await query('select 1 from percuta.occupancy where offer_id is not null and from_at = $1', [wall('09', '11:00')]),
  ).toEqual([]);
});

describe('the desk', () => {
  it('offers a time out of turn in its own name, which the person can read, and takes somebody off', async () => {
    const [ada, ben] = [await another('Ada'), await another()];
    await join(ada, wish('08', { weekdays: ['friday'] }));
    const offers = of(ada, 'offers');
    const asked = { startsAt: wall('08', '14:00'), practitionerId: practice.accounts.practitioner };
    expect((await desk().call('POST', offers, asked)).statusCode).toBe(400);
    await desk().done('POST', offers, { ...asked, because: 'She called and asked.' });
    expect((await desk().call('POST', offers, { ...asked, because: 'Once more.' })).statusCode).toBe(409);
    expect((await ada.browser.call('POST', of(ben, 'offers'), { ...asked, because: 'For me.' })).statusCode).toBe(403);
    const audit = await query('select action from percuta.audit_entry where subject = $1 and action = $2', [
      ada.personId,
      'time-offered',
    ]);
    expect(audit).toHaveLength(1);
    await desk().done('POST', of(ada, 'waiting-wish/leave'), { because: 'Found another time.' });
    expect(await wishOf(ada)).toBeNull();
    expect(await statusOf(ben, 'visits', time('08', '14:00', '15:00'))).toBe(201);
  });
});

describe('a session that is waited for', () => {
  it('is offered on no day on which the course has it too early, and follows the record', async () => {
    const { personId } = practice;
    const person = { personId, browser: practice.as.patient };
    const session = { purpose: 'session', from: '2026-12-01', until: '2027-01-31', dayParts: [], minutes: 45 };
    const refused = await person.browser.call('PUT', of(person, 'waiting-wish'), wish('01', session));
    expect(refused.statusCode).toBe(422);
    await practice.as.patient.done('POST', of(person, 'screening'), { answers: clearAnswers('2026-11-24') });
    const plan = { ...cheeksAt(1.25), sessions: { count: 2, intervalDays: 28, reviewAfterSession: null } };
    await practice.as.practitioner.done('POST', of(person, 'plans'), { plan });
    const first = { ...time('08', '16:00', '16:45'), purpose: 'session' };
    const { visitId } = await desk().done<{ visitId: string }>('POST', of(person, 'visits'), first);
    await join(person, wish('01', session));
    await tend();
    const offer = await offerOf(person);
    expect(offer?.startsAt).toBe('2027-01-05T07:00:00.000Z');
    expect(await statusOf(person, `offers/${offer!.offerId}/decline`)).toBe(201);
    // What was booked is cancelled: the days before are open to the course again.
    await desk().done('POST', of(person, `visits/${visitId}/cancel`), { because: null });
    await tend();
    const earlier = await offerOf(person);
    expect(earlier?.startsAt).toBe(wall('01', '12:00'));
    expect(await statusOf(person, `offers/${earlier!.offerId}/take`)).toBe(201);
  });
});
