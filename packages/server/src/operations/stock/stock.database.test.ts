import { allSaid, cartridgeCode } from '@percuta/practice/examples';
import { beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../../database/connect.ts';
import { SUPERVISOR_ROLE } from '../../postgres/cluster.ts';
import { type Guest, LOT_KEY, type RecallScene, recallScene } from '../../proofs/recall-scene.ts';
import { addTestMember } from '../../testing/found-test-practice.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';
import { START, testServer } from '../../testing/test-server.ts';

const test = testServer();
let scene: RecallScene;
let guest: Guest;
let recallId: string;

beforeAll(async () => {
  scene = await recallScene(test.server(), test.database.database(), START);
  guest = await scene.ready('Ada Blom');
});

const as = () => scene.practice.as;
const WHY = { because: 'The box was wet.' };

/** What still stands in the way of the start, by name. */
async function openAtStart(): Promise<readonly string[]> {
  const answer = await as().practitioner.call('POST', `${guest.session}/start`);
  return answer.statusCode === 201 ? [] : answer.json<{ items: { item: string }[] }>().items.map(({ item }) => item);
}

async function stateOfLot(): Promise<string | undefined> {
  const { lots } = await as().owner.done<{ lots: { lotKey: string; state: string }[] }>('GET', '/api/lots');
  return lots.find(({ lotKey }) => lotKey === LOT_KEY)?.state;
}

interface Flagged {
  readonly visitId: string;
  readonly reason: string;
  readonly settled: { readonly because: string } | null;
}

interface Listed {
  readonly visitId: string;
  readonly person: { readonly id: string };
  readonly startsAt: string;
  readonly endsAt: string;
  readonly practitionerId: string;
}

const flagged = async () =>
  (await as().practitioner.done<{ bookings: Flagged[] }>('GET', `/api/recalls/${recallId}`)).bookings;

/** A browser in the hands of the person, who sees nothing of what a recall found. */
async function ownOf({ personId }: Guest): Promise<TestBrowser> {
  const of = { practiceId: scene.practice.id, roles: ['patient'], personId, at: START } as const;
  const { signInToken, requestToken } = await addTestMember(test.database.database(), of);
  const own = test.browser();
  own.cookies.set('percuta-sign-in', signInToken);
  own.requestToken = requestToken;
  return own;
}

interface WantedVisit {
  readonly purpose: string;
  readonly day: string;
}

async function bookFor(personId: string, { purpose, day }: WantedVisit, by: TestBrowser = as()['front-desk']) {
  const times = { startsAt: `${day}T10:00:00Z`, endsAt: `${day}T10:10:00Z` };
  const visit = { purpose, practitionerId: scene.practice.accounts.practitioner, ...times };
  return (await by.done<{ visitId: string }>('POST', `/api/people/${personId}/visits`, visit)).visitId;
}

describe('the stock of a practice', () => {
  it('holds a start back while the handpiece is due, and lets it go once it was serviced', async () => {
    const path = `/api/handpieces/${scene.practice.handpieceId}/records`;
    await as()['front-desk'].done('POST', path, { kind: 'service', passed: true, dueOn: '2026-11-23' });
    expect(await openAtStart()).toEqual(['handpiece']);
    const { handpieces } = await as().owner.done<{ handpieces: { faults: string[] }[] }>('GET', '/api/handpieces');
    expect(handpieces[0]?.faults.join()).toContain('service was due by 2026-11-23');
    test.clock.at = new Date(START.getTime() + 60_000);
    await as().practitioner.done('POST', path, { kind: 'service', passed: true, dueOn: '2027-11-23' });
  });

  it('lets anybody put a lot aside, and only those who answer for it let it go again', async () => {
    const body = { lotKey: LOT_KEY, ...WHY };
    const { holdId } = await as()['front-desk'].done<{ holdId: string }>('POST', '/api/lot-holds', body);
    expect(await openAtStart()).toEqual(['lot']);
    expect(await stateOfLot()).toBe('quarantined');
    const end = `/api/lot-holds/${holdId}/end`;
    expect((await as()['front-desk'].call('POST', end, WHY)).statusCode).toBe(403);
    await as().owner.done('POST', end, { because: 'Only the outer carton was wet.' });
    expect(await stateOfLot()).toBe('usable');
  });

  it('goes by the expiry of the box where the scan says a later one', async () => {
    await as().owner.done('POST', '/api/cartridges', { code: '(01)09506000134352(17)261123(10)AB2', count: 10 });
    const later = cartridgeCode('99').replace('(10)AB1', '(10)AB2');
    await as().practitioner.done('POST', `${guest.session}/time-out`, { said: allSaid(later) });
    expect(await openAtStart()).toEqual(['lot']);
    await as().practitioner.done('POST', `${guest.session}/time-out`, { said: allSaid(cartridgeCode('99')) });
  });

  it('starts once nothing stands in the way', async () => {
    expect(await openAtStart()).toEqual([]);
  });

  it('lets neither the desk nor whoever only treats call a lot back', async () => {
    const recall = { lotKey: LOT_KEY, because: 'The seals leak.' };
    for (const role of ['front-desk', 'practitioner', 'patient'] as const) {
      expect((await as()[role].call('POST', '/api/recalls', recall)).statusCode, role).toBe(403);
    }
    const unknown = { ...recall, lotKey: 'GS1/09506000134352/OTHER' };
    expect((await as().owner.call('POST', '/api/recalls', unknown)).statusCode).toBe(422);
  });

  it('flags a booking until somebody who treats has spoken with the person', async () => {
    const recall = { lotKey: LOT_KEY, because: 'The seals leak.' };
    recallId = (await as().owner.done<{ recallId: string }>('POST', '/api/recalls', recall)).recallId;
    expect((await as().owner.call('POST', '/api/recalls', recall)).statusCode).toBe(409);
    const settle = `/api/recalls/${recallId}/flags/${guest.ahead}/settle`;
    expect((await as()['front-desk'].call('POST', settle, WHY)).statusCode).toBe(403);
    await as().practitioner.done('POST', settle, { because: 'Called her: the skin is calm. She comes.' });
    expect((await flagged()).map(({ settled }) => settled?.because)).toEqual([
      'Called her: the skin is calm. She comes.',
    ]);
  });

  it('asks nobody anew with whom somebody has spoken, and flags whoever was not spoken with, however late they book', async () => {
    const before = (await flagged()).length;
    await bookFor(guest.personId, { purpose: 'consultation', day: '2026-12-14' });
    expect(await flagged()).toHaveLength(before);
    const other = await scene.ready('Bo Dahl');
    await as().owner.done('POST', `/api/recalls/${recallId}/undo`, { because: 'The notice was withdrawn.' });
    await as().practitioner.done('POST', `${other.session}/start`);
    const again = { lotKey: LOT_KEY, because: 'The seals leak after all.' };
    recallId = (await as().owner.done<{ recallId: string }>('POST', '/api/recalls', again)).recallId;
    const known = (await flagged()).map(({ visitId }) => visitId);
    const visitId = await bookFor(other.personId, { purpose: 'consultation', day: '2026-12-15' }, await ownOf(other));
    const later = (await flagged()).filter((one) => !known.includes(one.visitId));
    expect(later).toMatchObject([{ visitId, reason: 'person', settled: null }]);
  });

  it('flags a session that comes to be for the device of the lot: booked with it, or moved to it', async () => {
    const { session } = await scene.untouched();
    const reasons = async () =>
      (await flagged()).filter(({ visitId }) => visitId === session).map(({ reason }) => reason);
    expect(await reasons()).toEqual(['device']);
    await withClient(test.database.placeAs(SUPERVISOR_ROLE), async (client) => {
      await client.query('delete from percuta.recall_flag where visit_id = $1', [session]);
      await client.query('update percuta.visit set handpiece_id = null where id = $1', [session]);
    });
    const { visits } = await as()['front-desk'].done<{ visits: Listed[] }>('GET', '/api/today?on=2026-12-01');
    const { person, startsAt, endsAt, practitionerId } = visits.find(({ visitId }) => visitId === session)!;
    const time = { startsAt, endsAt, practitionerId, handpieceId: scene.practice.handpieceId };
    await as()['front-desk'].done('POST', `/api/people/${person.id}/visits/${session}/move`, time);
    expect(await reasons()).toEqual(['device']);
  });
});

describe('a credential', () => {
  it('whose training runs out is named where it stops a booking', async () => {
    const { practice } = scene;
    const path = `/api/staff/${practice.accounts['responsible-clinician']}/credentials`;
    const { staff } = await as().owner.done<{ staff: { accountId: string; credentials: { id: string }[] }[] }>(
      'GET',
      '/api/credentials',
    );
    const own = staff.find(({ accountId }) => accountId === practice.accounts['responsible-clinician']);
    await as().owner.done('POST', `/api/credentials/${own?.credentials[0]?.id}/end`, { because: 'Entered anew.' });
    await as().owner.done('POST', path, {
      profession: 'physician',
      jurisdiction: 'Example',
      issuedBy: 'Example Medical Board',
      number: '4711',
      validFrom: '2020-01-01',
      validUntil: '2027-12-31',
      devices: null,
      training: 'Needling, two days',
      trainingValidUntil: '2026-11-30',
    });
    const visit = {
      purpose: 'session',
      practitionerId: practice.accounts['responsible-clinician'],
      startsAt: '2027-01-12T09:00:00Z',
      endsAt: '2027-01-12T10:00:00Z',
    };
    const answer = await as()['front-desk'].call('POST', `/api/people/${guest.personId}/visits`, visit);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('no. 4711: its training ran out on 2026-11-30');
  });
});
