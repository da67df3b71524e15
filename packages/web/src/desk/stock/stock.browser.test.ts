import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openAs } from '../../../testing/screen.ts';
import { openStage } from '../../../testing/stage.ts';
import { press } from '../../../testing/steps.ts';

const stage = openStage();

/** What would stand on paper. */
async function printed(page: Page, name: string): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset.printed = document.body.innerText;
    };
  });
  await page.getByRole('button', { name, includeHidden: true }).dispatchEvent('click');
  await page.locator('body[data-printed]').waitFor({ state: 'attached' });
  const text = await page.evaluate(() => document.body.dataset.printed ?? '');
  await page.evaluate(() => delete document.body.dataset.printed);
  await page.emulateMedia({ media: 'screen' });
  return text;
}

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
    expect(await printed(page, 'Print the list')).toMatch(/Recall of lot AB1[\s\S]*Spoken with/);
    const letters = await printed(page, 'Print 3 letters');
    expect(letters.match(/This lot has been recalled\./g)).toHaveLength(3);
    expect(letters).not.toContain('Undo this recall');
    await press(page, 'Undo this recall');
    await page.getByRole('dialog').getByLabel('Reason').fill('The notice was for another lot.');
    await press(page, 'Undo it');
    await page.getByText('Undone by').waitFor();
    expect(await page.getByText('Exposed: 3 people').count()).toBe(1);
    await context.close();
  });

  it('sets who may needle where, and takes over the duties to report, which say that nobody has checked them', async () => {
    const context = await openAs(stage.browser, stage.percuta, 'owner', { width: 820, height: 1180, theme: 'light' });
    const page = await context.newPage();
    await page.goto(`${stage.percuta.address}/desk/#stock/staff`);
    await page.getByRole('link', { name: 'Change what is set' }).click();
    await press(page, 'Add a place');
    await page.getByLabel('Name of the place').fill('Elsewhere');
    await page.getByLabel('Profession 1', { exact: true }).fill('nurse');
    await page.getByLabel('Deepest setting of profession 1').fill('0,5');
    await press(page, 'Set it');
    await page.getByText('must be millimetres, or null where the law sets no limit.').waitFor();
    await page.getByText('must be the day on which the rule was read').waitFor();
    await page.getByLabel('Deepest setting of profession 1').fill('0.5');
    await page.getByLabel('Where this was read').fill('The statute');
    await page.getByLabel('Read there on').fill('2020-01-01');
    await press(page, 'Set it');
    await page.getByText('Nurse: to 0.5 mm').waitFor();
    await page.getByText('Not fresh since 1 January 2021.').waitFor();
    await press(page, 'Take off Elsewhere');
    await press(page, 'Take it off');
    await page.getByText('Nurse: to 0.5 mm').waitFor({ state: 'detached' });
    await press(page, 'Begin with what Percuta knows');
    await page.getByText('Nobody has checked this row.').first().waitFor();
    const unchecked = await page.getByText('Nobody has checked this row.').count();
    await page.getByRole('button', { name: /^Change A physician/ }).click();
    await page.getByLabel('Checked at its source on').fill(new Date().toISOString().slice(0, 10));
    await press(page, 'Set it');
    await expect.poll(() => page.getByText('Nobody has checked this row.').count()).toBe(unchecked - 1);
    await context.close();
  });

  it('takes everything of the practice away as one file that says whether it is whole', async () => {
    const context = await openAs(stage.browser, stage.percuta, 'owner', { width: 820, height: 1180, theme: 'light' });
    const page = await context.newPage();
    await page.goto(`${stage.percuta.address}/desk/#practice/export`);
    const download = page.waitForEvent('download');
    await press(page, 'Make the export');
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^percuta-practice-\d{4}-\d{2}-\d{2}\.jsonl$/);
    await page.getByText(/^Saved, with [\d,]+ rows\./).waitFor();
    const text = readFileSync(await file.path(), 'utf8');
    const lines = text.trimEnd().split('\n');
    const whole = JSON.parse(lines.pop() ?? '{}');
    const hash = createHash('sha256')
      .update(`${lines.join('\n')}\n`)
      .digest('hex');
    expect(whole).toEqual({ contentHash: `sha256:${hash}`, lines: lines.length });
    expect(text).toContain('Saskia Okonjo');
    await context.close();
  });
});
