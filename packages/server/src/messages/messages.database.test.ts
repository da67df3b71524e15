import { readVisitLink } from '@percuta/practice';
import ICAL from 'ical.js';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asSignIn } from '../database/actor.ts';
import { inPractice } from '../database/in-practice.ts';
import { startJobs } from '../jobs/start-jobs.ts';
import { anotherPatient, type OpenPractice, openPractice } from '../operations/course/testing/open-practice.ts';
import { writeIdentity } from '../people/write-identity.ts';
import { SUPERVISOR_ROLE } from '../postgres/cluster.ts';
import { foundTestPractice } from '../testing/found-test-practice.ts';
import { openBrowser } from '../testing/test-browser.ts';
import { TEST_KEYS } from '../testing/test-keys.ts';
import { START, storeOf, testServer } from '../testing/test-server.ts';
import type { Channel } from './channel.ts';
import { mailChannel } from './mail-channel.ts';
import { type Sender, sendMessage } from './send-message.ts';
import { linkKeysOf, readLink } from './signed-link.ts';
import { type MailBox, openMailBox } from './testing/mail-box.ts';

const test = testServer();
const FROM = 'desk@rose-house.example';
let practice: OpenPractice;
let box: MailBox;
let mail: Channel;
let supervisor: pg.Client;

beforeAll(async () => {
  practice = await openPractice(test.server(), test.database.database(), START);
  supervisor = new pg.Client(test.database.placeAs(SUPERVISOR_ROLE));
  await supervisor.connect();
});
beforeEach(async () => {
  await box?.close();
  box = await openMailBox();
  mail = mailChannel({ url: box.url, from: FROM });
});
afterAll(async () => {
  await box?.close();
  await supervisor?.end();
});

const sender = (changes: Partial<Sender> = {}): Sender => ({
  store: storeOf(test.database.database()),
  channels: { email: mail, sms: null },
  origin: 'https://rose.example',
  now: () => START,
  ...changes,
});

let slot = 0;

/** Somebody with an address who has booked, and where it lies. */
async function booked(
  reach: { email: string | null; phone: string | null } = { email: 'ada@example.org', phone: null },
  time = nextTime(),
) {
  const database = test.database.database();
  const { personId, browser } = await anotherPatient(test.server(), database, { practiceId: practice.id, at: START });
  const identity = { name: 'Ada Canary', bornOn: '1985-03-02', ...reach };
  const owner = { practiceId: practice.id, personId };
  await inPractice(database, { ...asSignIn(practice.id), roles: ['sign-in', 'front-desk'] }, (tx) =>
    writeIdentity(tx, TEST_KEYS, { ...owner, identity, at: START }),
  );
  const visits = `/api/people/${personId}/visits`;
  const { visitId } = await browser.done<{ visitId: string }>('POST', visits, {
    purpose: 'consultation',
    ...time,
  });
  return { personId, browser, visitId, visits };
}

/** Whole hours, one after the other, on days on which the practice is open. */
function nextTime() {
  const day = ['01', '02', '03', '04', '05', '07', '08', '09'][Math.floor(slot / 8)];
  const at = Date.parse(`2026-12-${day}T07:00:00Z`) + (slot++ % 8) * 3_600_000;
  const [startsAt, endsAt] = [new Date(at).toISOString(), new Date(at + 1_800_000).toISOString()];
  return { startsAt, endsAt, practitionerId: practice.accounts.practitioner };
}

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly sequence: number;
  readonly tries: number;
  readonly fault: string | null;
  readonly send_at: Date;
}

async function messagesOf(visitId: string): Promise<Row[]> {
  const { rows } = await supervisor.query<Row>(
    'select * from percuta.message where about = $1 order by made_at, send_at, sequence',
    [visitId],
  );
  return rows;
}

async function waiting(visitId: string, kind: string) {
  const row = (await messagesOf(visitId)).find((one) => one.kind === kind && one.state === 'waiting');
  if (row === undefined) throw new Error(`No ${kind} waits.`);
  return { practiceId: practice.id, messageId: row.id };
}

/** The link of a mail, as the page reads it. */
function linkIn(text: string | undefined) {
  const link = readVisitLink(/\/visit\/#(\S+)/.exec(text ?? '')?.[1] ?? '');
  if (link === null) throw new Error('The mail has no link that the page reads.');
  return link;
}

const calendarOf = (number: number) => {
  const file = box.mails[number]?.attachments.find(({ contentType }) => contentType.includes('calendar'));
  const calendar = new ICAL.Component(ICAL.parse(file?.content.toString() ?? ''));
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
  return { method: calendar.getFirstPropertyValue('method'), event };
};

describe('a visit that is booked', () => {
  it('leaves a confirmation at once and a reminder a day before, each with a job that knows ids alone', async () => {
    const { visitId } = await booked();
    const rows = await messagesOf(visitId);
    expect(rows.map(({ kind, state }) => [kind, state])).toEqual([
      ['visit-booked', 'waiting'],
      ['reminder', 'waiting'],
    ]);
    const { rows: jobs } = await supervisor.query<{ data: object }>(
      "select data, start_after from pgboss.job where data->>'messageId' = any($1) order by start_after",
      [rows.map(({ id }) => id)],
    );
    expect(jobs).toEqual(
      rows.map(({ id, send_at }) => ({ data: { practiceId: practice.id, messageId: id }, start_after: send_at })),
    );
  });

  it('that comes to nothing leaves nothing', async () => {
    const { visits, visitId } = await booked();
    const { rows: before } = await supervisor.query('select count(*) from pgboss.job');
    const other = await anotherPatient(test.server(), test.database.database(), { practiceId: practice.id, at: START });
    const { rows } = await supervisor.query<{ starts_at: Date; ends_at: Date }>(
      'select * from percuta.visit where id = $1',
      [visitId],
    );
    const time = { startsAt: rows[0]?.starts_at.toISOString(), endsAt: rows[0]?.ends_at.toISOString() };
    const body = { purpose: 'consultation', ...time, practitionerId: practice.accounts.practitioner };
    const answer = await other.browser.call('POST', visits.replace(/people\/[^/]+/, `people/${other.personId}`), body);
    expect(answer.statusCode).toBe(409);
    expect((await supervisor.query('select count(*) from pgboss.job')).rows).toEqual(before);
  });

  it('is told to its person: neither subject nor calendar say whom it is for or what for', async () => {
    const { visitId } = await booked();
    await sendMessage(sender(), await waiting(visitId, 'visit-booked'), false);
    const [sent] = box.mails;
    expect(sent).toMatchObject({ subject: 'Your appointment is booked', from: { text: FROM } });
    expect(JSON.stringify([sent?.subject, sent?.text])).not.toMatch(/Ada|Canary|consult|needl/i);
    const { method, event } = calendarOf(0);
    expect(method).toBe('REQUEST');
    expect(event.summary).not.toMatch(/Ada|Canary|consult|needl/i);
    expect(event.component.getFirstSubcomponent('valarm')).toBeNull();
    expect(readLink(linkKeysOf(TEST_KEYS), linkIn(sent?.text).token, START)).toMatchObject({ visitId, sequence: 0 });
    expect((await messagesOf(visitId))[0]).toMatchObject({ state: 'sent', tries: 1 });
  });

  it('keeps its name in calendars and counts its changes, until it is cancelled', async () => {
    const { browser, visits, visitId } = await booked();
    await sendMessage(sender(), await waiting(visitId, 'visit-booked'), false);
    await browser.done('POST', `${visits}/${visitId}/move`, nextTime());
    await sendMessage(sender(), await waiting(visitId, 'visit-moved'), false);
    await browser.done('POST', `${visits}/${visitId}/cancel`, { because: null });
    await sendMessage(sender(), await waiting(visitId, 'visit-cancelled'), false);
    const seen = [0, 1, 2].map((number) => calendarOf(number));
    expect(seen.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    expect(seen.map(({ event }) => event.sequence)).toEqual([0, 1, 2]);
    expect(new Set(seen.map(({ event }) => event.uid)).size).toBe(1);
    expect((await messagesOf(visitId)).filter(({ kind }) => kind === 'reminder').map(({ state }) => state)).toEqual([
      'stopped',
      'stopped',
    ]);
  });
});

describe('the link in a mail', () => {
  async function mailed() {
    const one = await booked();
    await sendMessage(sender(), await waiting(one.visitId, 'visit-booked'), false);
    const { slug, token } = linkIn(box.mails.at(-1)?.text);
    return { ...one, link: `/api/practices/${slug}/visit-links/${token}` };
  }
  const stranger = () => openBrowser(test.server());

  it('shows when and where to whoever has it, and cancels once it is told to', async () => {
    const { link, visitId } = await mailed();
    const shown = await stranger().call('GET', link);
    expect(shown.json()).toMatchObject({ mayChange: true, timeZone: 'Europe/Berlin' });
    expect(shown.body).not.toMatch(/Ada|Canary|consult/i);
    expect((await stranger().call('GET', link)).statusCode).toBe(200);
    await stranger().done('POST', `${link}/cancel`);
    expect((await messagesOf(visitId)).filter(({ state }) => state === 'waiting').map(({ kind }) => kind)).toEqual([
      'visit-cancelled',
    ]);
    expect((await stranger().call('GET', link)).statusCode).toBe(404);
  });

  it('moves the visit, and is then over: the next mail has the next', async () => {
    const { link, visitId } = await mailed();
    const { practitionerId: _, ...time } = nextTime();
    await stranger().done('POST', `${link}/move`, time);
    expect(await waiting(visitId, 'visit-moved')).toBeDefined();
    expect((await stranger().call('POST', `${link}/cancel`)).statusCode).toBe(404);
  });

  it('says of a taken time that it is, what else is free, and not who or what is in the way', async () => {
    const time = nextTime();
    await booked(undefined, time);
    const { link } = await mailed();
    const { practitionerId: _, ...taken } = time;
    const no = await stranger().call('POST', `${link}/move`, taken);
    expect(no.statusCode).toBe(409);
    expect(no.json().taken).toEqual([]);
    expect(no.json().alternatives.length).toBeGreaterThan(0);
    expect(no.body).not.toMatch(/practitioner|handpiece|room|person|plan|consent|consult/i);
    const { practitionerId: __, ...past } = {
      ...time,
      startsAt: '2025-01-01T09:00:00Z',
      endsAt: '2025-01-01T09:30:00Z',
    };
    const refused = await stranger().call('POST', `${link}/move`, past);
    expect([refused.statusCode, refused.json().issue[0].diagnostics]).toEqual([
      409,
      'It cannot be moved to this time. Choose another, or call.',
    ]);
  });

  it('opens nothing at another practice, or once the visit has begun', async () => {
    const { link } = await mailed();
    const { slug } = await foundTestPractice(test.database.database(), START);
    expect((await stranger().call('GET', link.replace(/practices\/[^/]+/, `practices/${slug}`))).statusCode).toBe(404);
    test.clock.at = new Date('2027-01-01T00:00:00Z');
    expect((await stranger().call('POST', `${link}/cancel`)).statusCode).toBe(404);
    test.clock.at = START;
  });
});

describe('whatever crashes', () => {
  it('between the booking and the mail: it is sent once Percuta is there again', async () => {
    const { visitId } = await booked();
    // Nothing ran when it was booked; what is started now finds the job.
    const stop = await startJobs({ ...sender(), everySeconds: 0.5, failed: () => undefined });
    await expect.poll(() => box.ids().length, { timeout: 20_000 }).toBeGreaterThanOrEqual(1);
    await expect.poll(async () => (await messagesOf(visitId))[0]?.state, { timeout: 20_000 }).toBe('sent');
    await stop();
    expect(box.mails.filter(({ messageId }) => messageId?.includes('rose-house'))).toHaveLength(box.ids().length);
  }, 40_000);

  it('between the mail server’s answer and the mark: the repeat has the same Message-ID', async () => {
    const { visitId } = await booked();
    const place = await waiting(visitId, 'visit-booked');
    const reached = Promise.withResolvers<void>();
    const cutOff: Channel = {
      ...mail,
      send: async (message) => {
        await mail.send(message);
        reached.resolve();
        await new Promise(() => undefined);
      },
    };
    void sendMessage(sender({ channels: { email: cutOff, sms: null } }), place, false);
    await reached.promise;
    expect((await messagesOf(visitId))[0]?.state).toBe('waiting');
    expect(await sendMessage(sender(), place, false)).toBe('sent');
    expect(await sendMessage(sender(), place, false)).toBe('nothing to do');
    expect(box.mails).toHaveLength(2);
    expect(box.ids()).toEqual([`<${place.messageId}@rose-house.example>`]);
  });
});

describe('a message that cannot be sent', () => {
  it('is tried again while that may help, and then stands where somebody sees it and sends it again', async () => {
    const { visitId } = await booked();
    const place = await waiting(visitId, 'visit-booked');
    box.refuseWith = 451;
    await expect(sendMessage(sender(), place, false)).rejects.toMatchObject({ fault: 'refused' });
    expect((await messagesOf(visitId))[0]).toMatchObject({ state: 'waiting', tries: 1 });
    expect(await sendMessage(sender(), place, true)).toBe('failed');
    const listed = await practice.as['front-desk'].done<{ messages: object[] }>('GET', '/api/failed-messages');
    expect(listed.messages).toContainEqual(expect.objectContaining({ messageId: place.messageId, fault: 'refused' }));
    box.refuseWith = null;
    await practice.as.owner.done('POST', `/api/failed-messages/${place.messageId}/requeue`);
    expect(await sendMessage(sender(), place, false)).toBe('sent');
    const { rows } = await supervisor.query("select from pgboss.job where data->>'messageId' = $1", [place.messageId]);
    expect(rows).toHaveLength(2);
  });

  it.each([
    ['there is no mail server', { email: 'ada@example.org', phone: null }, 'not-set-up'],
    ['text messages are not set up', { email: null, phone: '+49 30 1' }, 'not-set-up'],
    ['nobody knows how to reach them', { email: null, phone: null }, 'no-address'],
  ])('because %s says so at once', async (_, reach, fault) => {
    const { visitId } = await booked(reach);
    const place = await waiting(visitId, 'visit-booked');
    expect(await sendMessage(sender({ channels: { email: null, sms: null } }), place, false)).toBe('failed');
    expect((await messagesOf(visitId))[0]).toMatchObject({ state: 'failed', fault });
  });
});
