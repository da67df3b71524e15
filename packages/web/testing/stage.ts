import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { buildPage, launchChromium } from './built-page.ts';
import { type ServedPercuta, startPercuta } from './served-percuta.ts';

type Built = ReturnType<typeof buildPage>;

/** What the tests of a file play on: there from the first of them to the last. */
export interface Stage {
  readonly built: Built;
  readonly percuta: ServedPercuta;
  readonly browser: Browser;
}

/** Builds the page, serves it with a practice in it and opens a browser, once a file; more arguments for it on request. */
export function openStage(more: (built: Built) => readonly string[] = () => []): Stage {
  const stage = {} as { -readonly [Part in keyof Stage]: Stage[Part] };
  beforeAll(async () => {
    stage.built = buildPage();
    stage.percuta = await startPercuta(stage.built.folder);
    stage.browser = await launchChromium(more(stage.built));
  });
  afterAll(async () => {
    await stage.browser?.close();
    await stage.percuta?.stop();
    stage.built?.remove();
  });
  return stage;
}
