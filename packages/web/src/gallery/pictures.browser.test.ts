import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPage, launchChromium, serveFolder } from '../../testing/built-page.ts';

let built: ReturnType<typeof buildPage>;
let served: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;

beforeAll(async () => {
  built = buildPage();
  served = await serveFolder(built.folder);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  served?.stop();
  built?.remove();
});

type Look = Parameters<Browser['newContext']>[0];

/** Opens a page once everything of it is there: its fonts, and what a worker reckons for it. */
async function open(path: string, look: Look): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...look });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(`${served.url}${path}`);
  await page
    .locator(path === 'skin/' ? '.life-curves .picture svg' : '.specimen svg')
    .first()
    .waitFor();
  await page.evaluate(setFonts);
  await page.waitForTimeout(250);
  return page;
}

/** A first visit on a slow line goes without the page’s fonts; pictures are taken with them. */
async function setFonts(): Promise<void> {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[as="font"]')) {
    const token = link.href.includes('literata') ? '--serif' : '--sans';
    const face = new FontFace(`Picture${token}`, `url(${link.href})`, { weight: '200 900' });
    document.documentElement.style.setProperty(token, `"Picture${token}"`);
    document.fonts.add(await face.load());
  }
}

/** Pictures are kept outside the repository, and only where somebody asks for them. */
async function picture(page: Page, name: string, fullPage: boolean): Promise<Buffer> {
  const taken = await page.screenshot({ fullPage, animations: 'disabled', caret: 'hide' });
  const folder = process.env.PERCUTA_PICTURES;
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.png`), taken);
  }
  return taken;
}

/** Two runs, each in a browser of its own, and not one pixel that differs. */
async function expectSameTwice(name: string, take: () => Promise<Buffer>): Promise<void> {
  const [first, second] = [await take(), await take()];
  expect(first.length).toBeGreaterThan(20_000);
  expect(first.equals(second), `${name} differs between two runs`).toBe(true);
}

/** At full counts every look, at full size, and axe over all of it; otherwise one look, at half the size. */
const isProof = process.env.PERCUTA_PROVE === '1';
const LOOKS: readonly (readonly [string, Look])[] = [
  ['in two themes', { colorScheme: 'light', deviceScaleFactor: isProof ? 1 : 0.5 }],
  ['in forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
];

describe('the gallery', () => {
  it.each(LOOKS.slice(0, isProof ? 2 : 1))('is the same to the pixel over two runs, %s', async (name, look) => {
    await expectSameTwice(name, async () => {
      const page = await open('gallery/', { ...look, reducedMotion: 'reduce' });
      expect(await page.locator('.specimen').count()).toBeGreaterThanOrEqual(36);
      const taken = await picture(page, `gallery ${name}`, true);
      await page.context().close();
      return taken;
    });
  });

  // The gallery is for us: access is looked at with everything else at full counts.
  if (isProof) {
    it('shows each component and chart without a fault of access, and its dialog', async () => {
      const page = await open('gallery/', { reducedMotion: 'reduce' });
      // The head of the pages is shown several times here, and its ways have one name.
      const axe = () => new AxeBuilder({ page }).disableRules(['landmark-unique']).analyze();
      expect((await axe()).violations).toEqual([]);
      await page.getByRole('button', { name: 'Open the dialog' }).first().click();
      await page.getByRole('dialog').waitFor();
      expect((await axe()).violations).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await page.context().close();
    });
  }
});

/** However busy the machine is. */
const PATIENT = { timeout: 30_000 };

const slider = (page: Page) => page.getByRole('slider', { name: 'Time since the first needle' });
const title = (page: Page) => page.locator('h1').innerText();

describe('the moving skin', () => {
  it('is the same to the pixel over two runs, wherever its time stands', async () => {
    await expectSameTwice('the skin', async () => {
      const page = await open('skin/', { colorScheme: 'light' });
      const taken: Buffer[] = [];
      for (const step of ['5', '240', '345']) {
        await slider(page).fill(step);
        taken.push(await picture(page, `skin ${step}`, false));
      }
      await page.context().close();
      return Buffer.concat(taken);
    });
  });

  it('goes by the keyboard, says where it is, plays until it is paused, and knows other ages', async () => {
    const page = await open('skin/', {});
    await slider(page).focus();
    await page.keyboard.press('Home');
    expect(await title(page)).toContain('before the needle');
    await page.keyboard.press('End');
    expect(await slider(page).getAttribute('aria-valuetext')).toBe('2\u00a0years');
    await expect
      .poll(() => page.getByRole('status').innerText(), PATIENT)
      .toMatch(/2.years on.*In a practice:.*At home:/);
    await page.getByRole('button', { name: '1 month' }).click();
    expect(await title(page)).toMatch(/30.days on/);
    await page.getByRole('button', { name: 'Play' }).click();
    await expect.poll(() => title(page), PATIENT).not.toMatch(/before|30.days on/);
    await page.getByRole('button', { name: 'Pause' }).click();
    const still = await slider(page).inputValue();
    await page.waitForTimeout(200);
    expect(await slider(page).inputValue()).toBe(still);
    const lasting = page.locator('.life-curves section').nth(3).locator('.life-chart svg').first();
    const before = await lasting.innerHTML();
    await page.getByRole('radio', { name: 'Tone 6 of 6' }).check({ force: true });
    expect(await page.locator('.skin-page.tone-6').count()).toBe(1);
    expect(await lasting.innerHTML()).toBe(before);
    await page.getByLabel('Age of this skin').selectOption('75 years');
    await expect.poll(() => lasting.innerHTML(), PATIENT).not.toBe(before);
    await page.context().close();
  });

  it('stands still at five moments where less motion is asked for', async () => {
    const page = await open('skin/', { reducedMotion: 'reduce' });
    expect(await page.getByRole('button', { name: 'Play' }).count()).toBe(0);
    await slider(page).focus();
    await page.keyboard.press('Home');
    const seen = [await title(page)];
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press('ArrowRight');
      seen.push(await title(page));
    }
    expect(seen.map((text) => text.replace('The same skin, ', '').replaceAll('\u00a0', ' '))).toEqual([
      'as it is needled',
      '4 hours on',
      '3 days on',
      '30 days on',
      '6 months on',
    ]);
    await page.context().close();
  });
});
