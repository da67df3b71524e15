import type { Page } from 'playwright-core';
import type { Screen } from './screen.ts';
import { at } from './steps.ts';

/** Proposals in each of their states; of nobody who is really here twice. */
async function proposeTwice(page: Page): Promise<void> {
  await page.route('**/api/merges', async (route) => {
    const by = (name: string) => ({ accountId: crypto.randomUUID(), name });
    const one = (outcome: string, settled: object) => ({
      ...{ mergeId: crypto.randomUUID(), because: 'Same card and same street, other spelling', outcome },
      leading: { id: crypto.randomUUID(), name: 'Otto Weiland' },
      merged: { id: crypto.randomUUID(), name: 'Otto Weyland' },
      ...{ proposedBy: by('R. Iqbal'), proposedAt: '2026-11-24T08:10:00.000Z', aloneFrom: '2026-12-01T08:10:00.000Z' },
      ...settled,
    });
    const settled = { settledBy: by('Dr Nkem Adeyi-Holt'), settledAt: '2026-11-24T09:00:00.000Z' };
    const merges = [
      one('waiting', { settledBy: null, settledAt: null, settledBecause: null }),
      one('confirmed', { ...settled, settledBecause: null }),
      one('undone', { ...settled, settledBecause: 'They are father and son' }),
    ];
    await route.fulfill({ json: { merges } });
  });
  await page.reload();
  await page.getByText('father and son').waitFor();
}

/** Somebody of the same birthday and name, and another record that points to this one. */
async function findTwice(page: Page): Promise<void> {
  await page.route('**/same-person', async (route) => {
    const id = page.url().split('/').at(-1) ?? '';
    const like = { id, name: 'Otto Weyland', bornOn: '1958-06-30', email: null, phone: null };
    const person = { ...like, registeredAt: '2026-11-20T08:00:00.000Z' };
    const candidates = [{ person, likenesses: ['name-and-birthday', 'telephone'] }];
    await route.fulfill({ json: { candidates, leadingId: null, mergedIds: [id] } });
  });
  await page.reload();
  await page.getByText('Show what stands in it').click();
}

/** Besides what waits of the practice's own: one of each other kind. */
async function loseMore(page: Page): Promise<void> {
  await page.route('**/api/undelivered', async (route) => {
    const answer = await route.fetch();
    const { items } = await answer.json();
    const more = (kind: string, what: string, rest: object) => ({
      ...{ kind, thingId: crypto.randomUUID(), what, fault: null, at: items[0].at, person: items[0].person },
      ...{ startsAt: items[0].startsAt, mayRetry: false, count: 1, ...rest },
    });
    const nobody = { person: null, startsAt: null };
    const added = [
      more('message', 'reminder', { fault: 'no-address', mayRetry: true, count: 9 }),
      more('declined', 'consultation', {}),
      more('busy-calendar', 'Hospital rota', { fault: 'unreadable', count: 3, ...nobody }),
      more('job', 'plan-check-ins', nobody),
    ];
    await route.fulfill({ response: answer, json: { items: [...items, ...added] } });
  });
  await page.reload();
  await page.getByText('Hospital rota').waitFor();
}

/** What did not arrive, and people found twice. */
export const SCREENS_LOST_AND_TWICE: readonly Screen[] = [
  { name: 'merges', who: 'responsible-clinician', path: at('/desk/#people/twice'), arrange: proposeTwice },
  {
    name: 'person-twice',
    who: 'responsible-clinician',
    path: (percuta) => `/desk/#person/${percuta.practice.people.otto ?? ''}`,
    arrange: findTwice,
  },
  { name: 'undelivered', who: 'front-desk', path: at('/desk/#undelivered'), arrange: loseMore },
  {
    name: 'undelivered-let-be',
    who: 'front-desk',
    path: at('/desk/#undelivered'),
    arrange: (page) => page.getByRole('button', { name: 'Let it be' }).first().click(),
    isState: true,
  },
];
