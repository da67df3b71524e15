import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openAs, openScreen, SIZES } from '../testing/screen.ts';
import { SCREENS } from '../testing/screens.ts';
import { openStage } from '../testing/stage.ts';

const stage = openStage();

/** The scripts that a page asks for before anything is pressed. */
function scriptsOf(page: string): readonly string[] {
  const html = readFileSync(join(stage.built.folder, page, 'index.html'), 'utf8');
  return [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, path = '']) => path);
}

const read = (path: string) => readFileSync(join(stage.built.folder, path));

/** A telephone of the middle price on a slow line, as such pages are usually judged. */
async function slowPhone(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 90_000,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/** What moved by itself, as a share of the screen, and when the largest thing was painted. */
interface Seen {
  shift: number;
  largestMs: number;
}

function watchPaint(): void {
  const seen: Seen = { shift: 0, largestMs: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.largestMs = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
}

describe('a public page on a slow telephone', () => {
  it.each([
    ['/', '.skin-part svg'],
    ['/example/', '.outlook .picture svg'],
    ['/skin/', '.life-curves .picture svg'],
    ['/safety/', '.turn-end'],
    ['/practices/', '.ways li'],
  ])('%s can be read before its script has come, and nothing moves when it does', async (path, whole) => {
    const html = readFileSync(join(stage.built.folder, path, 'index.html'), 'utf8');
    expect(html).toMatch(/<div id="page" data-drawn><header/);
    expect(html).toMatch(/<h1[^>]*>(<span>)?\p{L}/u);
    expect(html).toMatch(/<meta name="description" content="[^"]{50,160}"/);
    expect(html).not.toMatch(/ style="/);
    const context = await openAs(stage.browser, stage.percuta, 'nobody', { ...SIZES[0], theme: 'light' });
    const page = await context.newPage();
    await page.addInitScript(watchPaint);
    await slowPhone(page);
    await page.goto(`${stage.percuta.address}${path}`, { waitUntil: 'commit' });
    await page.locator('#page:not([data-drawn])').waitFor();
    await page.locator(whole).first().waitFor();
    await page.waitForTimeout(500);
    const seen = await page.evaluate(() => (window as Window & { seen?: Seen }).seen);
    process.stdout.write(
      `${path}: ${seen?.shift.toFixed(3)} moved, largest paint ${Math.round(seen?.largestMs ?? 0)} ms\n`,
    );
    expect(seen?.largestMs).toBeGreaterThan(0);
    expect(seen?.shift).toBeLessThan(0.01);
    await context.close();
  });
});

describe('on paper', () => {
  it.each(['safety-result', 'consent', 'record'])(
    '%s is dark on light, whole, and without what is pressed',
    async (name) => {
      const screen = SCREENS.find((one) => one.name === name);
      if (screen === undefined) throw new Error(`There is no screen ${name}.`);
      const context = await openAs(stage.browser, stage.percuta, screen.who, { ...SIZES[0], theme: 'dark' });
      const page = await openScreen(context, stage.percuta, screen);
      await page.emulateMedia({ media: 'print' });
      const ink = await page.locator('h1').evaluate((title) => getComputedStyle(title).color);
      expect(ink).toBe('rgb(28, 26, 23)');
      expect(await page.locator('.button:visible, .link-button:visible').count()).toBe(0);
      expect(await page.locator('header.head:visible').count()).toBe(0);
      await context.close();
    },
  );
});

describe('what travels', () => {
  it.each(['.', 'skin', 'safety', 'practices', 'sign-in', 'course', 'visit'])(
    'a patient’s page, %s, is at most 120 kB of script, gzipped, before its lazy parts',
    (page) => {
      const scripts = scriptsOf(page);
      expect(scripts.length).toBeGreaterThan(1);
      const kilobytes = scripts.reduce((sum, path) => sum + gzipSync(read(path)).length, 0) / 1000;
      process.stdout.write(`${page}: ${Math.round(kilobytes)} kB in ${scripts.length} files\n`);
      expect(kilobytes).toBeLessThanOrEqual(120);
    },
  );

  it.each(['.', 'skin', 'safety', 'practices', 'sign-in', 'course', 'visit'])(
    '%s carries none of the desk’s code',
    (page) => {
      const ofTheDesk = ['Start needling', 'How a name begins', 'Between the person and a safe start'];
      const text = scriptsOf(page)
        .map((path) => read(path).toString())
        .join();
      expect(ofTheDesk.filter((words) => text.includes(words))).toEqual([]);
      const desk = scriptsOf('desk')
        .map((path) => read(path).toString())
        .join();
      expect(desk).toContain('How a name begins');
    },
  );
});
