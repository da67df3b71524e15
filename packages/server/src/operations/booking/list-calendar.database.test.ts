import type { ConsentDocument } from '@percuta/practice';
import { cheeksAt, clearAnswers, readWhole } from '@percuta/practice/examples';
import type { KyselyPlugin } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Database, withClient } from '../../database/connect.ts';
import { SUPERVISOR_ROLE } from '../../postgres/cluster.ts';
import { START, storeOf, testServer } from '../../testing/test-server.ts';
import { anotherPatient, type OpenPractice, openPractice } from '../course/testing/open-practice.ts';
import { listCalendar } from './list-calendar.ts';

const test = testServer();
const WEEK = 'from=2026-11-29T23:00:00Z&until=2026-12-06T23:00:00Z';
let practice: OpenPractice;

interface Listed {
  readonly visitId: string;
  readonly person: { readonly id: string; readonly name: string | null };
  readonly on: string;
  readonly startsAt: string;
  readonly stage: string;
  readonly clearance: string | null;
  readonly overlap: { readonly because: string } | null;
  readonly taken: readonly { readonly kind: string; readonly from: string; readonly until: string }[];
}

const listed = async (query = WEEK) =>
  (await practice.as['front-desk'].done<{ visits: Listed[] }>('GET', `/api/calendar?${query}`)).visits;

/** A visit on that day of December at a time of Berlin, an hour long. */
async function book(day: string, time: string, changes: object = {}) {
  const { personId, browser } = await anotherPatient(test.server(), test.database.database(), {
    practiceId: practice.id,
    at: START,
  });
  const startsAt = new Date(`2026-12-${day}T${time}:00+01:00`).toISOString();
  const endsAt = new Date(Date.parse(startsAt) + 3_600_000).toISOString();
  const visit = { purpose: 'consultation', startsAt, endsAt, practitionerId: practice.accounts.practitioner };
  const path = `/api/people/${personId}/visits`;
  const { visitId } = await practice.as['front-desk'].done<{ visitId: string }>('POST', path, { ...visit, ...changes });
  return { personId, browser, visitId };
}

beforeAll(async () => {
  practice = await openPractice(test.server(), test.database.database(), START);
});

/** A session of somebody who has answered and has a plan; consented to or not. */
async function bookSession(day: string, time: string, consents: boolean): Promise<void> {
  const at = { practiceId: practice.id, at: START };
  const { personId, browser } = await anotherPatient(test.server(), test.database.database(), at);
  const person = `/api/people/${personId}`;
  await browser.done('POST', `${person}/screening`, { answers: clearAnswers('2026-11-24') });
  await practice.as.practitioner.done('POST', `${person}/plans`, { plan: cheeksAt(1) });
  if (consents) {
    const text = await browser.done<ConsentDocument>('GET', `${person}/consent-document`);
    const { hash: documentHash, planHash, sections } = text;
    const signature = { kind: 'typed', mark: 'Ada Blom', name: 'Ada Blom' };
    const of = { language: 'en', scopes: ['treatment'], signature, readThrough: readWhole(sections) };
    await browser.done('POST', `${person}/consents`, { planHash, documentHash, ...of });
  }
  const startsAt = new Date(`2026-12-${day}T${time}:00+01:00`).toISOString();
  const endsAt = new Date(Date.parse(startsAt) + 3_600_000).toISOString();
  const visit = { purpose: 'session', startsAt, endsAt, practitionerId: practice.accounts.practitioner };
  await practice.as['front-desk'].done('POST', `${person}/visits`, visit);
}

/** How many statements the operation makes, its own transaction's and all. */
async function statementsOf(): Promise<number> {
  let count = 0;
  const store = storeOf(test.database.database());
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => {
      count += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const begin: Database['begin'] = async (mode) => {
    const opened = await store.database.begin(mode);
    return { ...opened, tx: opened.tx.withPlugin(counting) };
  };
  const actor = { practiceId: practice.id, accountId: practice.accounts.owner, roles: ['owner'], personId: null };
  const query = { from: '2026-11-29T23:00:00Z', until: '2026-12-06T23:00:00Z' };
  const counted = { ...store, database: { ...store.database, begin } };
  await listCalendar.handle({ store: counted, actor, query, at: START, requestId: 'counted' } as never);
  return count;
}

const readsOf = async (personId: string) => {
  const { rows } = await test.database.database().runSql(
    `select set_config('percuta.practice_id', $1, true), set_config('percuta.roles', 'system', true),
              (select count(*)::int from audit_entry where subject = $2 and action = 'read') as reads`,
    [practice.id, personId],
  );
  return rows[0];
};

describe('the calendar of a week', () => {
  it('shows each visit with its person, what it takes and how far it is, and says of a consultation no clearance', async () => {
    const parts = { preparationMinutes: 10, contactMinutes: 20, cleaningMinutes: 5 };
    const { visitId, personId } = await book('01', '09:00', { parts, roomId: practice.rooms[0] });
    const [visit] = await listed();
    expect(visit).toMatchObject({
      visitId,
      person: { id: personId, name: 'Another Patient' },
      on: '2026-12-01',
      startsAt: '2026-12-01T08:00:00.000Z',
      stage: 'booked',
      clearance: null,
    });
    expect(visit?.taken.map(({ kind, from, until }) => [kind, from.slice(11, 16), until.slice(11, 16)])).toEqual([
      ['practitioner', '08:30', '09:00'],
      ['room', '08:00', '09:05'],
    ]);
  });

  it('agrees with the board of each day on who is cleared and how far each is', async () => {
    const { as } = practice;
    await bookSession('02', '09:00', true);
    await bookSession('02', '11:00', false);
    await book('02', '14:00');
    const { visits: board } = await as['front-desk'].done<{ visits: Listed[] }>('GET', '/api/today?on=2026-12-02');
    const week = (await listed()).filter(({ on }) => on === '2026-12-02');
    const seen = (visits: readonly Listed[]) =>
      visits.map(({ visitId, stage, clearance }) => [visitId, stage, clearance]);
    expect(seen(week)).toEqual(seen(board));
    expect(week.map(({ clearance }) => clearance)).toEqual(['cleared', 'not cleared', null]);
  });

  it('says which visit overlaps on purpose, why and who said so, until it lies elsewhere', async () => {
    await book('05', '09:00');
    const { visitId, personId } = await book('05', '09:30', { overlapBecause: 'Two short talks.' });
    const overlaps = async () => (await listed()).filter(({ overlap }) => overlap !== null);
    const [over, ...others] = await overlaps();
    expect(others).toEqual([]);
    expect(over).toMatchObject({ visitId, overlap: { because: 'Two short talks.', at: START.toISOString() } });
    const elsewhere = { startsAt: '2026-12-05T12:00:00Z', endsAt: '2026-12-05T13:00:00Z' };
    const time = { ...elsewhere, practitionerId: practice.accounts.practitioner };
    await practice.as['front-desk'].done('POST', `/api/people/${personId}/visits/${visitId}/move`, time);
    expect(await overlaps()).toEqual([]);
  });

  it('keeps to a practitioner, a room and the moments that were asked for', async () => {
    const other = practice.accounts['responsible-clinician'];
    await book('03', '09:00', { practitionerId: other, roomId: practice.rooms[1] });
    expect(await listed(`${WEEK}&practitionerId=${other}`)).toHaveLength(1);
    expect(await listed(`${WEEK}&roomId=${practice.rooms[1]}`)).toHaveLength(1);
    expect(await listed('from=2026-12-03T08:59:00Z&until=2026-12-03T09:00:00Z')).toHaveLength(1);
    expect(await listed('from=2026-12-03T09:00:00Z&until=2026-12-03T10:00:00Z')).toHaveLength(0);
  });

  it('asks the same few things of the database for one visit and for many', async () => {
    await book('04', '09:00');
    const one = await statementsOf();
    for (const time of ['10:00', '11:00', '12:00', '13:00']) await book('04', time);
    expect(await statementsOf()).toBe(one);
    expect(one).toBeGreaterThan(0);
    expect(one).toBeLessThanOrEqual(24);
  });

  it('opens a record once for each change of it, and notes it in the audit of its person', async () => {
    const { personId } = await book('04', '15:00');
    await listed();
    const before = await readsOf(personId);
    await listed();
    expect(await readsOf(personId)).toEqual(before);
    const answers = { answers: clearAnswers('2026-11-24') };
    await practice.as.practitioner.done('POST', `/api/people/${personId}/screening`, answers);
    const written = await readsOf(personId);
    await listed();
    expect(await readsOf(personId)).not.toEqual(written);
  });

  it('tells nothing of somebody who was erased, of whom it had judged before', async () => {
    await bookSession('03', '14:00', true);
    const day = 'from=2026-12-03T13:00:00Z&until=2026-12-03T14:00:00Z';
    const [visit] = await listed(day);
    expect(visit?.clearance).toBe('cleared');
    await withClient(test.database.placeAs(SUPERVISOR_ROLE), async (client) => {
      const gone = 'sealed = null, name = null, born_on = null, email = null, phone = null, erased_at = now()';
      await client.query(`update percuta.person set ${gone} where id = $1`, [visit?.person.id]);
    });
    expect(await listed(day)).toMatchObject([{ person: { name: null }, clearance: 'not cleared' }]);
  });

  it('refuses a stretch that is turned round or longer than it can show', async () => {
    const { as } = practice;
    const desk = as['front-desk'];
    const status = async (query: string) => (await desk.call('GET', `/api/calendar?${query}`)).statusCode;
    expect(await status('from=2026-12-02T00:00:00Z&until=2026-12-01T00:00:00Z')).toBe(400);
    expect(await status('from=2026-12-02T00:00:00Z&until=2027-12-01T00:00:00Z')).toBe(400);
    expect((await as.patient.call('GET', `/api/calendar?${WEEK}`)).statusCode).toBe(403);
  });
});
