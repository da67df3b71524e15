import { cartridgeCode } from '@percuta/practice/examples';
import type { Page } from 'playwright-core';
import type { Screen } from './screen.ts';
import { WAITING_OF_PRACTICE } from './screens-of-waiting.ts';
import type { ServedPercuta } from './served-percuta.ts';
import { at, open, openDay, press, shown } from './steps.ts';

const person =
  (name: string, rest = '') =>
  (percuta: ServedPercuta) =>
    `/desk/#person/${percuta.practice.people[name] ?? ''}${rest}`;
const session = (name: string) => (percuta: ServedPercuta) =>
  person(name, `/session/${percuta.practice.sessions[name] ?? ''}`)(percuta);

/** Makes the antiseptic of the time-out that the tablet keeps 82 seconds older: wet for a minute, drying since. */
function backdateAntiseptic(): void {
  for (const key of Object.keys(sessionStorage).filter((name) => name.startsWith('percuta-time-out-'))) {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? '{}') as { clock: { startedAtMs: number } };
    kept.clock.startedAtMs -= 82_000;
    sessionStorage.setItem(key, JSON.stringify(kept));
  }
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

/** The day of today as if it were still to come. */
async function todayLater(page: Page): Promise<void> {
  const laterMs = Date.parse(openDay()) - Date.parse(new Date().toISOString().slice(0, 10));
  const shifted = (moment: string, byMs: number) => new Date(Date.parse(moment) + byMs).toISOString();
  await page.route('**/api/calendar?*', async (route) => {
    const url = new URL(route.request().url());
    for (const end of ['from', 'until']) url.searchParams.set(end, shifted(url.searchParams.get(end) ?? '', -laterMs));
    const answer = await route.fetch({ url: url.href });
    const body = await answer.json();
    const visits = body.visits.map((visit: { startsAt: string; endsAt: string }) => {
      const times = { startsAt: shifted(visit.startsAt, laterMs), endsAt: shifted(visit.endsAt, laterMs) };
      return { ...visit, ...times, on: openDay() };
    });
    await route.fulfill({ response: answer, json: { visits } });
  });
  await page.reload();
}

/** What those see who work at a practice. */
export const SCREENS_OF_PRACTICE: readonly Screen[] = [
  {
    name: 'photographs-taken-back',
    who: 'practitioner',
    path: person('hana', '/photographs'),
    arrange: shown('A picture without consent is not shown'),
    isState: true,
  },
  {
    name: 'photographs',
    who: 'practitioner',
    path: person('saskia', '/photographs'),
    arrange: (page) => page.getByText('days apart').waitFor(),
  },
  {
    name: 'photograph-one',
    who: 'practitioner',
    path: person('saskia', '/photographs'),
    arrange: async (page) => {
      await page
        .getByRole('button', { name: /^Look at: front/ })
        .first()
        .click();
      await page.getByText('Notes on this picture').waitFor();
    },
    isState: true,
  },
  {
    name: 'photograph-slider',
    who: 'practitioner',
    path: person('saskia', '/photographs'),
    arrange: (page) => page.getByRole('radio', { name: 'Slider' }).check(),
    isState: true,
  },
  {
    name: 'photograph-capture',
    who: 'practitioner',
    path: person('saskia', '/photographs/take'),
    arrange: shown('Open the camera'),
  },
  { name: 'work', who: 'practitioner', path: at('/desk/#work'), arrange: shown('Hana Lindqvist') },
  {
    name: 'work-closed',
    who: 'practitioner',
    path: at('/desk/#work'),
    arrange: async (page) => {
      await page.getByText('Show what was closed').click();
      await page.getByText(/closed, |Nothing was closed/).waitFor();
    },
    isState: true,
  },
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
    name: 'calendar-overlap',
    who: 'front-desk',
    path: () => `/desk/#calendar/day/${openDay()}`,
    arrange: async (page) => {
      await todayLater(page);
      await page.getByRole('button', { name: /Ines Marlow/ }).press(' ');
      for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown');
      await open(/^Overlap on purpose/)(page);
    },
    isState: true,
  },
  {
    name: 'calendar-course',
    who: 'front-desk',
    path: () => `/desk/#calendar/week/${openDay()}`,
    arrange: async (page) => {
      await todayLater(page);
      const to = { on: '2027-02-03', startsAt: '2027-02-03T10:00:00Z', endsAt: '2027-02-03T10:45:00Z' };
      const move = { visitId: '3f0a2f0c-5a52-4cb5-9a0e-7d5d7c1b0a01', on: '2027-01-04', window: null };
      const moves = [{ ...move, does: 'moves', to: { ...to, practitionerId: move.visitId } }];
      await page.route('**/reflow?*', (route) => route.fulfill({ json: { moves } }));
      await page.getByLabel('Whose week').selectOption('T. Maddern');
      await page.getByRole('button', { name: /Ines Marlow/ }).press(' ');
      for (const key of ['ArrowRight', ' ']) await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
    },
    isState: true,
  },
  {
    name: 'calendar-visit',
    who: 'front-desk',
    path: at('/desk/#calendar/day'),
    arrange: async (page) => {
      await page.getByRole('button', { name: /Callum Dreyfus/ }).click();
      await page.getByText(/Paused: not before/).waitFor();
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
    name: 'desk-course',
    who: 'front-desk',
    path: person('huw', '/book/course'),
    arrange: shown(/visits are proposed/),
  },
  {
    name: 'desk-consult-first',
    who: 'front-desk',
    path: person('otto', '/book/course'),
    arrange: shown('Book a consultation'),
    isState: true,
  },
  { name: 'desk-paused', who: 'front-desk', path: person('callum'), arrange: shown(/Paused: not before/) },
  { name: 'desk-paper', who: 'front-desk', path: person('ines', '/book/paper'), arrange: shown('As booked on') },
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
  { name: 'consent-here', who: 'practitioner', path: person('ines', '/consent'), arrange: shown('What I agree to') },
  {
    name: 'consent-here-drawn',
    who: 'practitioner',
    path: person('ines', '/consent'),
    arrange: (page) => page.getByRole('radio', { name: 'Draw it' }).check({ force: true }),
    isState: true,
  },
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
  ...WAITING_OF_PRACTICE,
];
