import { visitLink } from '@percuta/practice';
import { cartridgeCode } from '@percuta/practice/examples';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { TOPICS } from '../src/safety/topics.ts';
import { bookingWords } from '../src/words/en/booking.ts';
import { commonWords } from '../src/words/en/common.ts';
import { safetyWords } from '../src/words/en/safety.ts';
import type { ServedPercuta } from './served-percuta.ts';

export const SIZES = [
  { name: 'phone', width: 390, height: 844 },
  { name: 'tablet', width: 820, height: 1180 },
  { name: 'desk', width: 1440, height: 900 },
] as const;
export const THEMES = ['light', 'dark'] as const;

export interface Look {
  readonly width: number;
  readonly height: number;
  readonly theme: (typeof THEMES)[number];
}

/** Every size and both themes: what no size changes, such as contrast, is met in each theme once. */
export const LOOKS: readonly Look[] = [
  { ...SIZES[0], theme: 'light' },
  { ...SIZES[1], theme: 'dark' },
  { ...SIZES[2], theme: 'light' },
];

/** Who sits before the browser: nobody, or somebody of the seeded practice. */
type Who = 'nobody' | 'responsible-clinician' | 'practitioner' | 'front-desk' | 'patient' | 'hana' | 'owner';

/** One screen in one state: where it is, who sees it, and how it is brought about. */
export interface Screen {
  readonly name: string;
  readonly who: Who;
  readonly path: (percuta: ServedPercuta) => string;
  readonly arrange: (page: Page) => Promise<void>;
  /** Set for a state of a screen that is here already: what is the same is looked at once. */
  readonly isState?: true;
}

const person =
  (name: string, rest = '') =>
  (percuta: ServedPercuta) =>
    `/desk/#person/${percuta.practice.people[name] ?? ''}${rest}`;
const session = (name: string) => (percuta: ServedPercuta) =>
  person(name, `/session/${percuta.practice.sessions[name] ?? ''}`)(percuta);
const visit =
  (name: 'ines' | 'otto', cut = '') =>
  ({ practice }: ServedPercuta) =>
    visitLink('', { slug: practice.slug, token: `${practice.visitLinks[name]}${cut}` });
const at = (path: string) => () => path;
const shown = (text: string | RegExp) => (page: Page) => page.getByText(text).first().waitFor();

/** Answers the whole talk: everything with its mildest answer but for what is told here. */
export async function takeTurns(page: Page): Promise<void> {
  await page.getByLabel('Your age').fill('48');
  await page.getByRole('radio', { name: 'seldom burns' }).check({ force: true });
  await page.getByRole('checkbox', { name: 'Cheek' }).check({ force: true });
  for (const { id: turn } of TOPICS) {
    await page.getByRole('heading', { level: 1, name: safetyWords.topics[turn].title }).waitFor();
    for (const question of await page.locator('.question').all()) {
      await question.locator('.choice').first().getByRole('radio').first().check({ force: true });
    }
    if (turn === 'today') await choose(page, 'cold sore or shingles', 'Yes');
    if (turn === 'health') await choose(page, 'body image', 'Not sure');
    if (turn === 'medicines') await choose(page, 'isotretinoin', 'I have stopped');
    await page.getByRole('button', { name: /Continue|See what/ }).click();
  }
  await page.locator('.tally').waitFor();
}

/** Chooses an answer of the question that contains these words. */
export async function choose(page: Page, question: string, answer: string): Promise<void> {
  await page
    .locator('fieldset', { hasText: question })
    .getByRole('radio', { name: answer, exact: true })
    .check({ force: true });
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** A day on which the practice is open, some days from now. */
export function openDay(): string {
  const day = new Date(Date.now() + 3 * 86_400_000);
  if (day.getUTCDay() === 0) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

/** The day of `openDay` in the month that is shown, or the next. */
export async function chooseOpenDay(page: Page): Promise<void> {
  const day = openDay();
  const name = `${bookingWords.weekday(day)} ${commonWords.day(day)}`;
  if (!(new Date().toISOString().slice(0, 7) === day.slice(0, 7))) await press(page, /^On to /);
  await page.getByRole('button', { name: new RegExp(`^${name}, \\d+ free`) }).click();
}

/** A time of that day. */
export async function chooseTime(page: Page, time: string): Promise<void> {
  await chooseOpenDay(page);
  await page.getByRole('button', { name: time, exact: true }).click();
}

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

const open = (name: string | RegExp) => async (page: Page) => {
  await press(page, name);
  await page.getByRole('dialog').waitFor();
};

/** Makes the antiseptic of the time-out that the tablet keeps 82 seconds older: wet for a minute, drying since. */
function backdateAntiseptic(): void {
  for (const key of Object.keys(sessionStorage).filter((name) => name.startsWith('percuta-time-out-'))) {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? '{}') as { clock: { startedAtMs: number } };
    kept.clock.startedAtMs -= 82_000;
    sessionStorage.setItem(key, JSON.stringify(kept));
  }
}

/** The practice as if nobody had signed its rules. */
async function unsign(page: Page): Promise<void> {
  await page.route('**/api/practice', async (route) => {
    const answer = await route.fetch();
    const practice = await answer.json();
    const ruleset = { ...practice.ruleset, signedByClinician: null, signedAt: null, signedBy: null };
    await route.fulfill({ response: answer, json: { ...practice, ruleset } });
  });
  await page.reload();
}

/** Something in the tablet's line that does not open: its key is another's. */
async function spoilRow(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('percuta-desk');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const tx = opening.result.transaction('line', 'readwrite');
          tx.objectStore('line').put({ id: 'spoilt', iv: new Uint8Array(12), sealed: new ArrayBuffer(40) });
          tx.oncomplete = () => resolve();
        };
      }),
  );
  await page.reload();
}

/** Every screen, in the order in which people come to them. */
export const SCREENS: readonly Screen[] = [
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
  { name: 'work', who: 'practitioner', path: at('/desk/#work'), arrange: shown('Hana Lindqvist') },
  { name: 'harm', who: 'responsible-clinician', path: at('/desk/#harm'), arrange: shown('By device') },
  {
    name: 'record-harm',
    who: 'practitioner',
    path: person('hana', '/harm'),
    arrange: shown('Does it come from the needling?'),
  },
  {
    name: 'harm-event',
    who: 'responsible-clinician',
    path: at('/desk/#harm'),
    arrange: async (page) => {
      await page.getByRole('link', { name: /^Skin infection/ }).click();
      await page.getByText('Whom to tell').waitFor();
    },
  },
  { name: 'today', who: 'practitioner', path: at('/desk/#today'), arrange: shown('Ines Marlow') },
  { name: 'today-front-desk', who: 'front-desk', path: at('/desk/#today'), arrange: shown('Ines Marlow') },
  { name: 'calendar-day', who: 'front-desk', path: at('/desk/#calendar/day'), arrange: shown('Ines Marlow') },
  {
    name: 'calendar-week',
    who: 'practitioner',
    path: at('/desk/#calendar/week'),
    arrange: async (page) => {
      await page.getByLabel('Whose week').selectOption('T. Maddern');
      await shown('Ines Marlow')(page);
    },
  },
  {
    name: 'calendar-carry',
    who: 'front-desk',
    path: at('/desk/#calendar/day'),
    arrange: async (page) => {
      await page.getByRole('button', { name: /Ines Marlow/ }).press(' ');
      for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown');
      await page
        .getByText(/T\. Maddern has Mei-Lin Sorby/)
        .first()
        .waitFor();
    },
    isState: true,
  },
  {
    name: 'calendar-new',
    who: 'front-desk',
    path: () => `/desk/#calendar/day/${openDay()}`,
    arrange: async (page) => {
      await page
        .getByRole('button', { name: /^Free from .*Adeyi-Holt/ })
        .first()
        .click();
      await page.getByLabel('For whom').fill('ma');
      await page.getByRole('radio', { name: 'Ines Marlow' }).check({ force: true });
    },
    isState: true,
  },
  {
    name: 'people',
    who: 'practitioner',
    path: at('/desk/#people'),
    arrange: async (page) => {
      await page.getByLabel('How a name begins').fill('ma');
      await page.locator('.rows li').first().waitFor();
    },
  },
  {
    name: 'register-person',
    who: 'front-desk',
    path: at('/desk/#people/new'),
    arrange: shown('Register somebody new'),
    isState: true,
  },
  { name: 'person', who: 'practitioner', path: person('ines'), arrange: shown('Isotretinoin within six months') },
  { name: 'person-report', who: 'practitioner', path: person('hana'), arrange: shown('Warm redness that spreads') },
  { name: 'answer-report', who: 'practitioner', path: person('hana'), arrange: open('Answer'), isState: true },
  {
    name: 'override',
    who: 'practitioner',
    path: person('ines'),
    arrange: (page) => page.getByRole('button', { name: 'Go on with a reason' }).first().click(),
    isState: true,
  },
  { name: 'person-front-desk', who: 'front-desk', path: person('ines'), arrange: shown('not cleared') },
  { name: 'book-at-desk', who: 'front-desk', path: person('ines', '/book'), arrange: shown('With whom?') },
  {
    name: 'plan',
    who: 'practitioner',
    path: person('ines', '/plan'),
    arrange: async (page) => {
      await page.locator('.plan-outlook svg').waitFor();
    },
  },
  {
    name: 'plan-too-deep',
    who: 'practitioner',
    path: person('ines', '/plan'),
    arrange: async (page) => {
      await page.getByLabel('Setting for the forehead, in mm').selectOption('1.5');
      await page.getByLabel('Add a zone').selectOption('eyelid');
      await page.locator('.plan-rule-refuse').first().waitFor();
    },
  },
  { name: 'check-in', who: 'practitioner', path: session('ines'), arrange: shown('Is the person here?') },
  { name: 'sign-in-step', who: 'practitioner', path: session('adaeze'), arrange: shown('Who this is') },
  { name: 'time-out', who: 'practitioner', path: session('huw'), arrange: shown('Still open, 16') },
  {
    name: 'time-out-drying',
    who: 'practitioner',
    path: session('huw'),
    arrange: async (page) => {
      await press(page, /^Scan: /);
      await page.getByLabel('Code of the cartridge').fill(cartridgeCode('42'));
      await press(page, 'Take this code');
      await page.getByText('Cartridge already used').waitFor();
      for (const item of [/^Said: Name/, /^Clean: /, /^On: Gloves/, /^Sterile: /, /^Here: Emergency/])
        await press(page, item);
      await press(page, 'Antiseptic is on');
      await page.evaluate(backdateAntiseptic);
      await page.reload();
      await page.getByText('Drying').waitFor();
    },
  },
  {
    name: 'needling',
    who: 'practitioner',
    path: session('saskia'),
    arrange: (page) => page.getByRole('button', { name: 'Record: right cheek' }).click(),
  },
  { name: 'stock-lots', who: 'owner', path: at('/desk/#stock/lots'), arrange: shown('Lot AB1') },
  {
    name: 'stock-receive',
    who: 'front-desk',
    path: at('/desk/#stock/lots'),
    arrange: async (page) => {
      await press(page, 'Take a box in');
      await page.getByLabel('Code of the cartridge').fill('(01)09506000134352(17)291231(10)AB7');
      await page.getByText('AB7').first().waitFor();
    },
    isState: true,
  },
  { name: 'stock-handpieces', who: 'owner', path: at('/desk/#stock/handpieces'), arrange: shown('May not be used') },
  { name: 'stock-staff', who: 'owner', path: at('/desk/#stock/staff'), arrange: shown('Where the practice stands') },
  {
    name: 'recall-preview',
    who: 'owner',
    path: at(`/desk/#stock/recall/${encodeURIComponent('GS1/09506000134352/AB1')}`),
    arrange: shown('Who was exposed'),
  },
  {
    name: 'recall',
    who: 'owner',
    path: ({ practice }) => `/desk/#stock/recalls/${practice.recallId}`,
    arrange: async (page) => {
      await page.getByText('The letter, as drafted').first().click();
      await shown('Please call us soon')(page);
    },
  },
  { name: 'own-scales', who: 'hana', path: at('/course/#skin'), arrange: shown('Compared with before') },
  { name: 'consent-here', who: 'practitioner', path: person('ines', '/consent'), arrange: shown('What I agree to') },
  {
    name: 'consent-here-drawn',
    who: 'practitioner',
    path: person('ines', '/consent'),
    arrange: (page) => page.getByRole('radio', { name: 'Draw it' }).check({ force: true }),
    isState: true,
  },
  { name: 'practice-rules', who: 'owner', path: at('/desk/#practice/rules'), arrange: shown('Signed as they stand') },
  {
    name: 'practice-rules-unsigned',
    who: 'responsible-clinician',
    path: at('/desk/#practice/rules'),
    arrange: async (page) => {
      await unsign(page);
      await shown('no session starts')(page);
      await page.getByText('Take a rule more strictly').click();
      await page.getByLabel('Why we are stricter').fill('We send them to the hospital.');
      await press(page, 'Add it');
      await page.getByText('When somebody is screened').click();
    },
  },
  { name: 'practice-glass', who: 'owner', path: at('/desk/#practice/glass'), arrange: shown('He fainted') },
  { name: 'practice-erasures', who: 'owner', path: at('/desk/#practice/erasures'), arrange: shown('By letter') },
  {
    name: 'erasure-confirm',
    who: 'owner',
    path: at('/desk/#practice/erasures'),
    arrange: open('Erase'),
    isState: true,
  },
  { name: 'practice-export', who: 'owner', path: at('/desk/#practice/export'), arrange: shown('npx percuta export') },
  { name: 'audit', who: 'owner', path: person('otto', '/audit'), arrange: shown('Opened in need') },
  { name: 'results', who: 'responsible-clinician', path: at('/desk/#results'), arrange: shown('Followed up') },
  {
    name: 'make-round',
    who: 'responsible-clinician',
    path: at('/desk/#grading/new'),
    arrange: async (page) => {
      await page.getByLabel('Whose picture').fill('tobias');
      await press(page, 'Tobias Ferrand');
      await page.getByLabel('Day on which it was taken').fill('2026-06-01');
      await press(page, 'Add it');
      await page.getByText('1 picture').waitFor();
    },
  },
  {
    name: 'desk-menu',
    who: 'responsible-clinician',
    path: at('/desk/#today'),
    arrange: async (page) => {
      await shown('Ines Marlow')(page);
      if (await page.locator('.desk-menu summary').isVisible()) await page.locator('.desk-menu summary').click();
    },
    isState: true,
  },
  {
    name: 'unreadable-row',
    who: 'practitioner',
    path: at('/desk/#today'),
    arrange: async (page) => {
      await shown('Ines Marlow')(page);
      await spoilRow(page);
      await shown('cannot be read any more')(page);
    },
    isState: true,
  },
  { name: 'emergency', who: 'practitioner', path: session('saskia'), arrange: open('Emergency'), isState: true },
  { name: 'stop', who: 'practitioner', path: session('saskia'), arrange: open(/^Stop/), isState: true },
  { name: 'record', who: 'practitioner', path: session('tobias'), arrange: shown('Hash of the session') },
];

/** Whether those who work at the practice see it, and not the people who come. */
export const isOfPractice = ({ who }: Screen): boolean => !['nobody', 'patient', 'hana'].includes(who);

/** A browser of its own for somebody. */
export async function openAs(browser: Browser, percuta: ServedPercuta, who: Who, look: Look): Promise<BrowserContext> {
  const { address, practice } = percuta;
  const { width, height, theme } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Berlin',
  });
  const token = who === 'nobody' ? null : who === 'hana' ? practice.hanaSignIn : practice.signIns[who];
  if (token !== null) await context.addCookies([{ name: 'percuta-sign-in', value: token, url: address }]);
  return context;
}

/** Opens a screen in its state. */
export async function openScreen(context: BrowserContext, percuta: ServedPercuta, screen: Screen): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${percuta.address}${screen.path(percuta)}`);
  await screen.arrange(page);
  await page.locator('h1').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  return page;
}
