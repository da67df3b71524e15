import { beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '../../database/actor.ts';
import {
  addTestMember,
  foundTestPractice,
  type TestMember,
  type TestPractice,
} from '../../testing/found-test-practice.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';
import { START, testServer } from '../../testing/test-server.ts';

const test = testServer();
const PIN = '402719';
let practice: TestPractice;

const minutes = (count: number): Date => new Date(START.getTime() + count * 60_000);

function as(member: TestMember): TestBrowser {
  const browser = test.browser();
  browser.cookies.set('percuta-sign-in', member.signInToken);
  browser.requestToken = member.requestToken;
  return browser;
}

/** A tablet that the owner has enrolled, with nobody signed in; a practitioner and the desk have PINs. */
async function enrol(): Promise<TestBrowser> {
  const owner = as(practice.members.owner);
  await owner.done('POST', '/api/tablets', { name: 'Room 1' });
  for (const role of ['practitioner', 'front-desk'] as const) {
    await as(practice.members[role]).done('PUT', '/api/me/pin', { pin: PIN });
  }
  const tablet = test.browser();
  tablet.cookies.set('percuta-tablet', owner.cookies.get('percuta-tablet') ?? '');
  return tablet;
}

const switchTo = (tablet: TestBrowser, role: Role, pin = PIN) =>
  tablet.call('POST', '/api/tablet/sign-in', { accountId: practice.members[role].accountId, pin });

beforeEach(async () => {
  test.clock.at = START;
  practice = await foundTestPractice(test.database.database(), START);
});

describe('a shared tablet', () => {
  it('switches from one to the other by PIN, and the one before is signed out', async () => {
    const tablet = await enrol();
    expect((await switchTo(tablet, 'practitioner')).statusCode).toBe(200);
    const before = tablet.cookies.get('percuta-sign-in') ?? '';
    expect(await tablet.done('GET', '/api/me')).toMatchObject({ roles: ['practitioner'], signedInBy: 'pin' });
    expect((await switchTo(tablet, 'front-desk')).statusCode).toBe(200);
    expect(await tablet.done('GET', '/api/me')).toMatchObject({ roles: ['front-desk'] });
    const old = test.browser();
    old.cookies.set('percuta-sign-in', before);
    expect((await old.call('GET', '/api/me')).statusCode).toBe(401);
  });

  it('shows who may switch, and that is who has set a PIN', async () => {
    const tablet = await enrol();
    const { staff } = await tablet.done<{ staff: { accountId: string }[] }>('GET', '/api/tablet');
    const { practitioner, 'front-desk': desk } = practice.members;
    expect(staff.map(({ accountId }) => accountId).sort()).toEqual([practitioner.accountId, desk.accountId].sort());
  });

  it('locks a PIN after five wrong ones until its owner signs in fully, and notes it', async () => {
    const tablet = await enrol();
    const statuses: number[] = [];
    for (let guess = 0; guess < 5; guess++)
      statuses.push((await switchTo(tablet, 'practitioner', '111222')).statusCode);
    expect(statuses).toEqual([401, 401, 401, 401, 401]);
    expect((await switchTo(tablet, 'practitioner')).statusCode).toBe(429);
    const { events } = await as(practice.members.owner).done<{ events: { what: string }[] }>(
      'GET',
      '/api/account-events',
    );
    expect(events.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['tablet-enrolled', 'pin-set', 'pin-locked']),
    );
    await as(practice.members.practitioner).done('PUT', '/api/me/pin', { pin: PIN });
    expect((await switchTo(tablet, 'practitioner')).statusCode).toBe(200);
  });

  it('guessed at by twenty hands at once is guessed five times', async () => {
    const tablet = await enrol();
    const answers = await Promise.all(Array.from({ length: 20 }, () => switchTo(tablet, 'practitioner', '111222')));
    expect(answers.filter(({ statusCode }) => statusCode === 401).length).toBe(5);
  });

  it('signs out after a quarter of an hour of doing nothing', async () => {
    const tablet = await enrol();
    await switchTo(tablet, 'practitioner');
    test.clock.at = minutes(14);
    expect((await tablet.call('GET', '/api/me')).statusCode).toBe(200);
    test.clock.at = minutes(30);
    expect((await tablet.call('GET', '/api/me')).statusCode).toBe(401);
  });

  it('is none of the practice’s where it was not enrolled, or is not any more', async () => {
    const tablet = await enrol();
    expect((await switchTo(test.browser(), 'practitioner')).statusCode).toBe(401);
    await switchTo(tablet, 'practitioner');
    const owner = as(practice.members.owner);
    const { tablets } = await owner.done<{ tablets: { id: string }[] }>('GET', '/api/tablets');
    await owner.done('DELETE', `/api/tablets/${tablets[0]?.id}`);
    expect((await tablet.call('GET', '/api/me')).statusCode).toBe(401);
    expect((await switchTo(tablet, 'practitioner')).statusCode).toBe(401);
  });

  it('does not let a PIN do what needs a full sign-in', async () => {
    const tablet = await enrol();
    const both = { practiceId: practice.id, roles: ['owner', 'practitioner'] as const, personId: '', at: START };
    const member = await addTestMember(test.database.database(), both);
    await as(member).done('PUT', '/api/me/pin', { pin: PIN });
    await tablet.done('POST', '/api/tablet/sign-in', { accountId: member.accountId, pin: PIN });
    const invitation = { name: 'Eve', email: 'eve@example.org', roles: ['owner'] };
    expect((await tablet.call('POST', '/api/staff', invitation)).statusCode).toBe(403);
    expect((await tablet.call('PUT', '/api/me/pin', { pin: '918273' })).statusCode).toBe(403);
    expect((await tablet.call('GET', '/api/staff')).statusCode).toBe(200);
  });

  it.each(['123456', '654321', '111111', '121212', '12345', '12345a'])('takes no PIN such as %s', async (pin) => {
    expect((await as(practice.members.practitioner).call('PUT', '/api/me/pin', { pin })).statusCode).toBe(400);
  });

  it('is for staff: a patient has no PIN', async () => {
    expect((await as(practice.members.patient).call('PUT', '/api/me/pin', { pin: PIN })).statusCode).toBe(403);
  });
});
