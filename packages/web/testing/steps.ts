/** What somebody does on a page, as often as screens and journeys need it. */
import type { Page } from 'playwright-core';
import { TOPICS } from '../src/safety/topics.ts';
import { bookingWords } from '../src/words/en/booking.ts';
import { commonWords } from '../src/words/en/common.ts';
import { safetyWords } from '../src/words/en/safety.ts';

/** Where a page is that everybody has. */
export const at = (path: string) => () => path;
/** There once this is read. */
export const shown = (text: string | RegExp) => (page: Page) => page.getByText(text).first().waitFor();

/** Answers the whole talk: everything with its mildest answer but for what is told here. */
export async function takeTurns(page: Page): Promise<void> {
  await page.getByLabel('Your age').fill('48');
  await page.getByRole('radio', { name: 'seldom burns' }).check({ force: true });
  await page.getByRole('checkbox', { name: 'Cheek' }).check({ force: true });
  for (const { id: turn } of TOPICS) {
    await page.getByRole('heading', { level: 1, name: safetyWords.topics[turn].title }).waitFor();
    for (const question of await page.locator('.question').all()) {
      await question.locator('.choice').first().getByRole('radio').first().check({ force: true });
    }
    if (turn === 'today') await choose(page, 'cold sore or shingles', 'Yes');
    if (turn === 'health') await choose(page, 'body image', 'Not sure');
    if (turn === 'medicines') await choose(page, 'isotretinoin', 'I have stopped');
    await page.getByRole('button', { name: /Continue|See what/ }).click();
  }
  await page.locator('.tally').waitFor();
}

/** Chooses an answer of the question that contains these words. */
export async function choose(page: Page, question: string, answer: string): Promise<void> {
  await page
    .locator('fieldset', { hasText: question })
    .getByRole('radio', { name: answer, exact: true })
    .check({ force: true });
}

export const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** A day on which the practice is open, some days from now. */
export function openDay(): string {
  const day = new Date(Date.now() + 3 * 86_400_000);
  if (day.getUTCDay() === 0) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

/** The day of `openDay` in the month that is shown, or the next. */
export async function chooseOpenDay(page: Page): Promise<void> {
  const day = openDay();
  const name = `${bookingWords.weekday(day)} ${commonWords.day(day)}`;
  if (!(new Date().toISOString().slice(0, 7) === day.slice(0, 7))) await press(page, /^On to /);
  await page.getByRole('button', { name: new RegExp(`^${name}, \\d+ free`) }).click();
}

/** A time of that day. */
export async function chooseTime(page: Page, time: string): Promise<void> {
  await chooseOpenDay(page);
  await page.getByRole('button', { name: time, exact: true }).click();
}

/** Opens a dialog. */
export const open = (name: string | RegExp) => async (page: Page) => {
  await press(page, name);
  await page.getByRole('dialog').waitFor();
};
