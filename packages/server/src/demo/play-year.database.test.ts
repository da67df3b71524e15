import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildServer } from '../http/server.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, DEMO_SLUG } from '../practices/demo-accounts.ts';
import { openDemoPractice, readyDemoPractice } from '../practices/open-demo-practice.ts';
import type { Store } from '../store.ts';
import { openBrowser } from '../testing/test-browser.ts';
import { testDatabase } from '../testing/test-database.ts';
import { START, storeOf } from '../testing/test-server.ts';
import { furnishDemo } from './furnish-demo.ts';
import { playYear } from './play-year.ts';

const database = testDatabase();
let store: Store;
let server: FastifyInstance;

beforeAll(async () => {
  store = storeOf(database.database());
  server = await buildServer({ context: { store, now: () => START }, logLevel: 'silent' });
});
afterAll(() => server?.close());

interface Outcomes {
  readonly followed: { readonly events: number; readonly of: number };
  readonly scales: readonly { readonly scale: string; readonly people: number }[];
}

describe('the year of the demo practice', () => {
  it('is broken off and taken up again, and leaves people who were needled and graded', async () => {
    const demo = await openDemoPractice(store, START);
    await readyDemoPractice(store.database, demo, START);
    await furnishDemo(store, demo, START);
    const broken = new AbortController();
    broken.abort();
    await playYear({ store, demo, at: START, signal: broken.signal, count: 1 });
    const { signal } = new AbortController();
    await playYear({ store, demo, at: START, signal, count: 1 });
    await playYear({ store, demo, at: START, signal, count: 1 });
    const browser = openBrowser(server);
    const email = DEMO_ACCOUNTS.find(({ role }) => role === 'practitioner')?.email;
    await browser.done('POST', `/api/practices/${DEMO_SLUG}/sign-in/password`, { email, password: DEMO_PASSWORD });
    const { followed, scales } = await browser.done<Outcomes>('GET', '/api/outcomes');
    expect(followed).toMatchObject({ events: 1, of: 1 });
    expect(scales).toMatchObject([{ scale: 'scale-asas', people: 1 }]);
  });
});
