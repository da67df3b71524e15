import type { Page } from 'playwright-core';
import type { Screen } from './screen.ts';
import { at, open, openDay, shown } from './steps.ts';

const offer = (rest: object = {}) => ({
  offerId: '3f0a2f0c-5a52-4cb5-9a0e-7d5d7c1b0b01',
  startsAt: `${openDay()}T10:00:00.000Z`,
  endsAt: `${openDay()}T10:30:00.000Z`,
  expiresAt: new Date(Date.now() + 3 * 3_600_000).toISOString(),
  keptSeconds: 10_800,
  byHand: false,
  practitionerId: '3f0a2f0c-5a52-4cb5-9a0e-7d5d7c1b0b02',
  ...rest,
});

const wish = (rest: object = {}) => ({
  wishId: '3f0a2f0c-5a52-4cb5-9a0e-7d5d7c1b0b03',
  purpose: 'session',
  minutes: 60,
  from: openDay(),
  until: '2027-12-31',
  weekdays: ['monday', 'thursday'],
  dayParts: ['morning'],
  practitionerId: null,
  visitId: null,
  joinedAt: '2026-11-20T09:12:00.000Z',
  lapses: 0,
  possible: true,
  offer: null,
  ...rest,
});

const person = (name: string) => ({ id: crypto.randomUUID(), name });

/** Three who wait: one is offered a time, one let an offer lapse, one waits for what their course does not allow. */
async function threeWait(page: Page): Promise<void> {
  const waiting = [
    { ...wish({ purpose: 'consultation', minutes: 30, offer: offer() }), person: person('Mei-Lin Sorby') },
    { ...wish({ lapses: 1, visitId: crypto.randomUUID() }), person: person('Callum Dreyfus') },
    { ...wish({ possible: false, weekdays: [], dayParts: [] }), person: person('Otto Quist') },
  ].map((one, index) => ({ ...one, wishId: `3f0a2f0c-5a52-4cb5-9a0e-7d5d7c1b0c0${index}` }));
  await page.route('**/api/waiting-list', (route) => route.fulfill({ json: { offerMinutes: 240, waiting } }));
  await page.reload();
  await page.getByText('Otto Quist').last().waitFor();
}

async function isOffered(page: Page): Promise<void> {
  const body = { wish: wish({ offer: offer() }), offerMinutes: 240 };
  await page.route('**/waiting-wish', (route) => route.fulfill({ json: body }));
  await page.reload();
  await page.getByRole('button', { name: 'Take this time' }).waitFor();
}

async function fromMail(page: Page): Promise<void> {
  const { startsAt, endsAt, expiresAt, keptSeconds } = offer();
  const of = { practice: 'Skin and Light', timeZone: 'Europe/London', practitionerId: crypto.randomUUID() };
  const body = { ...of, startsAt, endsAt, expiresAt, keptSeconds, mayTake: true };
  await page.route('**/offer-links/*', (route) => route.fulfill({ json: body }));
  await page.reload();
  await page.getByRole('button', { name: 'Take this time' }).waitFor();
}

const link = ({ practice }: { readonly practice: { readonly slug: string } }) => `/offer/#${practice.slug}/abcdef`;

/** A time that is waited for, as people see it. */
export const WAITING_OF_PEOPLE: readonly Screen[] = [
  { name: 'waiting-ask', who: 'patient', path: at('/course/'), arrange: open('Ask for a time') },
  { name: 'waiting-offered', who: 'patient', path: at('/course/'), arrange: isOffered, isState: true },
  { name: 'offer', who: 'nobody', path: link, arrange: fromMail },
  { name: 'offer-over', who: 'nobody', path: link, arrange: shown('020 7946 0128'), isState: true },
];

/** The same at the desk, and who walks in. */
export const WAITING_OF_PRACTICE: readonly Screen[] = [
  { name: 'waiting-list', who: 'front-desk', path: at('/desk/#calendar/day'), arrange: threeWait },
  {
    name: 'waiting-list-offer',
    who: 'front-desk',
    path: at('/desk/#calendar/day'),
    arrange: async (page) => {
      await threeWait(page);
      await open('Offer a time to Callum Dreyfus')(page);
    },
    isState: true,
  },
  { name: 'waiting-list-add', who: 'front-desk', path: at('/desk/#calendar/day'), arrange: open('Add somebody') },
  {
    name: 'walk-in',
    who: 'front-desk',
    path: at('/desk/#today'),
    arrange: async (page) => {
      await open('Somebody walks in')(page);
      await page.getByRole('button', { name: 'They are new here' }).click();
      await page.getByLabel('Full name').waitFor();
    },
  },
];
