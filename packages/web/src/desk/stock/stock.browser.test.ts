import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPage, launchChromium } from '../../../testing/built-page.ts';
import { openAs } from '../../../testing/screens.ts';
import { type ServedPercuta, startPercuta } from '../../../testing/served-percuta.ts';

let built: ReturnType<typeof buildPage>;
let percuta: ServedPercuta;
let browser: Browser;

beforeAll(async () => {
  built = buildPage();
  percuta = await startPercuta(built.folder);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await percuta?.stop();
  built?.remove();
});

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

describe('the owner', () => {
  it('sees what a recall will do, does it, reads the letters, and undoes it', async () => {
    const context = await openAs(browser, percuta, 'owner', { width: 820, height: 1180, theme: 'light' });
    const page = await context.newPage();
    await page.goto(`${percuta.address}/desk/`);
    await page.getByRole('navigation').getByRole('link', { name: 'Stock' }).click();
    await page.getByRole('link', { name: 'Recall Lot AB1' }).click();
    await page.getByText('3 people are listed as exposed, in 3 sessions.').waitFor();
    await page.getByText('3 letters are drafted. None is sent.').waitFor();
    await page.getByLabel('Reason').fill('The maker found leaking seals.');
    await press(page, 'Recall this lot');
    await page.getByRole('heading', { level: 1, name: 'Recall of lot AB1' }).waitFor();
    await page.getByText('The letter, as drafted').first().click();
    await page.getByText('This lot has been recalled.').first().waitFor();
    await press(page, 'Undo this recall');
    await page.getByRole('dialog').getByLabel('Reason').fill('The notice was for another lot.');
    await press(page, 'Undo it');
    await page.getByText('Undone by').waitFor();
    expect(await page.getByText('Exposed: 3 people').count()).toBe(1);
    await context.close();
  });
});
