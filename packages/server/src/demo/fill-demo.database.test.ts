import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildServer } from '../http/server.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, DEMO_SLUG } from '../practices/demo-accounts.ts';
import { openDemoPractice, readyDemoPractice } from '../practices/open-demo-practice.ts';
import type { Store } from '../store.ts';
import { openBrowser, type TestBrowser } from '../testing/test-browser.ts';
import { testDatabase } from '../testing/test-database.ts';
import { START, storeOf } from '../testing/test-server.ts';
import { fillDemo } from './fill-demo.ts';

const database = testDatabase();
const clock = { at: START };
let store: Store;
let server: FastifyInstance;

beforeAll(async () => {
  store = storeOf(database.database());
  const limits = { calls: 1_000, signIns: 1_000 };
  server = await buildServer({ context: { store, now: () => clock.at }, logLevel: 'silent', limits });
});
afterAll(() => server?.close());

async function openFilled(): Promise<void> {
  const demo = await openDemoPractice(store, clock.at);
  await readyDemoPractice(store.database, demo, clock.at);
  await fillDemo(store, demo, clock.at);
}

async function signIn(role: string): Promise<TestBrowser> {
  const browser = openBrowser(server);
  const email = DEMO_ACCOUNTS.find((account) => account.role === role)?.email;
  await browser.done('POST', `/api/practices/${DEMO_SLUG}/sign-in/password`, { email, password: DEMO_PASSWORD });
  return browser;
}

interface Today {
  readonly visits: readonly {
    readonly person: { readonly name: string };
    readonly stage: string;
    readonly open: readonly { readonly item: string }[] | null;
  }[];
}

interface Waiting {
  readonly work: readonly { readonly kind: string; readonly person: { readonly name: string } }[];
}

describe('the demo practice', () => {
  it('has somebody who awaits consent, somebody ready for the time-out, a sealed session and a report', async () => {
    await openFilled();
    const practitioner = await signIn('practitioner');
    const today = await practitioner.done<Today>('GET', '/api/today');
    const [tomas] = today.visits;
    expect(tomas).toMatchObject({ person: { name: 'Tomas Lund' }, stage: 'here' });
    expect(tomas?.open?.map(({ item }) => item)).toEqual(['time-out']);
    const { work } = await practitioner.done<Waiting>('GET', '/api/work-list');
    const reports = work.filter(({ kind }) => kind === 'report');
    expect(reports.map(({ person }) => person.name)).toEqual(['Rolf Ebner']);
    const patient = await signIn('patient');
    const { personId } = await patient.done<{ personId: string }>('GET', '/api/me');
    const { view } = await patient.done<{ view: { plan: { awaitsConsent: boolean } } }>(
      'GET',
      `/api/people/${personId}/course`,
    );
    expect(view.plan.awaitsConsent).toBe(true);
    const { people } = await practitioner.done<{ people: { id: string }[] }>('GET', '/api/people?name=Sara');
    const sara = await practitioner.done<{
      view: { course: { sessions: Record<string, { sealedAs: string | null }> } };
    }>('GET', `/api/people/${people[0]?.id}/course`);
    expect(Object.values(sara.view.course.sessions).filter(({ sealedAs }) => sealedAs !== null)).toHaveLength(1);
  });

  it('is filled once, and on another day somebody is ready for the time-out of that day', async () => {
    await openFilled();
    clock.at = new Date('2026-11-26T08:00:00Z');
    await openFilled();
    const practitioner = await signIn('practitioner');
    const today = await practitioner.done<Today>('GET', '/api/today');
    expect(today.visits).toMatchObject([{ person: { name: 'Tomas Lund' }, stage: 'here' }]);
    const { people } = await practitioner.done<{ people: unknown[] }>('GET', '/api/people?name=Tomas');
    expect(people).toHaveLength(1);
  });
});
