import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectNoViolation } from './no-violation.ts';
import { LOOKS, type Look, openAs, openScreen, type Screen } from './screen.ts';
import { openStage } from './stage.ts';

const PROVES = process.env.PERCUTA_PROVE === '1';

/**
 * Looks at each of the screens: to be called once by a test file, on a Percuta of its own. In every look at full counts
 * (`PERCUTA_PROVE=1`), with the states in which a screen can be besides; otherwise in one look, the looks taking turns from
 * screen to screen.
 */
export function everyScreenIsWhole(screens: readonly Screen[]): void {
  const looked = screens.filter(({ isState = false }) => PROVES || !isState);
  const seen = looked.map((screen, index) => ({ ...screen, looks: looksAt(screen, index) }));

  const stage = openStage();

  describe('every screen', () => {
    it.each(seen)('$name is whole: axe 0, no side scroll, no fault', async ({ looks, ...screen }) => {
      for (const look of looks) {
        const context = await openAs(stage.browser, stage.percuta, screen.who, look);
        const faults: string[] = [];
        context.on('weberror', (error) => faults.push(error.error().message));
        context.on('console', (message) => {
          if (message.type() === 'error' && !isRefusedCall(message.text())) faults.push(message.text());
        });
        const page = await openScreen(context, stage.percuta, screen);
        const where = `${screen.name}, ${look.width}, ${look.theme}`;
        await expectNoViolation(page, where);
        expect(await widthOf(page), where).toBeLessThanOrEqual(look.width);
        await expectFocusSeen(page, where);
        // 320 pixels are a desk at 400 %.
        await page.emulateMedia({ forcedColors: 'active' });
        await page.setViewportSize({ width: 320, height: 640 });
        expect(await widthOf(page), `${where}, at 400 %`).toBeLessThanOrEqual(320);
        expect(faults, where).toEqual([]);
        await context.close();
      }
    });
  });
}

function looksAt({ isState }: Screen, index: number): readonly Look[] {
  const inTurn = isState ? 0 : index % LOOKS.length;
  return PROVES && !isState ? LOOKS : LOOKS.slice(inTurn, inTurn + 1);
}

const TABS = 12;

/** Whoever goes by the keyboard always sees where they are. */
async function expectFocusSeen(page: Page, where: string): Promise<void> {
  for (let tab = 0; tab < TABS; tab += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return null;
      // The input of a choice lies over its word; the word shows the ring.
      const holders = [focused, focused.nextElementSibling, focused.parentElement];
      const hasRing = holders.some((one) => one !== null && Number.parseFloat(getComputedStyle(one).outlineWidth) >= 2);
      return hasRing ? null : focused.outerHTML.slice(0, 120);
    });
    expect(seen, `${where}, tab ${tab + 1}`).toBeNull();
  }
}

function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

/** What the browser itself logs of an answer that is a no: nobody signed in, say. */
function isRefusedCall(text: string): boolean {
  return text.startsWith('Failed to load resource: the server responded with a status of 4');
}
