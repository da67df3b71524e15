import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { calendarUid } from '../../calendar/calendar-uid.ts';
import { START, testServer } from '../../testing/test-server.ts';
import { type OpenPractice, openPractice } from '../course/testing/open-practice.ts';

const test = testServer();
let practice: OpenPractice;
let visits = '';
let visitId = '';

const timeAt = (from: string, until: string) => ({
  startsAt: `2026-12-01T${from}:00.000Z`,
  endsAt: `2026-12-01T${until}:00.000Z`,
  practitionerId: practice.accounts.practitioner,
});

beforeAll(async () => {
  practice = await openPractice(test.server(), test.database.database(), START);
  visits = `/api/people/${practice.personId}/visits`;
  const body = { purpose: 'consultation', ...timeAt('10:00', '10:30') };
  visitId = (await practice.as.patient.done<{ visitId: string }>('POST', visits, body)).visitId;
});

const events = (file: string) =>
  new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

/** As a program does that is not signed in. */
const fetched = (url: string) => test.server().inject({ method: 'GET', url });

describe('a calendar at its secret address', () => {
  it.each(['patient', 'practitioner'] as const)(
    'shows the %s when there are appointments, and nothing of whom',
    async (role) => {
      const { path } = await practice.as[role].done<{ path: string }>('POST', '/api/calendar-feeds');
      const answer = await fetched(path);
      expect(answer.headers['content-type']).toContain('text/calendar');
      expect(events(answer.body).map(({ uid }) => uid)).toEqual([calendarUid(visitId)]);
      expect(answer.body).not.toMatch(/consult|Patient test/i);
    },
  );

  it('shows nothing once it is revoked, or to who guesses', async () => {
    const { as } = practice;
    const made = await as.patient.done<{ path: string; feedId: string }>('POST', '/api/calendar-feeds');
    const guessed = made.path.replace(/\.[\w-]{43}/, `.${'A'.repeat(43)}`);
    expect((await fetched(guessed)).statusCode).toBe(404);
    expect((await as.practitioner.call('DELETE', `/api/calendar-feeds/${made.feedId}`)).statusCode).toBe(404);
    await as.patient.done('DELETE', `/api/calendar-feeds/${made.feedId}`);
    expect((await fetched(made.path)).statusCode).toBe(404);
  });
});

describe('a visit in somebody’s calendar', () => {
  it('can be taken away as a file, and an answer to it is noted', async () => {
    const { as } = practice;
    const file = await as.patient.call('GET', `${visits}/${visitId}/calendar`);
    expect(events(file.body)[0]?.sequence).toBe(0);
    const reply = (partstat: string) => ({
      file: file.body
        .replace('METHOD:PUBLISH', 'METHOD:REPLY')
        .replace('CLASS:PRIVATE', `ATTENDEE;PARTSTAT=${partstat}:mailto:ada@example.org`),
    });
    const noted = await as['front-desk'].done('POST', '/api/calendar-replies', reply('DECLINED'));
    expect(noted).toEqual({ visitId, reply: 'declined', isOfNow: true });
    expect((await as['front-desk'].call('POST', '/api/calendar-replies', { file: 'Yes!' })).statusCode).toBe(422);
    await as.patient.done('POST', `${visits}/${visitId}/move`, timeAt('12:00', '12:30'));
    expect(await as['front-desk'].done('POST', '/api/calendar-replies', reply('ACCEPTED'))).toMatchObject({
      isOfNow: false,
    });
  });
});

describe('a calendar from elsewhere', () => {
  const lines = [
    'BEGIN:VEVENT',
    'UID:a',
    'DTSTART:20261201T140000Z',
    'DURATION:PT1H',
    'SUMMARY:Mine alone',
    'END:VEVENT',
  ];
  const file = ['BEGIN:VCALENDAR', ...lines, 'BEGIN:VEVENT', 'UID:b', 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');

  it('is kept as times alone, and what of it is bad is listed', async () => {
    const { as } = practice;
    const taken = await as.practitioner.done('PUT', '/api/busy-calendars', { name: 'Clinic', file });
    expect(taken).toMatchObject({ times: 1, faults: [{ entry: 2, because: 'no-start' }] });
    const busy = { purpose: 'consultation', ...timeAt('14:30', '15:00') };
    expect((await as.patient.call('POST', visits, busy)).statusCode).toBe(409);
    await as.practitioner.done('PUT', '/api/busy-calendars', { name: 'Bad', file: 'nothing' });
    const { calendars } = await as.practitioner.done<{ calendars: object[] }>('GET', '/api/busy-calendars');
    expect(calendars).toMatchObject([
      { name: 'Bad', times: 0, faults: [{ entry: 0, because: 'not-a-calendar' }] },
      { name: 'Clinic', times: 1 },
    ]);
    expect(await as['responsible-clinician'].done('GET', '/api/busy-calendars')).toEqual({ calendars: [] });
  });
});
