import { randomUUID } from 'node:crypto';
import { cheeksAt, clearAnswers } from '@percuta/practice/examples';
import { beforeAll, describe, expect, it } from 'vitest';
import { inPractice } from '../../database/in-practice.ts';
import { TEST_ORIGIN, type TestBrowser } from '../../testing/test-browser.ts';
import { START, testServer } from '../../testing/test-server.ts';
import { lookUpCartridge } from '../course/look-up-cartridge.ts';
import { anotherPatient, type OpenPractice, openPractice } from '../course/testing/open-practice.ts';

const test = testServer();
let practice: OpenPractice;

beforeAll(async () => {
  practice = await openPractice(test.server(), test.database.database(), START);
});

interface Visit {
  readonly visitId: string;
  readonly roomId: string | null;
  readonly startsAt: string;
}

interface Taken {
  readonly issue: readonly { readonly diagnostics: string }[];
  readonly taken: readonly { readonly kind: string; readonly name: string }[];
  readonly alternatives: readonly { readonly startsAt: string; readonly endsAt: string }[];
}

const another = () => anotherPatient(test.server(), test.database.database(), { practiceId: practice.id, at: START });

/** A consultation on that day of November, from hour to hour. */
function at(day: number, from: string, until: string, changes: object = {}) {
  const on = `2026-11-${day}`;
  const time = { startsAt: `${on}T${from}:00.000Z`, endsAt: `${on}T${until}:00.000Z` };
  return { purpose: 'consultation', ...time, practitionerId: practice.accounts.practitioner, ...changes };
}

const visitsOf = (personId: string): string => `/api/people/${personId}/visits`;

async function taken(browser: TestBrowser, path: string, body: object): Promise<Taken> {
  const answer = await browser.call('POST', path, body);
  expect(answer.statusCode, answer.body).toBe(409);
  return answer.json<Taken>();
}

/** A call that names itself. */
async function named(browser: TestBrowser, { path, body, key }: { path: string; body: object; key: string }) {
  const answer = await test.server().inject({
    method: 'POST',
    url: path,
    payload: JSON.stringify(body),
    headers: {
      origin: TEST_ORIGIN,
      'content-type': 'application/json',
      cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'x-percuta-request-token': browser.requestToken ?? '',
      'idempotency-key': key,
    },
  });
  return { status: answer.statusCode, body: answer.json<Visit>() };
}

describe('a time that somebody has', () => {
  it('is nobody else’s: they are told who has it taken, and what is free, which they can then have', async () => {
    const { as, personId } = practice;
    const other = await another();
    await as.patient.done('POST', visitsOf(personId), at(25, '10:00', '11:00'));
    const told = await taken(other.browser, visitsOf(other.personId), at(25, '10:30', '11:30'));
    expect(told.taken).toMatchObject([{ kind: 'practitioner', name: 'Dr practitioner' }]);
    expect(told.issue[0]?.diagnostics).toContain('Taken then: Dr practitioner.');
    expect(told.alternatives).toHaveLength(3);
    const [first] = told.alternatives;
    expect(first?.startsAt).toBe('2026-11-25T11:00:00.000Z');
    await other.browser.done('POST', visitsOf(other.personId), { ...at(25, '10:30', '11:30'), ...first });
  });

  it('is refused by the database itself, whatever a program has looked at', async () => {
    const { as, id, accounts } = practice;
    const { personId } = await another();
    const { visitId } = await as['front-desk'].done<Visit>('POST', visitsOf(personId), at(25, '14:00', '15:00'));
    const actor = { practiceId: id, accountId: accounts['front-desk'], roles: ['front-desk'] as const, personId: null };
    const overlap = inPractice(test.database.database(), actor, (tx) =>
      tx
        .insertInto('occupancy')
        .values({
          practice_id: id,
          visit_id: visitId,
          resource_id: accounts.practitioner,
          resource_kind: 'practitioner',
          during: '[2026-11-25T14:59:00Z,2026-11-25T16:00:00Z)',
        })
        .execute(),
    );
    await expect(overlap).rejects.toThrow('taken_once');
  });

  it('stays theirs while another cannot be had, and is free once it can', async () => {
    const { as } = practice;
    const [ada, ben] = [await another(), await another()];
    const first = await as['front-desk'].done<Visit>('POST', visitsOf(ada.personId), at(26, '09:00', '10:00'));
    await as['front-desk'].done<Visit>('POST', visitsOf(ben.personId), at(26, '10:00', '11:00'));
    const { purpose: _, ...wanted } = at(26, '10:00', '11:00');
    await taken(as['front-desk'], `${visitsOf(ada.personId)}/${first.visitId}/move`, wanted);
    await taken(as['front-desk'], visitsOf(ben.personId), at(26, '09:00', '10:00'));
    const { purpose: __, ...later } = at(26, '11:00', '12:00');
    await as['front-desk'].done('POST', `${visitsOf(ada.personId)}/${first.visitId}/move`, later);
    await as['front-desk'].done('POST', visitsOf(ben.personId), at(26, '09:00', '10:00'));
  });

  it('is free again once it is cancelled', async () => {
    const { as } = practice;
    const [ada, ben] = [await another(), await another()];
    const { visitId } = await ada.browser.done<Visit>('POST', visitsOf(ada.personId), at(26, '14:00', '15:00'));
    await ada.browser.done('POST', `${visitsOf(ada.personId)}/${visitId}/cancel`, { because: null });
    await as['front-desk'].done('POST', visitsOf(ben.personId), at(26, '14:00', '15:00'));
  });
});

describe('what a visit needs', () => {
  it('is chosen among what is free: two at a time have two rooms, a third has none', async () => {
    const { as, accounts } = practice;
    const people = [await another(), await another(), await another()];
    const others = ['responsible-clinician', 'practitioner'] as const;
    const rooms = [];
    for (const [index, role] of others.entries()) {
      const visit = at(27, '09:00', '10:00', { practitionerId: accounts[role] });
      rooms.push((await as['front-desk'].done<Visit>('POST', visitsOf(people[index]!.personId), visit)).roomId);
    }
    expect(new Set(rooms)).toEqual(new Set(practice.rooms));
    const staff = await as.owner.done<{ accountId: string; token: string }>('POST', '/api/staff', {
      name: 'Dr Third',
      email: `third.${randomUUID().slice(0, 8)}@example.org`,
      roles: ['practitioner'],
    });
    const unknown = await as['front-desk'].call('POST', visitsOf(people[2]!.personId), {
      ...at(27, '09:00', '10:00'),
      practitionerId: staff.accountId,
    });
    expect(unknown.json<{ because: string }>().because).toContain('Nobody of that id treats');
    const { taken: of } = await taken(
      as['front-desk'],
      visitsOf(people[2]!.personId),
      at(27, '09:00', '10:00', { practitionerId: accounts['responsible-clinician'] }),
    );
    expect(of.map(({ kind }) => kind)).toEqual(['practitioner', 'room']);
  });

  it('is never in two places: nor is the person', async () => {
    const { as, accounts } = practice;
    const { personId } = await another();
    await as['front-desk'].done('POST', visitsOf(personId), at(27, '14:00', '15:00'));
    const elsewhere = at(27, '14:30', '15:30', { practitionerId: accounts['responsible-clinician'] });
    const { taken: of } = await taken(as['front-desk'], visitsOf(personId), elsewhere);
    expect(of).toMatchObject([{ kind: 'person' }]);
  });

  it.each([
    ['ends before it begins', { startsAt: '2026-11-30T10:00:00Z', endsAt: '2026-11-30T09:00:00Z' }],
    ['has passed', { startsAt: '2026-11-20T10:00:00Z', endsAt: '2026-11-20T11:00:00Z' }],
    ['is a year long', { startsAt: '2026-11-30T10:00:00Z', endsAt: '2027-11-30T11:00:00Z' }],
    ['is in the year 0', { startsAt: '0000-11-30T10:00:00Z', endsAt: '0000-11-30T11:00:00Z' }],
    ['is in another age', { startsAt: '9999-12-31T23:00:00Z', endsAt: '9999-12-31T23:59:00Z' }],
    ['is in no room that there is', { roomId: randomUUID() }],
    ['is with no handpiece that there is', { handpieceId: randomUUID() }],
  ])('cannot be had for a visit that %s', async (_, changes) => {
    const { personId } = await another();
    const visit = at(30, '10:00', '11:00', changes);
    const answer = await practice.as['front-desk'].call('POST', visitsOf(personId), visit);
    expect(answer.statusCode).toBe(422);
  });
});

describe('a call that names itself', () => {
  it('books once, however often it is made, and at the same time', async () => {
    const { as } = practice;
    const { personId } = await another();
    const call = { path: visitsOf(personId), body: at(30, '12:00', '12:30'), key: randomUUID() };
    const answers = await Promise.all([1, 2, 3].map(() => named(as['front-desk'], call)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.visitId)).size).toBe(1);
    const later = await named(as['front-desk'], call);
    expect(later.body.visitId).toBe(answers[0]?.body.visitId);
  });

  it('is not taken for another', async () => {
    const { as } = practice;
    const { personId } = await another();
    const key = randomUUID();
    await named(as['front-desk'], { path: visitsOf(personId), body: at(30, '13:00', '13:30'), key });
    const other = await named(as['front-desk'], { path: visitsOf(personId), body: at(30, '14:00', '14:30'), key });
    expect(other.status).toBe(409);
    const broken = await named(as['front-desk'], {
      path: visitsOf(personId),
      body: at(30, '15:00', '15:30'),
      key: 'x',
    });
    expect(broken.status).toBe(400);
  });
});

describe('a session', () => {
  it('is booked with nobody whose credential was ended', async () => {
    const { as, accounts } = practice;
    const { browser, personId } = await another();
    await browser.done('POST', `/api/people/${personId}/screening`, { answers: clearAnswers('2026-11-24') });
    await as.practitioner.done('POST', `/api/people/${personId}/plans`, { plan: cheeksAt(1.25) });
    const clinician = accounts['responsible-clinician'];
    const { practitioners } = await as.owner.done<{
      practitioners: { accountId: string; credentials: { id: string }[] }[];
    }>('GET', '/api/resources');
    const credential = practitioners.find(({ accountId }) => accountId === clinician)?.credentials[0]?.id;
    await as.owner.done('POST', `/api/credentials/${credential}/end`, { because: 'Left the register.' });
    const visit = { ...at(28, '10:00', '11:00', { practitionerId: clinician }), purpose: 'session' };
    const refused = await as['front-desk'].call('POST', visitsOf(personId), visit);
    expect(refused.statusCode).toBe(422);
    expect(refused.json<{ items: unknown[] }>().items).toMatchObject([{ item: 'credential' }]);
  });

  it('is refused to the front desk without saying why', async () => {
    const { as } = practice;
    const { browser, personId } = await another();
    const answers = { ...clearAnswers('2026-11-24'), pregnant: { answer: 'yes' } };
    await browser.done('POST', `/api/people/${personId}/screening`, { answers });
    await as.practitioner.done('POST', `/api/people/${personId}/plans`, { plan: cheeksAt(1.25) });
    const visit = { ...at(28, '12:00', '13:00'), purpose: 'session' };
    const refused = await as['front-desk'].call('POST', visitsOf(personId), visit);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).not.toMatch(/pregnan|S03|FDA/i);
    expect(refused.json<{ items: unknown[] }>().items).toMatchObject([{ item: 'clearance', finding: null }]);
  });
});

describe('cartridges without a serial', () => {
  const code = '(01)09506000134352(17)291231(10)LOT9';

  it('are counted by lot, and a code that names no lot is not taken', async () => {
    const { as } = practice;
    await as['front-desk'].done('POST', '/api/cartridges', { code, count: 1 });
    const { lots } = await as.owner.done<{ lots: object[] }>('GET', '/api/cartridges');
    expect(lots).toMatchObject([{ lot: 'LOT9', received: 1, used: 0, expiresOn: '2029-12-31' }]);
    const broken = await as['front-desk'].call('POST', '/api/cartridges', { code: 'a box of needles', count: 1 });
    expect(broken.statusCode).toBe(400);
  });

  it('are new as long as fewer were used than came in; of a lot that never came in nobody can say', async () => {
    const { as, id, accounts } = practice;
    const { personId } = await another();
    const { visitId } = await as['front-desk'].done<Visit>('POST', visitsOf(personId), at(28, '14:00', '15:00'));
    const actor = {
      practiceId: id,
      accountId: accounts.practitioner,
      roles: ['practitioner'] as const,
      personId: null,
    };
    const lotKey = 'GS1/09506000134352/LOT9';
    const seen = await inPractice(test.database.database(), actor, async (tx) => {
      const before = await lookUpCartridge(tx, id, lotKey);
      const use = { unit: lotKey, lot_key: lotKey, is_unique: false, session_id: visitId };
      const by = { used_by: accounts.practitioner, used_at: START };
      await tx
        .insertInto('cartridge_use')
        .values({ practice_id: id, id: randomUUID(), ...use, ...by })
        .execute();
      return [before, await lookUpCartridge(tx, id, lotKey), await lookUpCartridge(tx, id, 'GS1/09506000134352/OTHER')];
    });
    expect(seen).toEqual([{ unit: lotKey, seenBefore: false }, { unit: lotKey, seenBefore: true }, null]);
  });
});
