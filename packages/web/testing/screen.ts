import type { Browser, BrowserContext, Page } from 'playwright-core';
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
