import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendMessage } from '../../messages/send-message.ts';
import { SUPERVISOR_ROLE } from '../../postgres/cluster.ts';
import { START, storeOf, testServer } from '../../testing/test-server.ts';
import { anotherPatient, type OpenPractice, openPractice } from '../course/testing/open-practice.ts';

const test = testServer();
let practice: OpenPractice;
let supervisor: pg.Client;

beforeAll(async () => {
  practice = await openPractice(test.server(), test.database.database(), START);
  supervisor = new pg.Client(test.database.placeAs(SUPERVISOR_ROLE));
  await supervisor.connect();
});
afterAll(() => supervisor?.end());

interface Item {
  readonly kind: string;
  readonly thingId: string;
  readonly what: string;
  readonly fault: string | null;
  readonly person: { readonly name: string | null } | null;
  readonly mayRetry: boolean;
}

type Who = keyof OpenPractice['as'];

const listOf = async (who: Who) => (await practice.as[who].done<{ items: Item[] }>('GET', '/api/undelivered')).items;
const countOf = async (who: Who) =>
  (await practice.as[who].done<{ count: number }>('GET', '/api/undelivered/count')).count;
const dismiss = (who: Who, { kind, thingId }: Item, because = 'Called them') =>
  practice.as[who].call('POST', `/api/undelivered/${thingId}/dismissal`, { kind, because });

/** Somebody without an address is booked, and what should tell them is tried and given up. */
async function unreachable(time: string) {
  const of = { practiceId: practice.id, at: START };
  const { personId } = await anotherPatient(test.server(), test.database.database(), of);
  const startsAt = `2026-12-01T${time}:00.000Z`;
  const endsAt = new Date(Date.parse(startsAt) + 1_800_000).toISOString();
  const visit = { purpose: 'consultation', startsAt, endsAt, practitionerId: practice.accounts.practitioner };
  const path = `/api/people/${personId}/visits`;
  const { visitId } = await practice.as['front-desk'].done<{ visitId: string }>('POST', path, visit);
  return { personId, visitId, messageId: await giveUp(visitId) };
}

async function giveUp(visitId: string): Promise<string> {
  const store = storeOf(test.database.database());
  const sender = { store, channels: { email: null, sms: null }, origin: null, now: () => test.clock.at };
  const text = "select id from percuta.message where about = $1 and kind = 'visit-booked'";
  const { rows } = await supervisor.query<{ id: string }>(text, [visitId]);
  const messageId = rows[0]?.id ?? '';
  await sendMessage(sender, { practiceId: practice.id, messageId }, true);
  return messageId;
}

async function later(minutes: number, work: () => Promise<void>): Promise<void> {
  test.clock.at = new Date(START.getTime() + minutes * 60_000);
  try {
    await work();
  } finally {
    test.clock.at = START;
  }
}

describe('what did not arrive', () => {
  it('stands on the desk’s list by name, on the owner’s without, and not on a practitioner’s', async () => {
    await unreachable('08:00');
    const [message] = await listOf('front-desk');
    expect(message).toMatchObject({
      ...{ kind: 'message', what: 'visit-booked', fault: 'no-address', mayRetry: true },
      person: { name: 'Another Patient' },
    });
    expect((await listOf('owner'))[0]).toMatchObject({ kind: 'message', person: { name: null } });
    expect(await listOf('practitioner')).toEqual([]);
    expect(await countOf('front-desk')).toBe((await listOf('front-desk')).length);
    expect((await practice.as.patient.call('GET', '/api/undelivered')).statusCode).toBe(403);
  });

  it('goes with a reason, and comes back once it fails anew', async () => {
    const { visitId, messageId } = await unreachable('09:00');
    const message = (await listOf('front-desk')).find(({ thingId }) => thingId === messageId) as Item;
    expect((await dismiss('front-desk', message, '')).statusCode).toBe(400);
    await later(1, async () => void expect((await dismiss('front-desk', message)).statusCode).toBe(201));
    const ids = async () => (await listOf('front-desk')).map(({ thingId }) => thingId);
    expect(await ids()).not.toContain(message.thingId);
    expect((await dismiss('front-desk', message)).statusCode).toBe(404);
    await later(2, async () => {
      await practice.as['front-desk'].done('POST', `/api/failed-messages/${message.thingId}/requeue`);
      expect(await ids()).not.toContain(message.thingId);
      await giveUp(visitId);
    });
    expect(await ids()).toContain(message.thingId);
    await expect(supervisor.query('select because from percuta.undelivered_dismissal')).resolves.toMatchObject({
      rows: [{ because: 'Called them' }],
    });
  });

  it('names a visit that somebody’s calendar declined, until it is moved', async () => {
    const { personId, visitId } = await unreachable('10:00');
    const { as } = practice;
    const visit = `/api/people/${personId}/visits/${visitId}`;
    const { body } = await as['front-desk'].call('GET', `${visit}/calendar`);
    const attendee = 'ATTENDEE;PARTSTAT=DECLINED:mailto:ada@example.org';
    const file = body.replace('METHOD:PUBLISH', 'METHOD:REPLY').replace('CLASS:PRIVATE', attendee);
    await as['front-desk'].done('POST', '/api/calendar-replies', { file });
    const declined = async () => (await listOf('front-desk')).filter(({ kind }) => kind === 'declined');
    expect(await declined()).toMatchObject([{ thingId: visitId, what: 'consultation', mayRetry: false }]);
    const startsAt = '2026-12-02T10:00:00.000Z';
    const moved = { startsAt, endsAt: '2026-12-02T10:30:00.000Z', practitionerId: practice.accounts.practitioner };
    await as['front-desk'].done('POST', `${visit}/move`, moved);
    expect(await declined()).toEqual([]);
  });

  it('shows a practitioner their own calendar that could not be read, and nobody else', async () => {
    const { as } = practice;
    const bad = 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:b\r\nEND:VEVENT\r\nEND:VCALENDAR';
    await as.practitioner.done('PUT', '/api/busy-calendars', { name: 'Clinic', file: bad });
    const [calendar] = await listOf('practitioner');
    expect(calendar).toMatchObject({ kind: 'busy-calendar', what: 'Clinic', fault: 'unreadable' });
    const kinds = async (who: Who) => (await listOf(who)).map(({ kind }) => kind);
    expect(await kinds('responsible-clinician')).toEqual([]);
    expect(await kinds('front-desk')).not.toContain('busy-calendar');
    const item = calendar as Item;
    expect((await dismiss('front-desk', item)).statusCode).toBe(404);
    await later(1, async () => void expect((await dismiss('practitioner', item)).statusCode).toBe(201));
    expect(await listOf('practitioner')).toEqual([]);
  });

  it('tells the owner of a job that was given up, until it has run again', async () => {
    const insert = (state: string, at: string) =>
      supervisor.query(
        `insert into pgboss.job (name, state, created_on, completed_on, policy) values ('plan-check-ins', $1, $2, $2, 'singleton')`,
        [state, at],
      );
    const jobs = async (who: Who) => (await listOf(who)).filter(({ kind }) => kind === 'job');
    await insert('failed', '2026-11-24T08:00:00Z');
    expect(await jobs('owner')).toMatchObject([{ what: 'plan-check-ins', person: null }]);
    expect(await jobs('front-desk')).toEqual([]);
    await insert('completed', '2026-11-24T08:30:00Z');
    expect(await jobs('owner')).toEqual([]);
  });
});
