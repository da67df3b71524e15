import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '../../database/actor.ts';
import { foundTestPractice, type TestMember, type TestPractice } from '../../testing/found-test-practice.ts';
import { setUpPasskey, signInByPasskey } from '../../testing/set-up-account.ts';
import { testAuthenticator } from '../../testing/test-authenticator.ts';
import { TEST_ORIGIN, type TestBrowser } from '../../testing/test-browser.ts';
import { START, testServer } from '../../testing/test-server.ts';

const test = testServer();
let practice: TestPractice;

beforeEach(async () => {
  test.clock.at = START;
  practice = await foundTestPractice(test.database.database(), START);
});

function as(role: Role): TestBrowser {
  return asMember(practice.members[role]);
}

function asMember(member: TestMember): TestBrowser {
  const browser = test.browser();
  browser.cookies.set('percuta-sign-in', member.signInToken);
  browser.requestToken = member.requestToken;
  return browser;
}

/** The names that the desk finds. */
async function namesFound(typed: string): Promise<string[]> {
  const path = `/api/people?name=${encodeURIComponent(typed)}`;
  const { people } = await as('front-desk').done<{ people: { name: string }[] }>('GET', path);
  return people.map(({ name }) => name);
}

const PAULA = { name: 'Dr Paula', email: 'Paula@Example.org', roles: ['practitioner'], profession: 'physician' };

/** Paula is invited, sets herself up, and is signed in. */
async function invitePaula() {
  const { accountId, token } = await as('owner').done<{ accountId: string; token: string }>(
    'POST',
    '/api/staff',
    PAULA,
  );
  const browser = test.browser();
  const telephone = testAuthenticator(TEST_ORIGIN);
  await setUpPasskey(browser, telephone, { slug: practice.slug, token });
  return { accountId, browser, telephone };
}

describe('staff', () => {
  it('are invited by the owner, and choose by themselves how they sign in', async () => {
    const { accountId, browser } = await invitePaula();
    expect(await browser.done('GET', '/api/me')).toMatchObject({
      accountId,
      name: 'Dr Paula',
      email: 'paula@example.org',
      roles: ['practitioner'],
    });
  });

  it('treat patients from when they have set themselves up, and not before', async () => {
    const names = async () => {
      const door = await test
        .browser()
        .done<{ practitioners: { name: string }[] }>('GET', `/api/practices/${practice.slug}`);
      return door.practitioners.map(({ name }) => name);
    };
    await as('owner').done('POST', '/api/staff', { ...PAULA, email: 'later@example.org' });
    expect(await names()).not.toContain('Dr Paula');
    await invitePaula();
    expect(await names()).toContain('Dr Paula');
  });

  it('have an address that nobody else here has', async () => {
    await as('owner').done('POST', '/api/staff', PAULA);
    expect((await as('owner').call('POST', '/api/staff', PAULA)).statusCode).toBe(409);
  });

  it('get their roles and scopes from the owner, and they count at once', async () => {
    const { accountId, browser } = await invitePaula();
    expect((await browser.call('POST', '/api/ruleset-signatures', {})).statusCode).toBe(403);
    const set = { name: 'Dr Paula', profession: 'physician', roles: ['responsible-clinician'], scopes: ['needling'] };
    await as('owner').done('PUT', `/api/staff/${accountId}`, set);
    expect((await browser.call('POST', '/api/ruleset-signatures', {})).statusCode).toBe(400);
    const { staff } = await browser.done<{ staff: { accountId: string }[] }>('GET', '/api/staff');
    expect(staff.find((one) => one.accountId === accountId)).toMatchObject({ scopes: ['needling'], status: 'active' });
  });

  it('who leave are signed out at that moment, and no passkey lets them in again', async () => {
    const { accountId, browser, telephone } = await invitePaula();
    expect((await browser.call('GET', '/api/me')).statusCode).toBe(200);
    const path = `/api/accounts/${accountId}/deactivation`;
    expect(await as('owner').done('POST', path, { reason: 'Left the practice.' })).toEqual({ signInsEnded: 1 });
    expect((await browser.call('GET', '/api/me')).statusCode).toBe(401);
    expect(await signInByPasskey(test.browser(), practice.slug, telephone)).toBe(401);
    expect((await as('owner').call('POST', '/api/staff', PAULA)).statusCode).toBe(201);
  });

  it('always have an owner, also when two leave at once', async () => {
    const { owner } = practice.members;
    const set = { name: 'Olga', profession: null, roles: ['front-desk'], scopes: [] };
    expect((await as('owner').call('PUT', `/api/staff/${owner.accountId}`, set)).statusCode).toBe(409);
    const invited = { ...PAULA, roles: ['owner'] };
    const { accountId, token } = await as('owner').done<{ accountId: string; token: string }>(
      'POST',
      '/api/staff',
      invited,
    );
    const second = test.browser();
    await setUpPasskey(second, testAuthenticator(TEST_ORIGIN), { slug: practice.slug, token });
    const leave = (browser: TestBrowser, who: string) =>
      browser.call('POST', `/api/accounts/${who}/deactivation`, { reason: 'Leaves the practice.' });
    const both = await Promise.all([leave(as('owner'), owner.accountId), leave(second, accountId)]);
    expect(both.map(({ statusCode }) => statusCode).sort()).not.toEqual([200, 200]);
    expect(both.filter(({ statusCode }) => statusCode === 200).length).toBe(1);
  });

  it('see what happened to their own account, and the owner what happened to all', async () => {
    const { accountId, browser } = await invitePaula();
    const seen = async (one: TestBrowser) =>
      (await one.done<{ events: { accountId: string; what: string }[] }>('GET', '/api/account-events')).events;
    expect((await seen(browser)).map(({ what }) => what).sort()).toEqual(['invited', 'set-up', 'signed-in']);
    expect(new Set((await seen(browser)).map((event) => event.accountId))).toEqual(new Set([accountId]));
    expect(new Set((await seen(as('owner'))).map((event) => event.accountId)).size).toBeGreaterThan(1);
  });
});

describe('patients', () => {
  const ANNA = { name: 'Anna Beispiel', bornOn: '1990-05-17', email: 'anna@example.org', phone: '+49 30 555 0101' };

  it('register by themselves, and see themselves and nobody else', async () => {
    const path = `/api/practices/${practice.slug}/registrations`;
    const registered = await test.browser().done<{ personId: string; setUp: { token: string } }>('POST', path, ANNA);
    const anna = test.browser();
    await setUpPasskey(anna, testAuthenticator(TEST_ORIGIN), { slug: practice.slug, token: registered.setUp.token });
    expect(await anna.done('GET', `/api/people/${registered.personId}`)).toMatchObject({ ...ANNA });
    expect((await anna.call('GET', `/api/people/${practice.personId}`)).statusCode).toBe(403);
    expect((await anna.call('GET', '/api/people?name=an')).statusCode).toBe(403);
    const again = await test.browser().call('POST', path, { ...ANNA, name: 'Somebody else' });
    expect(again.statusCode).toBe(409);
    const { people } = await as('front-desk').done<{ people: unknown[] }>('GET', '/api/people?name=somebody');
    expect(people).toEqual([]);
  });

  it('are registered at the desk, and get an account by a link', async () => {
    const desk = as('front-desk');
    const { personId } = await desk.done<{ personId: string }>('POST', '/api/people', {
      name: 'Bert',
      bornOn: '1970-01-31',
    });
    const path = `/api/people/${personId}/account`;
    const { token } = await desk.done<{ token: string }>('POST', path, { email: 'bert@example.org' });
    const bert = test.browser();
    await setUpPasskey(bert, testAuthenticator(TEST_ORIGIN), { slug: practice.slug, token });
    expect(await bert.done('GET', '/api/me')).toMatchObject({ personId, roles: ['patient'], name: 'Bert' });
    expect((await desk.call('POST', path, { email: 'bert2@example.org' })).statusCode).toBe(409);
  });

  it('are found by beginnings of their names in any order, without accents, and by nothing that stands for any', async () => {
    const desk = as('front-desk');
    for (const name of ['Anna Beispiel', '100 % Sure', 'Ánna Other', 'Maximiliane-Sophie Oberndorferin']) {
      await desk.done('POST', '/api/people', { name, bornOn: '1990-05-17' });
    }
    expect(await namesFound('BEISP')).toEqual(['Anna Beispiel']);
    expect(await namesFound('beispiel an')).toEqual(['Anna Beispiel']);
    expect(await namesFound('anna')).toEqual(['Anna Beispiel', 'Ánna Other']);
    expect(await namesFound('o ann')).toEqual(['Ánna Other']);
    expect(await namesFound('Sophie Oberndorferi')).toEqual(['Maximiliane-Sophie Oberndorferin']);
    expect(await namesFound('Oberndorferx')).toEqual([]);
    expect(await namesFound('%%')).toEqual([]);
    expect(await namesFound('10 %')).toEqual(['100 % Sure']);
  });

  it('are found by day of birth, address and telephone number, as they are now and not as they were', async () => {
    const body = { name: 'Carla Call', bornOn: '1951-02-03', email: 'carla@example.org', phone: '+49 30 555 12-34' };
    const { personId } = await as('front-desk').done<{ personId: string }>('POST', '/api/people', body);
    for (const typed of ['1951-02-03', 'CARLA@example.org', '030 5551234', '0049 30 555 1234']) {
      expect(await namesFound(typed), typed).toEqual(['Carla Call']);
    }
    await as('front-desk').done('PATCH', `/api/people/${personId}`, { name: 'Carla Case', phone: null });
    expect(await namesFound('carla call')).toEqual([]);
    expect(await namesFound('030 5551234')).toEqual([]);
    expect(await namesFound('case')).toEqual(['Carla Case']);
  });

  it('change how to reach them; who they are is corrected by the practice', async () => {
    const patient = as('patient');
    const path = `/api/people/${practice.personId}`;
    expect(await patient.done('PATCH', path, { phone: '+49 30 555 0102' })).toMatchObject({ phone: '+49 30 555 0102' });
    expect((await patient.call('PATCH', path, { name: 'Another' })).statusCode).toBe(403);
    expect(await as('front-desk').done('PATCH', path, { name: 'Corrected', email: null })).toMatchObject({
      name: 'Corrected',
      phone: '+49 30 555 0102',
      email: null,
    });
  });

  it('hear of every fault in what they wrote, at once and by place', async () => {
    const body = { name: '', bornOn: '2026-02-30', email: 'anna', phone: 'home', colour: 'teal' };
    const answer = await test.browser().call('POST', `/api/practices/${practice.slug}/registrations`, body);
    expect(answer.statusCode).toBe(400);
    const issues: { expression: string[]; diagnostics: string }[] = answer.json().issue;
    expect(issues.map(({ expression }) => expression[0]).sort()).toEqual([
      'body.bornOn',
      'body.colour',
      'body.email',
      'body.name',
      'body.phone',
    ]);
    expect(answer.body).not.toContain('teal');
  });
});

describe('a session may start', () => {
  let ruleset = '';
  beforeAll(async () => {
    const { rulesetHash } = await import('@percuta/practice');
    ruleset = rulesetHash();
  });

  it('when a responsible clinician has signed the rules in force', async () => {
    const clinician = as('responsible-clinician');
    const before = await clinician.done('GET', '/api/practice');
    expect(before).toMatchObject({ ruleset: { current: ruleset, signedByClinician: null }, numbers: null });
    const old = `sha256:${'0'.repeat(64)}`;
    expect((await clinician.call('POST', '/api/ruleset-signatures', { ruleset: old })).statusCode).toBe(409);
    await clinician.done('POST', '/api/ruleset-signatures', { ruleset });
    const after = await as('patient').done('GET', '/api/practice');
    const { accountId } = practice.members['responsible-clinician'];
    expect(after).toMatchObject({ ruleset: { signedByClinician: ruleset, signedBy: accountId } });
  });

  it('when day, night and emergency numbers are set; the newest count', async () => {
    const numbers = { day: '+49 30 555 0100', night: '+49 30 555 0199', emergency: '112' };
    await as('owner').done('PUT', '/api/emergency-numbers', numbers);
    test.clock.at = new Date(START.getTime() + 60_000);
    await as('responsible-clinician').done('PUT', '/api/emergency-numbers', { ...numbers, day: '+49 30 555 0111' });
    const { numbers: set } = await as('patient').done<{ numbers: unknown }>('GET', '/api/practice');
    expect(set).toEqual({ ...numbers, day: '+49 30 555 0111' });
  });
});
