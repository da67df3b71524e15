import { beforeAll, describe, expect, it } from 'vitest';
import { START, testServer } from '../../testing/test-server.ts';
import { anotherPatient, type OpenPractice, openPractice } from '../course/testing/open-practice.ts';

const test = testServer();
let practice: OpenPractice;

beforeAll(async () => {
  practice = await openPractice(test.server(), test.database.database(), START);
});

const another = () => anotherPatient(test.server(), test.database.database(), { practiceId: practice.id, at: START });

async function after<T>(minutes: number, work: () => Promise<T>): Promise<T> {
  test.clock.at = new Date(START.getTime() + minutes * 60_000);
  try {
    return await work();
  } finally {
    test.clock.at = START;
  }
}

interface DeskView {
  readonly view: {
    readonly visits: readonly { readonly visit: string; readonly stage: string; readonly lateMinutes: number | null }[];
    readonly attendance: object;
  };
}

/** Somebody with a consultation in five minutes, for ten, and what the desk can say of it. */
async function booked(who: 'practitioner' | 'responsible-clinician') {
  const { personId } = await another();
  const desk = practice.as['front-desk'];
  const startsAt = new Date(START.getTime() + 5 * 60_000).toISOString();
  const endsAt = new Date(START.getTime() + 15 * 60_000).toISOString();
  const time = { purpose: 'consultation', startsAt, endsAt, practitionerId: practice.accounts[who] };
  const { visitId } = await desk.done<{ visitId: string }>('POST', `/api/people/${personId}/visits`, time);
  const of = `/api/people/${personId}/visits/${visitId}`;
  const status = async (path: string, body?: object) => (await desk.call('POST', `${of}/${path}`, body)).statusCode;
  const seen = async () => (await desk.done<DeskView>('GET', `/api/people/${personId}/course`)).view;
  return { personId, of, desk, status, seen, startsAt };
}

describe('the desk notes', () => {
  it('that somebody came, and late; then that it was somebody else', async () => {
    const { status, seen } = await booked('practitioner');
    expect(await status('no-show')).toBe(422);
    await after(20, async () => {
      expect(await status('arrival', { arrivedAt: null })).toBe(201);
      expect(await seen()).toMatchObject({
        visits: [{ stage: 'here', lateMinutes: 15 }],
        attendance: { arrived: 1, late: 1, missed: 0 },
      });
      expect(await status('arrival', { arrivedAt: null })).toBe(422);
      expect(await status('attendance/take-back')).toBe(201);
      expect(await seen()).toMatchObject({ visits: [{ stage: 'booked' }], attendance: { arrived: 0, missed: 0 } });
    });
  });

  it('that somebody did not come: it is counted, and of a time that has been nothing is free', async () => {
    const { status, seen, startsAt, of } = await booked('responsible-clinician');
    await after(20, async () => {
      expect(await status('no-show')).toBe(201);
      expect(await status('cancel', { because: null })).toBe(422);
      expect(await seen()).toMatchObject({ visits: [{ stage: 'missed' }], attendance: { missed: 1 } });
      const { personId } = await another();
      const time = { startsAt, endsAt: new Date(Date.parse(startsAt) + 600_000).toISOString() };
      const over = { purpose: 'consultation', ...time, practitionerId: practice.accounts['responsible-clinician'] };
      const refused = await practice.as['front-desk'].call('POST', `/api/people/${personId}/visits`, over);
      expect(refused.statusCode).toBeGreaterThanOrEqual(409);
      const patient = await practice.as.patient.call('POST', `${of}/no-show`);
      expect(patient.statusCode).toBe(403);
    });
  });
});

interface WalkedIn {
  readonly purpose: string;
  readonly startsAt: string;
  readonly practitionerId: string;
}

describe('somebody walks in', () => {
  const minute = (minutes: number) => new Date(START.getTime() + minutes * 60_000).toISOString();
  const desk = () => practice.as['front-desk'];

  it('and has a consultation from now on with whoever is free, since no plan allows a session', async () => {
    await after(20, async () => {
      const [first, second, third] = [await another(), await another(), await another()];
      const walkIn = ({ personId }: { personId: string }, body: object = {}) =>
        desk().call('POST', `/api/people/${personId}/walk-in`, { minutes: 30, ...body });
      const one = (await walkIn(first)).json<WalkedIn>();
      expect(one).toMatchObject({ purpose: 'consultation', startsAt: minute(20) });
      const two = (await walkIn(second)).json<WalkedIn>();
      expect(two.startsAt).toBe(one.startsAt);
      expect(two.practitionerId).not.toBe(one.practitionerId);
      const three = (await walkIn(third)).json<WalkedIn>();
      expect(three.startsAt).toBe(minute(50));
      const fourth = await another();
      const refused = await walkIn(fourth, { minutes: 120, practitionerId: practice.accounts.practitioner });
      expect(refused.statusCode).toBe(409);
      expect(refused.json<{ alternatives: object[] }>().alternatives.length).toBeGreaterThan(0);
      const session = await walkIn(fourth, { purpose: 'session' });
      expect(session.statusCode).toBe(422);
      expect(session.body).toContain('Book a consultation first');
    });
  });
});
