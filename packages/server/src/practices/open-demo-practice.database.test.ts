import { describe, expect, it } from 'vitest';
import { START, storeOf, testServer } from '../testing/test-server.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, DEMO_SLUG } from './demo-accounts.ts';
import { leaveDemoBehind, openDemoPractice, readyDemoPractice } from './open-demo-practice.ts';

const test = testServer();

describe('the demo practice', () => {
  it('is made once, also by several processes at once, and is marked as a demo', async () => {
    const made = await Promise.all([1, 2, 3].map(() => openDemoPractice(storeOf(test.database.database()), START)));
    expect(new Set(made.map(({ practiceId }) => practiceId)).size).toBe(1);
    const { practices } = await test.browser().done<{ practices: unknown[] }>('GET', '/api/practices');
    expect(practices).toMatchObject([{ slug: DEMO_SLUG, kind: 'demo' }]);
  });

  it.each(DEMO_ACCOUNTS)('lets everyone in as $role with the password that is printed', async ({ email, role }) => {
    const browser = test.browser();
    const path = `/api/practices/${DEMO_SLUG}/sign-in/password`;
    await browser.done('POST', path, { email, password: DEMO_PASSWORD });
    expect(await browser.done('GET', '/api/me')).toMatchObject({ roles: [role], signedInBy: 'demo' });
    expect((await browser.call('PUT', '/api/me/password', { password: 'tandem-lantern-orchard-7' })).statusCode).toBe(
      409,
    );
  });

  it('may start sessions: its rules are signed and its numbers set, once', async () => {
    const demo = await openDemoPractice(storeOf(test.database.database()), START);
    await readyDemoPractice(test.database.database(), demo, START);
    await readyDemoPractice(test.database.database(), demo, START);
    const browser = test.browser();
    const email = DEMO_ACCOUNTS[0]!.email;
    await browser.done('POST', `/api/practices/${DEMO_SLUG}/sign-in/password`, { email, password: DEMO_PASSWORD });
    const practice = await browser.done<{ ruleset: Record<string, string> }>('GET', '/api/practice');
    expect(practice.ruleset.signedByClinician).toBe(practice.ruleset.current);
    expect(practice).toMatchObject({ numbers: { emergency: '112' } });
  });

  it('is left behind whole and unlisted, and a new one is opened', async () => {
    const store = storeOf(test.database.database());
    const before = await openDemoPractice(store, START);
    await leaveDemoBehind(store.database);
    const after = await openDemoPractice(store, START);
    expect(after.practiceId).not.toBe(before.practiceId);
    const { practices } = await test.browser().done<{ practices: unknown[] }>('GET', '/api/practices');
    expect(practices).toMatchObject([{ id: after.practiceId, slug: DEMO_SLUG }]);
    const left = await test.browser().done('GET', `/api/practices/${DEMO_SLUG}-${before.practiceId.slice(0, 8)}`);
    expect(left).toMatchObject({ id: before.practiceId, kind: 'demo' });
  });

  it('has a password that no account of a live practice may choose', async () => {
    const slug = 'live-one';
    const owner = { name: 'Olga', email: 'olga@example.org' };
    const body = { name: 'Live', slug, timeZone: 'Europe/Berlin', owner };
    const { setUp } = await test.browser().done<{ setUp: { token: string } }>('POST', '/api/practices', body);
    const chosen = { token: setUp.token, password: DEMO_PASSWORD };
    const answer = await test.browser().call('POST', `/api/practices/${slug}/set-up/password`, chosen);
    expect(answer.statusCode).toBe(400);
  });
});
