/**
 * Takes every screen's picture at every size in both themes: `npm run screens FOLDER`, a folder outside the
 * repository. `--only=plan` takes those whose name contains it; `--readme` makes `docs/picture-home.png` besides, the
 * picture of the README.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { buildPage, launchChromium, serveFolder } from '../packages/web/testing/built-page.ts';
import { openAs, openScreen, SIZES, THEMES } from '../packages/web/testing/screen.ts';
import { SCREENS } from '../packages/web/testing/screens.ts';
import { type ServedPercuta, startPercuta } from '../packages/web/testing/served-percuta.ts';
import { toPalettePng } from './palette-png.ts';

const README_PICTURE = 'docs/picture-home.png';
const README_LIMIT_BYTES = 300_000;

/** The page of the example, as it opens and in two states more. */
const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  open: async () => {},
  eyelid: async (page) => {
    await page.getByLabel('Zone', { exact: true }).selectOption('eyelid');
    await page.locator('.plan-rule-refuse').waitFor();
  },
  'skinpen-two-millimetres': async (page) => {
    await page.getByLabel('Device', { exact: true }).selectOption('skinpen');
    await page.getByRole('slider').fill('2');
    await page.getByRole('radio', { name: /^67, type I/ }).check();
    await page.getByRole('radio', { name: 'Collagen, whole dermis' }).check();
    await page.locator('.finding-refuse').first().waitFor();
  },
};

interface Look {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly theme: 'light' | 'dark';
}

async function open(browser: Browser, look: Look): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: look.width, height: look.height },
    colorScheme: look.theme,
    reducedMotion: 'reduce',
  });
  await page.goto(look.url);
  await page.locator('.outlook .picture svg, .skin-part svg').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/** Waits until the last answer has been drawn. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(600);
}

async function takeExample(browser: Browser, url: string, folder: string): Promise<number> {
  let taken = 0;
  for (const size of SIZES) {
    for (const theme of THEMES) {
      for (const [name, arrange] of Object.entries(STATES).filter(([state]) => isWanted(`page-${state}`))) {
        const page = await open(browser, { url: `${url}example/`, theme, ...size });
        await arrange(page);
        await settle(page);
        await page.screenshot({ path: join(folder, `page-${size.width}-${theme}-${name}.png`), fullPage: true });
        await page.close();
        taken += 1;
      }
    }
  }
  return taken;
}

/** Every screen of a practice with a day in it. */
async function takeScreens(browser: Browser, percuta: ServedPercuta, folder: string): Promise<number> {
  let taken = 0;
  for (const screen of SCREENS.filter(({ name }) => isWanted(name))) {
    for (const size of SIZES) {
      for (const theme of THEMES) {
        const context = await openAs(browser, percuta, screen.who, { ...size, theme });
        const page = await openScreen(context, percuta, screen);
        await settle(page);
        await page.screenshot({ path: join(folder, `${screen.name}-${size.width}-${theme}.png`), fullPage: true });
        await context.close();
        taken += 1;
      }
    }
  }
  return taken;
}

async function takeReadmePicture(browser: Browser, url: string): Promise<number> {
  const page = await open(browser, { url, theme: 'light', width: 1440, height: 1056 });
  await settle(page);
  const picture = toPalettePng(await page.screenshot());
  await page.close();
  writeFileSync(README_PICTURE, picture);
  return picture.length;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { readme: { type: 'boolean' }, only: { type: 'string' } },
});
const [target] = positionals;
const isWanted = (name: string) => name.includes(values.only ?? '');
if (target === undefined || !relative(process.cwd(), resolve(target)).startsWith('..')) {
  console.error('Name a folder outside the repository: npm run screens /somewhere/shots [-- --only=NAME --readme]');
  process.exit(2);
}
const folder = resolve(target);
mkdirSync(folder, { recursive: true });
const built = buildPage();
const served = await serveFolder(built.folder);
const percuta = await startPercuta(built.folder);
const browser = await launchChromium();
try {
  const first = await takeExample(browser, served.url, folder);
  console.log(`${first + (await takeScreens(browser, percuta, folder))} pictures in ${folder}`);
  if (values.readme === true) {
    const bytes = await takeReadmePicture(browser, served.url);
    console.log(`${README_PICTURE}: ${Math.round(bytes / 1000)} kB`);
    if (bytes > README_LIMIT_BYTES) throw new Error(`${README_PICTURE} is over ${README_LIMIT_BYTES / 1000} kB.`);
  }
} finally {
  await browser.close();
  await percuta.stop();
  served.stop();
  built.remove();
}
