import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { enter, tabTo } from '../../testing/by-keyboard.ts';
import { expectNoViolation } from '../../testing/no-violation.ts';
import { openAs } from '../../testing/screen.ts';
import { openStage } from '../../testing/stage.ts';

const stage = openStage();

const DESK = { width: 1440, height: 900, theme: 'light' } as const;

async function openPlan(name: string): Promise<Page> {
  const context = await openAs(stage.browser, stage.percuta, 'practitioner', DESK);
  const page = await context.newPage();
  await page.goto(`${stage.percuta.address}/desk/#person/${stage.percuta.practice.people[name] ?? ''}/plan`);
  await page.locator('.face-map svg').waitFor();
  return page;
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-zone'));

describe('the plan on the face', () => {
  it('is written by keyboard alone: a zone, a mole in its quarter, and the version that is proposed', async () => {
    const page = await openPlan('ines');
    await tabTo(page, /^Left cheek/);
    expect(await focused(page)).toBe('left-cheek');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('chin');
    await page.keyboard.press('Enter');
    const chin = page.getByRole('button', { name: /^Chin: / });
    expect(await chin.getAttribute('aria-pressed')).toBe('true');
    await page.getByText('Cap of the zone').waitFor();
    await page.getByLabel('Setting for the chin, in mm').waitFor();

    await tabTo(page, /^Left cheekRight cheek/);
    await page.keyboard.press('c');
    await tabTo(page, /^Anywhere in it/);
    await page.keyboard.press('ArrowDown');
    await enter(page, /^Spare it$/);
    await page.getByText(/^2\. A mole, chin, upper part, right side, 4\smm across$/).waitFor();
    expect(await page.locator('.face-mask').count()).toBe(1);
    await page.getByText('are spared').first().waitFor();
    await expectNoViolation(page);

    await enter(page, /^Propose version/);
    await page.getByText(/Version \d, of/).waitFor();
    await page.goBack();
    await page.getByText(/^2\. A mole, chin/).waitFor();
    await page.context().close();
  });

  it('never takes in what lies inside the rim of the eye, and looks at a zone before it leaves it out', async () => {
    const page = await openPlan('huw');
    const eyelid = page.locator('[data-zone="left-eyelid"]');
    await eyelid.click({ force: true });
    expect([await eyelid.getAttribute('aria-pressed'), await eyelid.getAttribute('aria-disabled')]).toEqual([
      'false',
      'true',
    ]);
    await page.getByText('It is never needled.').waitFor();
    const cheek = page.locator('[data-zone="right-cheek"]');
    await cheek.click();
    expect(await cheek.getAttribute('aria-pressed')).toBe('true');
    await cheek.click();
    expect(await cheek.getAttribute('aria-pressed')).toBe('false');
    expect(await page.locator('[data-zone="left-cheek"]').getAttribute('aria-pressed')).toBe('false');
    await page.context().close();
  });

  it('takes a spot by a press and an outline by a stroke, and counts neither outside the plan', async () => {
    const page = await openPlan('callum');
    await page.getByRole('button', { name: 'Mark what is spared' }).click();
    await page.locator('.face-map').scrollIntoViewIfNeeded();
    const boxOf = async (zone: string) => {
      const box = await page.locator(`[data-zone="${zone}"]`).boundingBox();
      if (box === null) throw new Error(`${zone} is not on the page.`);
      return { x: box.x + 0.6 * box.width, y: box.y + 0.4 * box.height };
    };
    const cheek = await boxOf('left-cheek');
    await page.mouse.click(cheek.x, cheek.y);
    await page.getByText(/^2\. A mole, left cheek, upper part/).waitFor();
    const forehead = await boxOf('forehead');
    await page.mouse.move(forehead.x, forehead.y);
    await page.mouse.down();
    for (const [dx, dy] of [
      [12, 2],
      [14, 10],
      [2, 12],
    ] as const) {
      await page.mouse.move(forehead.x + dx, forehead.y + dy);
    }
    await page.mouse.up();
    await page.getByText(/^3\. A mole, forehead/).waitFor();
    const nose = await boxOf('nose');
    await page.mouse.click(nose.x, nose.y);
    await page.getByText('That is in no zone of the plan.').waitFor();
    await page.context().close();
  });

  it('shows a sealed session over its plan', async () => {
    const context = await openAs(stage.browser, stage.percuta, 'practitioner', DESK);
    const page = await context.newPage();
    const { people, sessions } = stage.percuta.practice;
    await page.goto(`${stage.percuta.address}/desk/#person/${people.tobias ?? ''}/session/${sessions.tobias ?? ''}`);
    await page.getByRole('img', { name: 'Delivered beside planned, on the face' }).waitFor();
    await context.close();
  });
});
