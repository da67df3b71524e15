import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../database/connect.ts';
import { APP_ROLE } from '../../database/roles.ts';
import { buildServer } from '../../http/server.ts';
import { foundTestPractice } from '../../testing/found-test-practice.ts';
import { openBrowser, type TestBrowser } from '../../testing/test-browser.ts';
import { START, storeOf, testServer } from '../../testing/test-server.ts';
import { anotherPatient, type OpenPractice, openPractice } from '../course/testing/open-practice.ts';

const test = testServer();
let practice: OpenPractice;
/** Another process at the same database: what is booked in one is heard in the other. */
let desks: FastifyInstance;
let database: Database;
let address = '';
const open: Stream[] = [];

beforeAll(async () => {
  practice = await openPractice(test.server(), test.database.database(), START);
  database = openDatabase(test.database.placeAs(APP_ROLE));
  desks = await buildServer({ context: { store: storeOf(database), now: () => START }, logLevel: 'silent' });
  await desks.listen({ host: '127.0.0.1', port: 0 });
  address = `http://127.0.0.1:${(desks.server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await desks.close();
  await database.close();
});

afterEach(() => {
  for (const stream of open.splice(0)) stream.leave();
});

interface Stream {
  readonly status: number;
  /** All that was heard until something with these words came, or the stream ended. */
  readonly until: (words: string) => Promise<string>;
  readonly ended: Promise<string>;
  readonly leave: () => void;
}

async function listen(browser: TestBrowser, seconds = 60): Promise<Stream> {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const left = new AbortController();
  const answer = await fetch(`${address}/api/calendar/changes?seconds=${seconds}`, {
    headers: { cookie },
    signal: left.signal,
  });
  let heard = '';
  const waiters: { readonly words: string; readonly done: () => void }[] = [];
  const reading = async () => {
    const decoder = new TextDecoder();
    for await (const part of answer.body ?? []) {
      heard += decoder.decode(part);
      for (const { words, done } of waiters) if (heard.includes(words)) done();
    }
    return heard;
  };
  const ended = reading().catch(() => heard);
  const stream: Stream = {
    status: answer.status,
    until: async (words) => {
      const came = new Promise<void>((done) => {
        waiters.push({ words, done });
        if (heard.includes(words)) done();
      });
      await Promise.race([came, ended]);
      return heard;
    },
    ended,
    leave: () => left.abort(),
  };
  open.push(stream);
  return stream;
}

async function book(day: string, time: string) {
  const of = { practiceId: practice.id, at: START };
  const { personId, browser } = await anotherPatient(test.server(), test.database.database(), of);
  const startsAt = new Date(`2026-12-${day}T${time}:00+01:00`).toISOString();
  const endsAt = new Date(Date.parse(startsAt) + 1_800_000).toISOString();
  const visit = { purpose: 'consultation', startsAt, endsAt, practitionerId: practice.accounts.practitioner };
  const path = `/api/people/${personId}/visits`;
  const { visitId } = await practice.as['front-desk'].done<{ visitId: string }>('POST', path, visit);
  return { personId, visitId, browser, visit };
}

const told = (heard: string) => heard.split('\n').filter((line) => line.startsWith('data:'));

describe('a desk that looks at the calendar', () => {
  it('is told which day changed once another books, moves and cancels, and nothing of whom', async () => {
    const desk = await listen(practice.as['front-desk']);
    const { personId, visitId, visit } = await book('01', '09:00');
    expect(told(await desk.until('2026-12-01'))).toContain('data: {"on":"2026-12-01"}');
    const startsAt = '2026-12-02T09:00:00.000Z';
    const moved = { ...visit, purpose: undefined, startsAt, endsAt: '2026-12-02T09:30:00.000Z' };
    await practice.as['front-desk'].done('POST', `/api/people/${personId}/visits/${visitId}/move`, moved);
    const heard = await desk.until('2026-12-02');
    expect(heard).not.toContain(personId);
    expect(heard).not.toContain(visitId);
    expect(heard).not.toContain(practice.id);
    for (const line of told(heard)) expect(line).toMatch(/^data: \{"on":"2026-12-0\d"\}$/);
  });

  it('is told when somebody answers or arrives, which no calendar holds', async () => {
    const { personId } = await book('03', '09:00');
    const desk = await listen(practice.as.practitioner);
    const person = `/api/people/${personId}`;
    await practice.as.practitioner.done('POST', `${person}/screening`, { answers: {} });
    expect(told(await desk.until('2026-12-03'))).toEqual(['data: {"on":"2026-12-03"}']);
  });

  it('hears nothing of another practice', async () => {
    const abroad = await foundTestPractice(test.database.database(), START, 'abroad');
    const stranger = openBrowser(test.server());
    stranger.cookies.set('percuta-sign-in', abroad.members['front-desk'].signInToken);
    const [theirs, ours] = [await listen(stranger, 1), await listen(practice.as['front-desk'])];
    await book('04', '09:00');
    await ours.until('2026-12-04');
    expect(told(await theirs.ended)).toEqual([]);
  });

  it('hears no more once the sign-in has ended, and a patient hears nothing', async () => {
    const { browser } = await book('05', '09:00');
    expect((await listen(browser)).status).toBe(403);
    expect((await listen(openBrowser(test.server()))).status).toBe(401);
    const { as } = practice;
    const desk = await listen(as.owner);
    await as.owner.done('DELETE', '/api/me/sign-in');
    await book('05', '10:00');
    expect(told(await desk.ended)).toEqual([]);
  });

  it('is let go of when the server closes', async () => {
    const desk = await listen(practice.as['front-desk']);
    const startedAt = performance.now();
    await desks.close();
    expect(told(await desk.ended)).toEqual([]);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });
});
