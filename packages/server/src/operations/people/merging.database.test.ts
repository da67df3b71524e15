import type { ConsentDocument } from '@percuta/practice';
import { allSaid, cartridgeCode, cheeksAt, clearAnswers, sameAsBefore, signedWhole } from '@percuta/practice/examples';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SUPERVISOR_ROLE } from '../../postgres/cluster.ts';
import { addTestMember } from '../../testing/found-test-practice.ts';
import { openBrowser, TEST_ORIGIN } from '../../testing/test-browser.ts';
import { START, testServer } from '../../testing/test-server.ts';
import { type OpenPractice, openPractice } from '../course/testing/open-practice.ts';

const test = testServer();
let practice: OpenPractice;
let supervisor: pg.Client;

beforeAll(async () => {
  practice = await openPractice(test.server(), test.database.database(), START);
  supervisor = new pg.Client(test.database.placeAs(SUPERVISOR_ROLE));
  await supervisor.connect();
});
afterAll(() => supervisor?.end());

const register = async (name: string, changes: object = {}) => {
  const person = { name, bornOn: '1985-03-02', phone: null, email: null, ...changes };
  return (await practice.as['front-desk'].done<{ personId: string }>('POST', '/api/people', person)).personId;
};

/** A consultation on that day of December at ten. */
async function book(personId: string, day: string) {
  const startsAt = `2026-12-${day}T09:00:00.000Z`;
  const endsAt = `2026-12-${day}T09:30:00.000Z`;
  const visit = { purpose: 'consultation', startsAt, endsAt, practitionerId: practice.accounts.practitioner };
  const path = `/api/people/${personId}/visits`;
  return (await practice.as['front-desk'].done<{ visitId: string }>('POST', path, visit)).visitId;
}

interface Same {
  readonly candidates: readonly { readonly person: { readonly id: string }; readonly likenesses: readonly string[] }[];
  readonly leadingId: string | null;
  readonly mergedIds: readonly string[];
}
const same = (id: string) => practice.as['front-desk'].done<Same>('GET', `/api/people/${id}/same-person`);

const because = 'Same card, same street';
const propose = (leadingId: string, personId: string, who: 'front-desk' | 'owner' = 'front-desk') =>
  practice.as[who].call('POST', `/api/people/${leadingId}/merges`, { personId, because });
const proposed = async (leadingId: string, personId: string) =>
  (await propose(leadingId, personId)).json<{ mergeId: string }>().mergeId;
const confirm = (mergeId: string, who: 'owner' | 'responsible-clinician' = 'responsible-clinician') =>
  practice.as[who].call('POST', `/api/merges/${mergeId}/confirmation`);
const undo = (mergeId: string) =>
  practice.as['responsible-clinician'].call('POST', `/api/merges/${mergeId}/undoing`, { because: 'They are sisters' });

const entriesOf = async (personId: string) => {
  const text = 'select kind, hash from percuta.record_entry where person_id = $1 order by seq';
  return (await supervisor.query<{ kind: string; hash: string }>(text, [personId])).rows;
};
const visitsOf = async (personId: string) => {
  const path = `/api/people/${personId}/course`;
  const { view } = await practice.as['front-desk'].done<{ view: { visits: { visit: string; stage: string }[] } }>(
    'GET',
    path,
  );
  return view.visits.filter(({ stage }) => stage === 'booked').map(({ visit }) => visit);
};

describe('a person found twice', () => {
  it('is found by the same birthday and a name in common, by telephone and by address, and not by a birthday alone', async () => {
    const one = await register('Jónas Lund', { phone: '+49 30 5551234', email: 'jonas@example.org' });
    const married = await register('Jonas Adler');
    const phone = await register('J. L.', { bornOn: '1985-02-03', phone: '030/555 12 34' });
    const mail = await register('Lund', { bornOn: '1990-01-01', email: 'Jonas@example.org' });
    await register('Frida Berg');
    const { candidates } = await same(one);
    const found = Object.fromEntries(candidates.map(({ person, likenesses }) => [person.id, likenesses]));
    expect(found).toEqual({ [married]: ['name-and-birthday'], [phone]: ['telephone'], [mail]: ['address'] });
  });

  it('is made one by two people: bookings and account move, both records stay, and both audits say so', async () => {
    const [leading, merged] = [await register('Ada Blom'), await register('Ada Blom')];
    const visit = await book(merged, '01');
    const { signInToken } = await addTestMember(test.database.database(), {
      ...{ practiceId: practice.id, roles: ['patient'], personId: merged, at: START },
    });
    const before = await entriesOf(merged);
    const mergeId = await proposed(leading, merged);
    expect((await propose(leading, merged)).statusCode).toBe(409);
    expect((await practice.as['front-desk'].call('POST', `/api/merges/${mergeId}/confirmation`)).statusCode).toBe(403);
    expect((await confirm(mergeId, 'owner')).json()).toMatchObject({
      issue: [{ diagnostics: 'There are visits to move. Let a responsible clinician do this.' }],
    });
    expect((await confirm(mergeId)).statusCode).toBe(200);
    expect((await confirm(mergeId)).statusCode).toBe(409);

    expect(await visitsOf(leading)).toEqual([visit]);
    expect(await visitsOf(merged)).toEqual([]);
    expect((await entriesOf(merged)).slice(0, before.length)).toEqual(before);
    expect((await entriesOf(merged)).at(-1)?.kind).toBe('visit-cancelled');
    expect((await entriesOf(leading)).at(-1)?.kind).toBe('visit-booked');
    const { rows } = await supervisor.query('select person_id, state from percuta.visit where id = $1', [visit]);
    expect(rows).toEqual([{ person_id: leading, state: 'booked' }]);
    const patient = openBrowser(test.server());
    patient.cookies.set('percuta-sign-in', signInToken);
    expect(await patient.done('GET', '/api/me')).toMatchObject({ personId: leading });
    for (const id of [leading, merged]) {
      const { rows: audits } = await supervisor.query<{ action: string }>(
        'select action from percuta.audit_entry where subject = $1',
        [id],
      );
      expect(audits.map(({ action }) => action)).toEqual(expect.arrayContaining(['merge-proposed', 'merged']));
    }
    expect(await same(merged)).toMatchObject({ leadingId: leading });
    expect(await same(leading)).toMatchObject({ mergedIds: [merged], candidates: [] });
  });

  it('tells nobody of a visit anew, keeps its place in their calendar, and goes on with one record alone', async () => {
    const [leading, merged] = [await register('Bo Dahl'), await register('Bo Dahl')];
    const visit = await book(merged, '02');
    const messages = async () => {
      const text = 'select kind, sequence, person_id from percuta.message where about = $1 order by kind';
      return (await supervisor.query<{ person_id: string }>(text, [visit])).rows;
    };
    const before = await messages();
    expect((await confirm(await proposed(leading, merged))).statusCode).toBe(200);
    expect(await messages()).toEqual(before.map((one) => ({ ...one, person_id: leading })));
    const startsAt = '2026-12-03T11:00:00.000Z';
    const time = { startsAt, endsAt: '2026-12-03T11:30:00.000Z', practitionerId: practice.accounts.practitioner };
    const more = { purpose: 'consultation', ...time };
    const refused = await practice.as['front-desk'].call('POST', `/api/people/${merged}/visits`, more);
    expect(refused.statusCode).toBe(409);
    expect(refused.body).toContain('has another record here, which leads');
    await practice.as['front-desk'].done('POST', `/api/people/${leading}/visits/${visit}/move`, time);
  });

  it('is two again when that is undone: what is still to come finds back, and nothing is taken away', async () => {
    const [leading, merged] = [await register('Cleo Ek'), await register('Cleo Ek')];
    const visit = await book(merged, '04');
    const mergeId = await proposed(leading, merged);
    expect((await undo(mergeId)).statusCode).toBe(409);
    await confirm(mergeId);
    const length = (await entriesOf(merged)).length;
    expect((await undo(mergeId)).statusCode).toBe(200);
    expect((await undo(mergeId)).statusCode).toBe(409);
    const [back] = await visitsOf(merged);
    const { rows } = await supervisor.query(
      'select person_id, starts_at from percuta.visit where id = $1 and state = $2',
      [back, 'booked'],
    );
    expect(rows).toEqual([{ person_id: merged, starts_at: new Date('2026-12-04T09:00:00Z') }]);
    expect(back).not.toBe(visit);
    expect(await visitsOf(leading)).toEqual([]);
    expect((await entriesOf(merged)).length).toBe(length + 1);
    const { rows: told } = await supervisor.query(
      "select distinct person_id from percuta.message where about in ($1, $2) and state = 'waiting'",
      [visit, back],
    );
    expect(told).toEqual([{ person_id: merged }]);
    const { merges } = await practice.as.owner.done<{ merges: object[] }>('GET', '/api/merges');
    expect(merges).toContainEqual(
      expect.objectContaining({ mergeId, outcome: 'undone', settledBecause: 'They are sisters' }),
    );
    expect((await propose(leading, merged)).statusCode).toBe(201);
  });

  it('is not made one where both sign in, where visits clash, or by who proposed it within a week', async () => {
    const [leading, merged] = [await register('Dag Falk'), await register('Dag Falk')];
    for (const personId of [leading, merged]) {
      const member = { practiceId: practice.id, roles: ['patient'] as const, personId, at: START };
      await addTestMember(test.database.database(), member);
    }
    expect((await propose(leading, merged)).json()).toMatchObject({
      issue: [{ diagnostics: 'Both can sign in. Close the account that they do not use.' }],
    });
    const [one, other] = [await register('Eva Glim'), await register('Eva Glim')];
    const mergeId = (await propose(one, other, 'owner')).json<{ mergeId: string }>().mergeId;
    expect((await confirm(mergeId, 'owner')).statusCode).toBe(409);
    expect((await propose(one, one)).statusCode).toBe(409);
    await practice.as['front-desk'].done('POST', `/api/merges/${mergeId}/withdrawal`, { because: 'Two of them' });
    expect((await confirm(mergeId)).statusCode).toBe(409);
  });

  const whyNot = (answer: { json: <T>() => T }) =>
    answer.json<{ issue: readonly { diagnostics: string }[] }>().issue[0]?.diagnostics;
  const screened = (personId: string, on: string, special: object = {}) =>
    practice.as.practitioner.done('POST', `/api/people/${personId}/screening`, { answers: clearAnswers(on, special) });
  const consented = async (personId: string) => {
    const person = `/api/people/${personId}`;
    await screened(personId, '2026-11-24');
    await practice.as.practitioner.done('POST', `${person}/plans`, { plan: cheeksAt(1) });
    const document = await practice.as.practitioner.done<ConsentDocument>('GET', `${person}/consent-document`);
    const consent = signedWhole(document, 'as named', { identifiedBy: 'identity card seen' });
    await practice.as.practitioner.done('POST', `${person}/consents`, consent);
  };
  const takeBack = (personId: string) =>
    practice.as.practitioner.call('POST', `/api/people/${personId}/consent-withdrawals`, {
      scopes: ['clinical-photographs'],
      reason: null,
    });

  it('is not made one while an answer about health would stay behind where no rule reads it', async () => {
    const [leading, merged] = [await register('Gro Iver'), await register('Gro Iver')];
    await screened(merged, '2026-11-22', { keloid: { answer: 'yes' } });
    expect(whyNot(await propose(leading, merged))).toContain('Questions about health');
    await screened(leading, '2026-11-22');
    expect(whyNot(await propose(leading, merged))).toContain('Ask them all here again');
    await screened(leading, '2026-11-23', { keloid: { answer: 'yes' } });
    const waiting = await proposed(leading, merged);
    await screened(merged, '2026-11-24', { activeInfection: { answer: 'unknown' } });
    expect(whyNot(await confirm(waiting))).toContain('Questions about health');
  });

  it('is not made one while a consent that was taken back there still stands here, and can be taken back there ever after', async () => {
    const [leading, merged] = [await register('Hal Juul'), await register('Hal Juul')];
    await consented(leading);
    await consented(merged);
    await takeBack(merged);
    expect(whyNot(await propose(leading, merged))).toContain('A consent was taken back under the other record');
    const [first, second] = [await register('Ida Juul'), await register('Ida Juul')];
    await consented(first);
    await consented(second);
    expect((await confirm(await proposed(first, second))).statusCode).toBe(200);
    expect((await takeBack(second)).statusCode).toBe(201);
    const wish = { purpose: 'consultation', minutes: 30, from: '2026-12-01', until: '2026-12-20' };
    const any = { weekdays: [], dayParts: [], practitionerId: null, visitId: null };
    const path = `/api/people/${second}/waiting-wish`;
    expect((await practice.as['front-desk'].call('PUT', path, { ...wish, ...any })).statusCode).toBe(409);
    const photograph = await test.server().inject({
      method: 'POST',
      url: `/api/people/${second}/photographs?view=front&way=guided`,
      headers: {
        origin: TEST_ORIGIN,
        'content-type': 'image/jpeg',
        cookie: [...practice.as.practitioner.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'x-percuta-request-token': practice.as.practitioner.requestToken ?? '',
      },
      payload: Buffer.from('no picture'),
    });
    expect(photograph.statusCode).toBe(409);
  });

  it('moves no booking to somebody whom a recall names, since nothing would flag it', async () => {
    const [leading, merged] = [await register('Kai Lind'), await register('Kai Lind')];
    const session = await book(leading, '07');
    await book(merged, '08');
    const mergeId = await proposed(leading, merged);
    const { owner } = practice.accounts;
    const of = [practice.id, owner];
    const use = `insert into percuta.cartridge_use values ($1, gen_random_uuid(), 'u-1', 'lot-1', true, $3, $2, now()) returning id`;
    const { rows: used } = await supervisor.query<{ id: string }>(use, [...of, session]);
    const hold = `insert into percuta.lot_hold values ($1, gen_random_uuid(), 'lot-1', 'recall', 'It leaks', null, $2, now()) returning id`;
    const { rows: held } = await supervisor.query<{ id: string }>(hold, of);
    const exposed =
      'insert into percuta.recall_exposure (practice_id, recall_id, use_id, session_id, person_id) values ($1, $2, $3, $4, $5)';
    await supervisor.query(exposed, [practice.id, held[0]?.id, used[0]?.id, session, leading]);
    expect(whyNot(await confirm(mergeId))).toContain('A recall names who leads');
    expect(await visitsOf(merged)).toHaveLength(1);
  });

  it('gives back the account that had moved, and no other that the leading person was given since', async () => {
    const [leading, merged] = [await register('Mia Noor'), await register('Mia Noor')];
    const member = { practiceId: practice.id, roles: ['patient'] as const, at: START };
    const moved = await addTestMember(test.database.database(), { ...member, personId: merged });
    const mergeId = await proposed(leading, merged);
    expect((await confirm(mergeId)).statusCode).toBe(200);
    await supervisor.query("update percuta.account set status = 'deactivated', deactivated_at = now() where id = $1", [
      moved.accountId,
    ]);
    const own = await addTestMember(test.database.database(), { ...member, personId: leading });
    expect((await undo(mergeId)).statusCode).toBe(200);
    const { rows } = await supervisor.query('select person_id from percuta.account where id = $1', [own.accountId]);
    expect(rows).toEqual([{ person_id: leading }]);
  });

  it('takes no entry from somebody who waited for the record while it was made one', async () => {
    const [leading, merged] = [await register('Ole Prag'), await register('Ole Prag')];
    await book(merged, '09');
    await supervisor.query('begin');
    await supervisor.query('select 1 from percuta.chain_head where subject = $1 for update', [merged]);
    const asked = practice.as.practitioner.call('POST', `/api/people/${merged}/screening`, {
      answers: clearAnswers('2026-11-24'),
    });
    const answered = Promise.resolve(asked);
    const isWaiting = async () => (await supervisor.query('select 1 from pg_locks where not granted')).rows.length > 0;
    await expect.poll(isWaiting, { timeout: 20_000 }).toBe(true);
    await supervisor.query('update percuta.person set merged_into = $1 where id = $2', [leading, merged]);
    await supervisor.query('update percuta.chain_head set audits = audits where subject = $1', [merged]);
    await supervisor.query('commit');
    expect((await answered).statusCode).toBe(409);
  });

  it('lets the record lead under which somebody was needled, and never while a session is under way', async () => {
    const [needled, other] = [await register('Finn Holm'), await register('Finn Holm')];
    const { practitioner, 'front-desk': desk } = practice.as;
    const person = `/api/people/${needled}`;
    const on = '2026-11-24';
    await practitioner.done('POST', `${person}/screening`, { answers: clearAnswers(on) });
    await practitioner.done('POST', `${person}/plans`, { plan: cheeksAt(1) });
    const document = await practitioner.done<ConsentDocument>('GET', `${person}/consent-document`);
    const consent = signedWhole(document, 'as named', { identifiedBy: 'identity card seen' });
    await practitioner.done('POST', `${person}/consents`, consent);
    const time = { startsAt: `${on}T10:00:00.000Z`, endsAt: `${on}T11:00:00.000Z` };
    const visit = { purpose: 'session', ...time, practitionerId: practice.accounts.practitioner };
    const { visitId } = await desk.done<{ visitId: string }>('POST', `${person}/visits`, visit);
    const session = `${person}/sessions/${visitId}`;
    await desk.done('POST', `${session}/check-in`);
    await practitioner.done('POST', `${session}/screening`, { answers: sameAsBefore(on) });
    const signIn = { identifiers: ['name', 'date of birth'], photographs: 'taken', personMassKg: 62 };
    await practitioner.done('POST', `${session}/sign-in`, signIn);
    await practitioner.done('POST', `${session}/time-out`, { said: allSaid(cartridgeCode('77')) });
    await practitioner.done('POST', `${session}/start`);
    const refused = (await propose(other, needled)).json<{ issue: { diagnostics: string }[] }>();
    expect(refused.issue[0]?.diagnostics).toBe(
      'The other person has a session under way. Bring it to its end first. The other person was needled. Let that record lead, and not this one.',
    );
  });
});
