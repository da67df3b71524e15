import type { Page } from 'playwright-core';
import type { Screen } from './screen.ts';
import { SCREENS_LOST_AND_TWICE } from './screens-lost-and-twice.ts';
import { at, open, press, shown } from './steps.ts';

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

/** What belongs to the house and to nobody's course: stock and recalls, rules, law, glass, erasures, export. */
export const SCREENS_OF_HOUSE: readonly Screen[] = [
  ...SCREENS_LOST_AND_TWICE,
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
  {
    name: 'practice-overrides',
    who: 'responsible-clinician',
    path: at('/desk/#practice/rules'),
    arrange: async (page) => {
      await press(page, 'Count them');
      await shown('Overridden alerts, with')(page);
    },
    isState: true,
  },
  {
    name: 'practice-place',
    who: 'owner',
    path: at('/desk/#practice/place'),
    arrange: async (page) => {
      await shown('Whom to tell of a harm')(page);
      await shown('Counts as fresh until')(page);
    },
  },
  {
    name: 'practice-place-change',
    who: 'owner',
    path: at('/desk/#practice/place'),
    arrange: async (page) => {
      await shown('Counts as fresh until')(page);
      await page
        .getByRole('button', { name: /^Change what is set for/ })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'practice-duty-add',
    who: 'owner',
    path: at('/desk/#practice/place'),
    arrange: async (page) => {
      await shown('Whom to tell of a harm')(page);
      if ((await page.getByText('Begin with what Percuta knows').count()) > 0) {
        await press(page, 'Begin with what Percuta knows');
      }
      await press(page, 'Add a duty');
      await page.getByRole('dialog').waitFor();
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
];
