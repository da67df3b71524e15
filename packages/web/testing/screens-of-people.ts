import { visitLink } from '@percuta/practice';
import type { Page } from 'playwright-core';
import type { Screen } from './screen.ts';
import { WAITING_OF_PEOPLE } from './screens-of-waiting.ts';
import type { ServedPercuta } from './served-percuta.ts';
import { at, choose, chooseOpenDay, chooseTime, open, openDay, press, shown, takeTurns } from './steps.ts';

/** What the server answers where somebody was faster. */
const GONE = {
  resourceType: 'OperationOutcome',
  issue: [{ severity: 'error', code: 'conflict', diagnostics: 'Taken then: T. Maddern.' }],
  because: 'Taken then: T. Maddern. Choose one of the alternatives, or another time.',
  alternatives: ['11:15', '10:30', '11:30'].map((time) => ({
    startsAt: `${openDay()}T${time}:00.000Z`,
    endsAt: `${openDay()}T${time}:59.000Z`,
  })),
};

/** A course of three, of which the first is today’s, and what its move would make of the others. */
async function withCourse(page: Page): Promise<void> {
  const later = (days: number, hour: number) => {
    const at = new Date(`${dayAfter(openDay(), days)}T${hour}:00:00Z`);
    return { startsAt: at.toISOString(), endsAt: new Date(at.getTime() + 2_700_000).toISOString() };
  };
  const because = [{ item: 'sunburn', because: 'Your skin has to recover from the sun first.' }];
  await page.route('**/booked-course', async (route) => {
    const answer = await route.fetch();
    const body = await answer.json();
    const [first] = body.sessions;
    const paused = { ...first, standing: 'paused', because, earliestOn: dayAfter(openDay(), 3) };
    const next = (index: number, days: number) => {
      const on = dayAfter(openDay(), days);
      const after = dayAfter(openDay(), days - 32);
      return { ...first, visitId: LATER[index], on, ...later(days, 10), standing: 'stands', because: [], after };
    };
    await route.fulfill({ response: answer, json: { ...body, sessions: [paused, next(0, 29), next(1, 61)] } });
  });
  await page.route('**/reflow?*', (route) =>
    route.fulfill({
      json: {
        moves: [
          {
            visitId: LATER[0],
            on: dayAfter(openDay(), 29),
            does: 'moves',
            to: { on: dayAfter(openDay(), 38), ...later(38, 10) },
            window: null,
          },
          { visitId: LATER[1], on: dayAfter(openDay(), 61), does: 'stays', to: null, window: null },
        ],
      },
    }),
  );
  await page.reload();
}

const LATER = ['3f0a2f0c-5a52-4cb5-9a0e-7d5d7c1b0a01', '3f0a2f0c-5a52-4cb5-9a0e-7d5d7c1b0a02'];

const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const visit =
  (name: 'ines' | 'otto', cut = '') =>
  ({ practice }: ServedPercuta) =>
    visitLink('', { slug: practice.slug, token: `${practice.visitLinks[name]}${cut}` });
/** What people see who come, or wonder whether to: in the order in which they come to it. */
export const SCREENS_OF_PEOPLE: readonly Screen[] = [
  { name: 'my-photographs', who: 'hana', path: at('/course/#photographs'), arrange: shown('Send a picture') },
  {
    name: 'home',
    who: 'nobody',
    path: at('/'),
    arrange: async (page) => page.locator('.skin-part svg').first().waitFor(),
  },
  { name: 'skin', who: 'nobody', path: at('/skin/'), arrange: shown('Repair cells are at work.') },
  { name: 'safety-turn', who: 'nobody', path: at('/safety/'), arrange: shown('First, a little about you') },
  { name: 'safety-result', who: 'nobody', path: at('/safety/'), arrange: takeTurns },
  { name: 'practices', who: 'nobody', path: at('/practices/'), arrange: shown('See who treats there') },
  {
    name: 'practice',
    who: 'nobody',
    path: ({ practice }) => `/practices/#${practice.slug}`,
    arrange: shown('Register to book'),
  },
  {
    name: 'sign-in',
    who: 'nobody',
    path: ({ practice }) => `/sign-in/#${practice.slug}`,
    arrange: shown('Sign in with a passkey'),
  },
  {
    name: 'register-faults',
    who: 'nobody',
    path: ({ practice }) => `/sign-in/#${practice.slug}/register`,
    arrange: async (page) => {
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'sign-in-password',
    who: 'nobody',
    path: ({ practice }) => `/sign-in/#${practice.slug}`,
    arrange: (page) => press(page, 'Use a password instead'),
    isState: true,
  },
  { name: 'sign-in-where', who: 'nobody', path: at('/sign-in/'), arrange: shown('Choose yours'), isState: true },
  {
    name: 'sign-in-already',
    who: 'patient',
    path: at('/sign-in/'),
    arrange: shown('You are signed in'),
    isState: true,
  },
  { name: 'course-nobody', who: 'nobody', path: at('/course/'), arrange: shown('Sign in to see'), isState: true },
  { name: 'course-before', who: 'patient', path: at('/course/'), arrange: shown('Read and sign') },
  { name: 'course-after', who: 'hana', path: at('/course/'), arrange: shown('Usual today') },
  { name: 'consent', who: 'patient', path: at('/course/#consent'), arrange: shown('What I agree to') },
  { name: 'book', who: 'patient', path: at('/course/#book'), arrange: shown('With whom?') },
  {
    name: 'book-times',
    who: 'patient',
    path: at('/course/#book'),
    arrange: async (page) => {
      await chooseOpenDay(page);
      await page.getByRole('group', { name: 'Morning' }).waitFor();
    },
  },
  {
    name: 'book-confirm',
    who: 'patient',
    path: at('/course/#book'),
    arrange: async (page) => {
      await chooseTime(page, '15:00');
      await page.getByText('Is this right?').waitFor();
    },
  },
  {
    name: 'book-gone',
    who: 'patient',
    path: at('/course/#book'),
    arrange: async (page) => {
      await choose(page, 'What for', 'Consultation');
      await page.route('**/hold', (route) => route.fulfill({ status: 409, json: GONE }));
      await chooseTime(page, '11:00');
      await page.getByText('Free nearest to it').waitFor();
    },
    isState: true,
  },
  {
    name: 'course-booking',
    who: 'patient',
    path: at('/course/#book-course'),
    arrange: shown(/visits are proposed/),
  },
  {
    name: 'course-booking-change',
    who: 'patient',
    path: at('/course/#book-course'),
    arrange: async (page) => {
      await shown(/visits are proposed/)(page);
      await press(page, 'Other time for Session 2');
      await page
        .getByRole('status')
        .getByText(/free times on/)
        .waitFor();
    },
    isState: true,
  },
  {
    name: 'course-booking-confirm',
    who: 'patient',
    path: at('/course/#book-course'),
    arrange: async (page) => {
      await shown(/visits are proposed/)(page);
      await press(page, 'Keep these times');
      await page.getByRole('timer').waitFor();
    },
    isState: true,
  },
  {
    name: 'course-standing',
    who: 'patient',
    path: at('/course/'),
    arrange: async (page) => {
      await withCourse(page);
      await page.getByText(/Put off: not before/).waitFor();
    },
    isState: true,
  },
  {
    name: 'course-move',
    who: 'patient',
    path: ({ practice }) => `/course/#book/${practice.sessions.ines ?? ''}`,
    arrange: async (page) => {
      await withCourse(page);
      await page
        .getByRole('status')
        .getByText(/free times? on/)
        .waitFor();
    },
  },
  {
    name: 'course-move-ask',
    who: 'patient',
    path: ({ practice }) => `/course/#book/${practice.sessions.ines ?? ''}`,
    arrange: async (page) => {
      await withCourse(page);
      await page
        .getByRole('button', { name: /, [1-9]\d* free time/ })
        .first()
        .click();
      await page.getByRole('group', { name: 'Morning' }).getByRole('button').first().click();
      await page.getByRole('heading', { name: /moves? with it/ }).waitFor();
    },
    isState: true,
  },
  { name: 'visits-paper', who: 'hana', path: at('/course/#paper'), arrange: shown('As booked on') },
  {
    name: 'cancel-visit',
    who: 'patient',
    path: at('/course/'),
    arrange: open('Cancel this visit'),
    isState: true,
  },
  { name: 'correct', who: 'patient', path: at('/course/'), arrange: open('Correct something'), isState: true },
  { name: 'readers', who: 'hana', path: at('/course/#readers'), arrange: shown('Read your record to treat you') },
  { name: 'sign', who: 'hana', path: at('/course/#sign'), arrange: shown('Signs to take seriously') },
  {
    name: 'check-in-signs',
    who: 'hana',
    path: at('/course/'),
    arrange: async (page) => {
      for (const question of ['redness is', 'pain is']) await choose(page, question, 'Not sure');
      await page.getByText('Anything else?').click();
      await page.getByRole('button', { name: 'Not sure: Pus' }).click();
    },
    isState: true,
  },
  {
    name: 'needled-elsewhere',
    who: 'nobody',
    path: ({ practice }) => `/practices/#${practice.slug}/needled-elsewhere`,
    arrange: shown('Signs to take seriously'),
  },
  {
    name: 'needled-elsewhere-answer',
    who: 'nobody',
    path: ({ practice }) => `/practices/#${practice.slug}/needled-elsewhere`,
    arrange: async (page) => {
      await page.getByRole('button', { name: /^Yes: A needle was used/ }).click();
      await press(page, 'See what to do');
      await page.getByLabel('Whom shall we ask for?').fill('Kim');
      await page.getByLabel('Your telephone number').fill('020 7946 0444');
      await press(page, 'Ask for a call');
      await page.getByText('We call you by').waitFor();
    },
    isState: true,
  },
  { name: 'visit', who: 'nobody', path: visit('ines'), arrange: shown('020 7946 0128') },
  { name: 'visit-cancel', who: 'nobody', path: visit('ines'), arrange: open('Cancel it'), isState: true },
  {
    name: 'visit-taken',
    who: 'nobody',
    path: visit('ines'),
    arrange: async (page) => {
      await page.route('**/move', (route) => route.fulfill({ status: 409, json: GONE }));
      await press(page, 'Move it');
      await page.getByLabel('Day').fill(openDay());
      await press(page, 'Move it to this time');
      await page.getByText('Free nearest to it').waitFor();
    },
    isState: true,
  },
  {
    name: 'visit-moved',
    who: 'nobody',
    path: visit('ines'),
    arrange: async (page) => {
      const moved = { startsAt: `${openDay()}T11:00:00.000Z`, endsAt: `${openDay()}T11:45:00.000Z` };
      await page.route('**/move', (route) => route.fulfill({ status: 201, json: moved }));
      await press(page, 'Move it');
      await page.getByLabel('Day').fill(openDay());
      await press(page, 'Move it to this time');
      await page.getByRole('heading', { name: 'It is moved' }).waitFor();
    },
    isState: true,
  },
  { name: 'visit-call', who: 'nobody', path: visit('otto'), arrange: shown('020 7946 0128'), isState: true },
  { name: 'visit-over', who: 'nobody', path: visit('ines', 'x'), arrange: shown('020 7946 0128'), isState: true },
  { name: 'own-scales', who: 'hana', path: at('/course/#skin'), arrange: shown('Compared with before') },
  ...WAITING_OF_PEOPLE,
];
