import type { Transaction } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { inPractice } from '../../database/in-practice.ts';
import type { Tables } from '../../database/tables.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';
import { START, testServer } from '../../testing/test-server.ts';
import { anotherPatient, type OpenPractice, openPractice } from '../course/testing/open-practice.ts';
import { readAvailability } from './availability-query.ts';

const test = testServer();
let practice: OpenPractice;

beforeAll(async () => {
  practice = await openPractice(test.server(), test.database.database(), START);
});

const another = () => anotherPatient(test.server(), test.database.database(), { practiceId: practice.id, at: START });
const visitsOf = (personId: string): string => `/api/people/${personId}/visits`;
const holdOf = (personId: string): string => `/api/people/${personId}/hold`;

/** A consultation on that day of December, from one wall time to another in Berlin. */
function on(day: string, from: string, until: string, changes: object = {}) {
  const at = (time: string) => new Date(`2026-12-${day}T${time}:00+01:00`).toISOString();
  const practitionerId = practice.accounts.practitioner;
  return { purpose: 'consultation', startsAt: at(from), endsAt: at(until), practitionerId, ...changes };
}

async function after<T>(minutes: number, work: () => Promise<T>): Promise<T> {
  test.clock.at = new Date(START.getTime() + minutes * 60_000);
  try {
    return await work();
  } finally {
    test.clock.at = START;
  }
}

const statusOf = async (browser: TestBrowser, path: string, body?: object) =>
  (await browser.call('POST', path, body)).statusCode;

interface Availability {
  readonly days: readonly { readonly on: string; readonly free: number }[];
  readonly next: { readonly startsAt: string; readonly practitionerIds: readonly string[] } | null;
  readonly times: readonly { readonly startsAt: string; readonly practitionerIds: readonly string[] }[];
}

const availability = (query: string) => practice.as.patient.done<Availability>('GET', `/api/availability?${query}`);

describe('a hold', () => {
  it('is a real reservation: nobody else can hold it or book it, and free times leave it out', async () => {
    const [ada, ben] = [await another(), await another()];
    const { as, accounts } = practice;
    const hold = await ada.browser.done<{ expiresAt: string }>(
      'POST',
      holdOf(ada.personId),
      on('01', '09:00', '10:00'),
    );
    expect(hold.expiresAt).toBe('2026-11-24T09:10:00.000Z');
    const refused = await ben.browser.call('POST', holdOf(ben.personId), on('01', '09:30', '10:30'));
    expect(refused.statusCode).toBe(409);
    expect(refused.json<{ alternatives: unknown[] }>().alternatives).toHaveLength(3);
    expect(await statusOf(as['front-desk'], visitsOf(ben.personId), on('01', '09:30', '10:30'))).toBe(409);
    const { times } = await availability(`from=2026-12-01&days=1&minutes=60&practitionerId=${accounts.practitioner}`);
    expect(times.slice(0, 2).map(({ startsAt }) => startsAt)).toEqual([
      '2026-12-01T07:00:00.000Z',
      '2026-12-01T09:00:00.000Z',
    ]);
  });

  it('gives way to the booking of the same person, and to nobody else’s', async () => {
    const [ada, ben] = [await another(), await another()];
    const wanted = on('01', '11:00', '12:00');
    await ada.browser.done('POST', holdOf(ada.personId), wanted);
    expect(await statusOf(ben.browser, visitsOf(ben.personId), wanted)).toBe(409);
    await ada.browser.done('POST', visitsOf(ada.personId), wanted);
    expect(await statusOf(ada.browser, `${holdOf(ada.personId)}/release`)).toBe(404);
  });

  it('keeps a whole course as one: all its times or none, until it is booked', async () => {
    const [ada, ben] = [await another(), await another()];
    const course = { visits: [on('02', '15:00', '16:00'), on('09', '15:00', '16:00')] };
    const kept = await ada.browser.done<{ visits: number; keptSeconds: number }>(
      'POST',
      `/api/people/${ada.personId}/course-hold`,
      course,
    );
    expect(kept).toMatchObject({ visits: 2, keptSeconds: 600 });
    expect(await statusOf(ben.browser, visitsOf(ben.personId), on('09', '15:30', '16:30'))).toBe(409);
    const late = { visits: [on('16', '15:00', '16:00'), on('09', '15:30', '16:30')] };
    const lost = await ben.browser.call('POST', `/api/people/${ben.personId}/course-hold`, late);
    expect(lost.statusCode).toBe(409);
    expect(lost.json<{ alternatives: unknown[] }>().alternatives).toHaveLength(3);
    expect(await statusOf(ada.browser, holdOf(ada.personId), on('16', '15:00', '16:00'))).toBe(201);
    expect(await statusOf(ben.browser, visitsOf(ben.personId), on('09', '15:30', '16:30'))).toBe(201);
    await ada.browser.done('POST', `/api/people/${ada.personId}/course-hold`, { visits: [course.visits[0]] });
    await ada.browser.done('POST', `/api/people/${ada.personId}/course-visits`, { visits: [course.visits[0]] });
    expect(await statusOf(ada.browser, `${holdOf(ada.personId)}/release`)).toBe(404);
  });

  it('of a course is offered only where the person is nowhere else', async () => {
    const { personId, browser } = await another();
    const query = 'from=2026-12-21&days=1&minutes=60&sessions=1&earliestDays=28&latestDays=42';
    const first = async () => {
      const { times } = await browser.done<Pick<Availability, 'times'>>('GET', `/api/course-times?${query}`);
      return times[0]?.startsAt;
    };
    expect(await first()).toBe('2026-12-21T07:00:00.000Z');
    await browser.done('POST', visitsOf(personId), on('21', '08:00', '09:00'));
    expect(await first()).toBe('2026-12-21T08:00:00.000Z');
  });

  it('asked for again is the same hold, and a person keeps one at a time', async () => {
    const [ada, ben] = [await another(), await another()];
    const [first, second] = [on('01', '13:00', '14:00'), on('01', '15:00', '16:00')];
    const hold = await ada.browser.done('POST', holdOf(ada.personId), first);
    const again = await after(3, () => ada.browser.done('POST', holdOf(ada.personId), first));
    expect(again).toEqual({ ...hold, keptSeconds: 420 });
    await ada.browser.done('POST', holdOf(ada.personId), second);
    await ben.browser.done('POST', holdOf(ben.personId), first);
  });

  it('that has expired is taken away by whoever meets it, and its owner is told what is free', async () => {
    const [ada, ben] = [await another(), await another()];
    const wanted = on('02', '09:00', '10:00');
    await ada.browser.done('POST', holdOf(ada.personId), wanted);
    await after(9, async () => expect(await statusOf(ben.browser, visitsOf(ben.personId), wanted)).toBe(409));
    await after(10, () => ben.browser.done('POST', visitsOf(ben.personId), wanted));
    await after(11, async () => expect(await statusOf(ada.browser, visitsOf(ada.personId), wanted)).toBe(409));
  });

  it('is let go of at once', async () => {
    const [ada, ben] = [await another(), await another()];
    const wanted = on('02', '11:00', '12:00');
    await ada.browser.done('POST', holdOf(ada.personId), wanted);
    await ada.browser.done('POST', `${holdOf(ada.personId)}/release`);
    await ben.browser.done('POST', visitsOf(ben.personId), wanted);
  });
});

describe('a visit in stretches', () => {
  const parts = { preparationMinutes: 10, contactMinutes: 50, cleaningMinutes: 15 };

  it('leaves its practitioner to somebody else while the cream works, and keeps its room until it is clean', async () => {
    const [ada, ben, cy] = [await another(), await another(), await another()];
    const [roomId] = practice.rooms;
    const desk = practice.as['front-desk'];
    const long = on('03', '09:00', '10:45', { parts, roomId });
    await desk.done('POST', visitsOf(ada.personId), long);
    await desk.done('POST', visitsOf(ben.personId), on('03', '09:00', '10:00'));
    expect(await statusOf(desk, visitsOf(cy.personId), on('03', '10:00', '10:30'))).toBe(409);
    const clinician = { practitionerId: practice.accounts['responsible-clinician'], roomId };
    expect(await statusOf(desk, visitsOf(cy.personId), on('03', '10:45', '11:30', clinician))).toBe(409);
    await desk.done('POST', visitsOf(cy.personId), on('03', '11:00', '11:30', clinician));
  });

  it('keeps its stretches when it is moved', async () => {
    const [ada, ben] = [await another(), await another()];
    const [roomId] = practice.rooms;
    const desk = practice.as['front-desk'];
    const { visitId } = await desk.done<{ visitId: string }>(
      'POST',
      visitsOf(ada.personId),
      on('03', '13:00', '14:30', { parts, roomId }),
    );
    const { purpose: _, ...later } = on('04', '13:00', '14:30', { roomId });
    await desk.done('POST', `${visitsOf(ada.personId)}/${visitId}/move`, later);
    await desk.done('POST', visitsOf(ben.personId), on('04', '13:00', '14:00'));
  });
});

describe('an overlap on purpose', () => {
  it('is for staff, with a reason, and names who let it be', async () => {
    const [ada, ben, cy] = [await another(), await another(), await another()];
    const { as, accounts } = practice;
    await as['front-desk'].done('POST', visitsOf(ada.personId), on('07', '09:00', '10:00'));
    const overlapping = on('07', '09:30', '10:30', { overlapBecause: 'A bleeding that cannot wait.' });
    expect(await statusOf(ben.browser, visitsOf(ben.personId), overlapping)).toBe(422);
    const { visitId } = await as['front-desk'].done<{ visitId: string }>('POST', visitsOf(ben.personId), overlapping);
    const actor = { practiceId: practice.id, accountId: accounts.owner, roles: ['owner'] as const, personId: null };
    const rows = await inPractice(test.database.database(), actor, (tx) =>
      tx.selectFrom('visit_overlap').selectAll().where('visit_id', '=', visitId).execute(),
    );
    expect(rows).toMatchObject([{ because: 'A bleeding that cannot wait.', allowed_by: accounts['front-desk'] }]);
    expect(await statusOf(as['front-desk'], visitsOf(cy.personId), on('07', '10:00', '10:30'))).toBe(409);
  });
});

describe('opening hours', () => {
  it('decide what people are offered and may take, by the day, the practice and the practitioner', async () => {
    const { as, accounts } = practice;
    const ada = await another();
    const weekly = Array.from({ length: 7 }, (_, day) => (day === 6 ? [] : [{ opens: '10:00', closes: '20:00' }]));
    await as.owner.done('POST', '/api/opening-hours', { from: '2026-12-14', weekly });
    const holiday = { on: '2026-12-24', hours: [], because: 'Christmas Eve' };
    await as['front-desk'].done('POST', '/api/hours-changes', holiday);
    const away = { on: '2026-12-15', hours: [], because: 'At a congress' };
    await as['front-desk'].done('POST', `/api/practitioners/${accounts.practitioner}/hours-changes`, away);
    const { days, times } = await availability('from=2026-12-15&days=10&minutes=60');
    expect(days.map(({ free }) => free > 0)).toEqual([true, true, true, true, true, false, true, true, true, false]);
    expect(times[0]).toMatchObject({
      startsAt: '2026-12-15T09:00:00.000Z',
      practitionerIds: [accounts['responsible-clinician']],
    });
    expect(await statusOf(ada.browser, visitsOf(ada.personId), on('16', '08:30', '09:30'))).toBe(422);
    await as['front-desk'].done('POST', visitsOf(ada.personId), on('16', '08:30', '09:30'));
  });

  it('and the terms decide how late', async () => {
    const { as } = practice;
    const ada = await another();
    const terms = { leadMinutes: 2880, changeMinutes: 4320, holdMinutes: 10, stepMinutes: 15 };
    await as.owner.done('PUT', '/api/booking-terms', terms);
    const friday = { ...on('01', '12:00', '12:30'), startsAt: '2026-11-27T08:00:00Z', endsAt: '2026-11-27T08:30:00Z' };
    const { visitId } = await ada.browser.done<{ visitId: string }>('POST', visitsOf(ada.personId), friday);
    const cancel = `${visitsOf(ada.personId)}/${visitId}/cancel`;
    expect(await statusOf(ada.browser, cancel, { because: null })).toBe(422);
    const ben = await another();
    const thursday = { ...friday, startsAt: '2026-11-26T08:00:00Z', endsAt: '2026-11-26T08:30:00Z' };
    expect(await statusOf(ben.browser, visitsOf(ben.personId), thursday)).toBe(422);
    await as['front-desk'].done('POST', cancel, { because: null });
    await as.owner.done('PUT', '/api/booking-terms', { ...terms, leadMinutes: 0, changeMinutes: 0 });
  });
});

describe('a question about free times', () => {
  it('takes as many queries for two months as for a day', async () => {
    const { id: practiceId, accounts } = practice;
    const actor = { practiceId, accountId: accounts.owner, roles: ['owner'] as const, personId: null };
    const count = (days: number) =>
      inPractice(test.database.database(), actor, async (tx) => {
        let queries = 0;
        const counted = tx.withPlugin({
          transformQuery: ({ node }) => {
            queries += 1;
            return node;
          },
          transformResult: async ({ result }) => result,
        }) as Transaction<Tables>;
        await readAvailability(
          counted,
          { actor, at: START },
          { from: '2026-12-01', days, minutes: 60, device: 'skinpen' },
        );
        return queries;
      });
    const [day, twoMonths] = [await count(1), await count(62)];
    expect(day).toBe(3);
    expect(twoMonths).toBe(day);
  });

  it('knows nobody of another practice', async () => {
    const foreign = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
    const asked = `/api/availability?from=2026-12-01&days=1&minutes=60&practitionerId=${foreign}`;
    expect((await practice.as.patient.call('GET', asked)).statusCode).toBe(404);
  });

  it('answers for a whole course at once', async () => {
    const query = 'from=2026-12-01&days=120&minutes=60&sessions=4&earliestDays=28&latestDays=35&device=skinpen';
    const { times } = await practice.as.patient.done<{ times: { on: string }[] }>('GET', `/api/course-times?${query}`);
    expect(times.map(({ on: day }) => day)).toEqual(['2026-12-01', '2026-12-29', '2027-01-26', '2027-02-23']);
  });
});
