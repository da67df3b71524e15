import { describe, expect, it } from 'vitest';
import { openAs } from '../../../testing/screen.ts';
import { openStage } from '../../../testing/stage.ts';
import { press } from '../../../testing/steps.ts';

const stage = openStage();

describe('the owner', () => {
  it('sees what a recall will do, does it, reads the letters, and undoes it', async () => {
    const context = await openAs(stage.browser, stage.percuta, 'owner', { width: 820, height: 1180, theme: 'light' });
    const page = await context.newPage();
    await page.goto(`${stage.percuta.address}/desk/`);
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
