import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectNoViolation } from '../testing/no-violation.ts';
import { openAs, SIZES } from '../testing/screen.ts';
import { openStage } from '../testing/stage.ts';
import { choose, chooseOpenDay, chooseTime, openDay } from '../testing/steps.ts';
import { addDays, monthOf } from './booking/month.ts';
import { bookCourseWords as course } from './words/en/book-course.ts';
import { bookingWords as words } from './words/en/booking.ts';
import { commonWords } from './words/en/common.ts';

const stage = openStage();

/** A server may take a moment where others ask it too. */
const SLOW = { timeout: 5_000 };
const PHONE = { ...SIZES[0], theme: 'light' } as const;

/** Presses keys one after the other. */
async function keys(page: Page, ...pressed: readonly string[]): Promise<void> {
  for (const key of pressed) await page.keyboard.press(key);
}

/** Goes on by tabulator until this has the focus. What it is, is told by role and name alone. */
async function tabTo(page: Page, role: 'button' | 'radio' | 'link', name: RegExp | string): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true });
  for (let tab = 0; tab < 60; tab += 1) {
    await page.keyboard.press('Tab');
    const focused = wanted.and(page.locator(':focus'));
    if ((await focused.count()) > 0) return;
  }
  throw new Error(`The keyboard does not come to the ${role} ${name}.`);
}

const dayName = (day: string) => `${words.weekday(day)} ${commonWords.day(day)}`;

async function expectFocus(page: Page, role: 'button' | 'heading', name: RegExp | string): Promise<void> {
  await expect
    .poll(async () => page.getByRole(role, { name }).and(page.locator(':focus')).count(), { timeout: 5_000 })
    .toBe(1);
}

/** Walks by arrows from the day that has the focus to another one. */
async function walkTo(page: Page, day: string): Promise<void> {
  for (let step = 0; step < 20; step += 1) {
    const isThere = page.getByRole('button', { name: dayName(day) }).and(page.locator(':focus'));
    if ((await isThere.count()) > 0) return;
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(30);
  }
  throw new Error(`The arrows do not lead to ${day}.`);
}

describe('a patient who books by keyboard and hears what is there', () => {
  it('books in under a minute, moves it, is told when a time has gone, and gets the nearest ones', async () => {
    const context = await openAs(stage.browser, stage.percuta, 'patient', PHONE);
    const page = await context.newPage();
    const startedMs = performance.now();
    await page.goto(`${stage.percuta.address}/course/#book`);
    await page.getByRole('grid', { name: words.day }).waitFor();
    await expect.poll(() => page.getByRole('status').first().innerText(), SLOW).toMatch(/\d+ free times on \d+ days?/);
    // Radio buttons: one stop, and arrows from one to the next.
    await tabTo(page, 'radio', new RegExp(`^${words.anybody}`));
    await keys(page, 'ArrowDown', 'ArrowDown');
    await page.getByRole('radio', { name: /T\. Maddern.*valid until/, checked: true }).waitFor();
    await tabTo(page, 'radio', words.purposes.session);
    await page.keyboard.press('ArrowDown');
    await page.getByRole('radio', { name: words.purposes.consultation, checked: true }).waitFor();
    await tabTo(page, 'button', new RegExp(`^${words.weekday(new Date().toISOString().slice(0, 10))}`));
    const day = openDay();
    await walkTo(page, day);
    await expect.poll(() => page.getByRole('gridcell', { selected: true }).count()).toBe(0);
    await expectFocus(page, 'button', new RegExp(`^${dayName(day)}, \\d+ free times$`));
    await page.keyboard.press('Enter');
    await expectFocus(page, 'heading', new RegExp(`^${dayName(day)}: \\d+ free times$`));
    expect(await page.getByRole('gridcell', { selected: true }).count()).toBe(1);
    await expectNoViolation(page);
    await tabTo(page, 'button', '09:00');
    await page.keyboard.press('Enter');
    await expectFocus(page, 'heading', words.confirm);
    await expectNoViolation(page);
    await keys(page, 'Tab', 'Enter');
    await expectFocus(page, 'heading', words.booked);
    expect(performance.now() - startedMs).toBeLessThan(60_000);
    await expectNoViolation(page);

    const download = page.waitForEvent('download');
    await tabTo(page, 'link', words.calendarFile);
    await page.keyboard.press('Enter');
    const file = await download;
    expect(file.suggestedFilename()).toBe('appointments.ics');
    expect(readFileSync(await file.path(), 'utf8')).toMatch(/BEGIN:VEVENT[\s\S]*DTSTART/);
    await tabTo(page, 'link', words.change);
    await page.keyboard.press('Enter');
    await page.getByRole('grid').waitFor();
    await tabTo(page, 'button', new RegExp(`^${words.weekday(new Date().toISOString().slice(0, 10))}`));
    await walkTo(page, day);
    await page.keyboard.press('Enter');
    await expectFocus(page, 'heading', new RegExp(`^${dayName(day)}:`));
    expect(await page.getByRole('button', { name: '09:00', exact: true }).count()).toBe(0);
    await tabTo(page, 'button', '13:00');
    await page.keyboard.press('Enter');
    await expectFocus(page, 'heading', words.confirmMove);

    // Somebody at the desk is faster.
    const desk = await openAs(stage.browser, stage.percuta, 'front-desk', PHONE);
    await takeBefore(await desk.newPage(), day);
    await desk.close();
    await keys(page, 'Tab', 'Enter');
    await expectFocus(page, 'heading', words.gone);
    expect(await page.getByRole('alert').innerText()).toMatch(/Taken then: T\. Maddern/);
    await expectNoViolation(page);
    await tabTo(page, 'button', new RegExp(`^${dayName(day)}, \\d\\d:\\d\\d$`));
    await page.keyboard.press('Enter');
    await expectFocus(page, 'heading', words.confirmMove);
    await keys(page, 'Tab', 'Enter');
    await expectFocus(page, 'heading', words.moved);
    await context.close();
  });

  it('hears how long the time is kept, and is asked again when it is not any more', async () => {
    const context = await openAs(stage.browser, stage.percuta, 'hana', PHONE);
    const page = await context.newPage();
    let keptSeconds = 61;
    await page.route('**/hold', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), keptSeconds } });
    });
    await page.goto(`${stage.percuta.address}/course/#book`);
    await choose(page, 'What for', words.purposes.consultation);
    await chooseTime(page, '16:00');
    await page.getByText(words.keptSaid(60)).waitFor();
    expect(await page.getByText(words.keptSaid(60)).getAttribute('aria-live')).toBe('polite');
    expect(await page.getByRole('timer').innerText()).toMatch(/^(1:00|0:5\d)$/);

    // Nobody else is offered a time that is kept, not at the desk either.
    const desk = await openAs(stage.browser, stage.percuta, 'front-desk', PHONE);
    const other = await desk.newPage();
    await other.goto(`${stage.percuta.address}/desk/#person/${stage.percuta.practice.people.callum ?? ''}/book`);
    await other.getByRole('radio', { name: /^Dr Nkem/ }).check();
    await chooseOpenDay(other);
    await other.getByRole('button', { name: '15:30', exact: true }).waitFor();
    expect(await other.getByRole('button', { name: '16:00', exact: true }).count()).toBe(0);
    await desk.close();

    keptSeconds = 1;
    await page.getByRole('button', { name: words.another }).click();
    await page.getByRole('button', { name: '16:00', exact: true }).click();
    await expectFocus(page, 'heading', words.keptOver);
    await expectNoViolation(page);
    keptSeconds = 600;
    await page.getByRole('button', { name: words.keepAgain }).click();
    await expectFocus(page, 'heading', words.confirm);
    await page.unrouteAll({ behavior: 'wait' });
    await context.close();
  });

  it('walks the month by week and month, and never into the past', async () => {
    const context = await openAs(stage.browser, stage.percuta, 'patient', PHONE);
    const page = await context.newPage();
    await page.goto(`${stage.percuta.address}/course/#book`);
    await expect.poll(() => page.getByRole('status').first().innerText(), SLOW).toMatch(/\d+ free times/);
    const today = new Date().toISOString().slice(0, 10);
    await tabTo(page, 'button', new RegExp(`^${dayName(today)}`));
    await keys(page, 'ArrowUp');
    await expectFocus(page, 'button', new RegExp(`^${dayName(today)}`));
    await keys(page, 'ArrowDown');
    await expectFocus(page, 'button', new RegExp(`^${dayName(addDays(today, 7))}`));
    await keys(page, 'PageDown', 'PageDown', 'PageUp', 'PageUp');
    await expectFocus(page, 'button', new RegExp(`^${dayName(addDays(today, 7))}`));
    await keys(page, 'PageDown', 'Home');
    await expectFocus(page, 'button', /^Monday/);
    await keys(page, 'End');
    await expectFocus(page, 'button', /^Sunday .*, nothing free$/);
    await keys(page, 'Enter');
    expect(await page.getByRole('gridcell', { selected: true }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /^Back to / }).getAttribute('aria-disabled')).toBeNull();
    expect(monthOf(today)).not.toBe(monthOf(addDays(today, 40)));
    await context.close();
  });
});

describe('somebody at the desk who has a keyboard', () => {
  it('books into an empty stretch, carries visits, and is told what is in the way before the drop', async () => {
    const context = await openAs(stage.browser, stage.percuta, 'front-desk', { ...SIZES[2], theme: 'light' });
    const page = await context.newPage();
    await page.goto(`${stage.percuta.address}/desk/#calendar/day/${openDay()}`);
    const status = page.getByRole('status').first();
    const visit = (name: string, from = '08:00') =>
      page.getByRole('button', { name: new RegExp(`^${from} ${name} Consultation, .*until`) });
    for (const [typed, name] of [
      ['call', 'Callum Dreyfus'],
      ['huw', 'Huw Castellane'],
    ] as const) {
      await page.getByRole('button', { name: /^Free from 08:00 .*Maddern/ }).press('Enter');
      await page.getByLabel('For whom').fill(typed);
      await page.getByRole('radio', { name }).check({ force: true });
      await page.getByRole('button', { name: `Book ${name}, 08:00` }).press('Enter');
      await visit(name).waitFor();
      if (name === 'Huw Castellane') break;
      await visit(name).press(' ');
      await keys(page, 'ArrowDown', 'ArrowDown');
      await expect.poll(() => status.textContent(), SLOW).toBe('08:30, T. Maddern: free');
      await keys(page, ' ');
      await expect.poll(() => status.textContent(), SLOW).toMatch(/^Moved: Callum Dreyfus, 08:30/);
    }
    await visit('Huw Castellane').press(' ');
    await keys(page, 'ArrowDown');
    const inTheWay = 'T. Maddern has Callum Dreyfus from 08:30 to 09:00';
    await expect.poll(() => status.textContent(), SLOW).toBe(`08:15, T. Maddern: ${inTheWay}`);
    expect(await page.getByRole('button', { name: 'Drop at 08:15' }).getAttribute('aria-disabled')).toBe('true');
    await keys(page, ' ');
    await expect.poll(() => status.textContent(), SLOW).toMatch(/^Not dropped/);
    await keys(page, 'ArrowLeft');
    await expect.poll(() => status.textContent(), SLOW).toMatch(/^08:15, Dr Nkem Adeyi-Holt: free/);
    await keys(page, 'Escape');
    await expect.poll(() => status.textContent(), SLOW).toBe('Put back: Huw Castellane, 08:00.');
    await expectNoViolation(page);

    // By hand: from where it is grabbed to the other column.
    const from = await visit('Huw Castellane').boundingBox();
    const to = await page.getByRole('button', { name: /^Free from 08:00 .*Adeyi-Holt/ }).boundingBox();
    await page.mouse.move((from?.x ?? 0) + 30, (from?.y ?? 0) + 10);
    await page.mouse.down();
    await page.mouse.move((to?.x ?? 0) + 60, (to?.y ?? 0) + 60, { steps: 4 });
    await page.mouse.move((to?.x ?? 0) + 60, (to?.y ?? 0) + 106, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => status.textContent(), SLOW).toMatch(/^Moved: Huw Castellane, 09:00, Dr Nkem Adeyi-Holt/);
    await page.emulateMedia({ media: 'print' });
    expect(await visit('Huw Castellane', '09:00').isVisible()).toBe(true);
    expect(await page.locator('.cal-gap:visible, .button:visible').count()).toBe(0);
    await context.close();
  });

  it('sees at once what another desk books', async () => {
    const opened = async () => {
      const context = await openAs(stage.browser, stage.percuta, 'front-desk', { ...SIZES[2], theme: 'light' });
      const page = await context.newPage();
      await page.goto(`${stage.percuta.address}/desk/#calendar/day/${openDay()}`);
      const gap = page.getByRole('button', { name: /^Free from .*Maddern/ }).last();
      // Until the day is read, all of it is one gap.
      await page
        .getByRole('button', { name: /Callum Dreyfus Consultation/ })
        .first()
        .waitFor();
      await gap.waitFor();
      return { page, gap, close: () => context.close() };
    };
    const [one, other] = [await opened(), await opened()];
    const at = (await other.gap.getAttribute('aria-label'))?.slice('Free from '.length, 'Free from 00:00'.length);
    await other.gap.press('Enter');
    await other.page.getByLabel('For whom').fill('call');
    await other.page.getByRole('radio', { name: 'Callum Dreyfus' }).check({ force: true });
    await other.page.getByRole('button', { name: `Book Callum Dreyfus, ${at}` }).press('Enter');
    const booked = one.page.getByRole('button', { name: new RegExp(`^${at} Callum Dreyfus Consultation`) });
    await booked.waitFor({ timeout: 5_000 });
    await Promise.all([one.close(), other.close()]);
  });
});

describe('a patient who books a whole course by keyboard', () => {
  it('changes one date within its window, keeps all as one, books all as one, and moves one with those after it', async () => {
    const context = await openAs(stage.browser, stage.percuta, 'hana', PHONE);
    const page = await context.newPage();
    const startedMs = performance.now();
    await page.goto(`${stage.percuta.address}/course/`);
    await page.getByRole('link', { name: words.courseBook(3) }).waitFor();
    await tabTo(page, 'link', words.courseBook(3));
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText(course.proposed(4)).waitFor();
    await expectNoViolation(page);
    const third = course.session(3);
    await tabTo(page, 'button', course.changeOf(third));
    await page.keyboard.press('Enter');
    await expectFocus(page, 'heading', course.changing(third));
    await page
      .getByRole('status')
      .getByText(/free times? on/)
      .waitFor();
    await expectNoViolation(page);
    await tabTo(page, 'button', /, (\d+ free times?|nothing free)$/);
    // Before the window nothing can be chosen, however it is walked.
    await keys(page, 'ArrowUp', 'ArrowDown');
    await walkToFree(page);
    await page.keyboard.press('Enter');
    await expectFocus(page, 'heading', /: \d+ free times?$/);
    await tabTo(page, 'button', /^\d\d:\d\d$/);
    await page.keyboard.press('Enter');
    await expectFocus(page, 'button', course.changeOf(third));
    await expect.poll(() => page.getByRole('status').first().innerText(), SLOW).toMatch(/^Session 3 is on .*day \d+ /);
    await tabTo(page, 'button', course.goOn);
    await page.keyboard.press('Enter');
    await expectFocus(page, 'heading', course.confirm);
    await page.getByRole('timer').waitFor();
    await expectNoViolation(page);
    await tabTo(page, 'button', course.book(4));
    await page.keyboard.press('Enter');
    await expectFocus(page, 'heading', course.booked(4));
    expect(performance.now() - startedMs).toBeLessThan(60_000);
    await expectNoViolation(page);

    await tabTo(page, 'link', course.done);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: words.change }).nth(3).waitFor();
    const before = await page.locator('.visits > li > p > b').allInnerTexts();
    await tabTo(page, 'link', words.change);
    await page.keyboard.press('Enter');
    await page
      .getByRole('status')
      .getByText(/free times? on/)
      .waitFor();
    await tabTo(page, 'button', /, (\d+ free times?|nothing free)$/);
    for (let step = 0; step < 10; step += 1) await page.keyboard.press('ArrowRight');
    await walkToFree(page);
    await page.keyboard.press('Enter');
    await expectFocus(page, 'heading', /: \d+ free times?$/);
    await tabTo(page, 'button', /^\d\d:\d\d$/);
    await page.keyboard.press('Enter');
    await expectFocus(page, 'heading', /moves? with it$/);
    await expectNoViolation(page);
    await tabTo(page, 'button', /^Move (both|all \d)$/);
    await page.keyboard.press('Enter');
    await expectFocus(page, 'heading', /sessions are moved$/);
    await page.goto(`${stage.percuta.address}/course/#overview`);
    await page.locator('.visits > li').nth(3).waitFor();
    const after = () => page.locator('.visits > li > p > b').allInnerTexts();
    await expect
      .poll(async () => (await after()).filter((day) => !before.includes(day)).length, SLOW)
      .toBeGreaterThan(1);
    await context.close();
  });
});

describe('two desks', () => {
  it('see what the other lets overlap on purpose, and why, without a reload', async () => {
    const look = { ...SIZES[2], theme: 'light' } as const;
    const here = await openAs(stage.browser, stage.percuta, 'front-desk', look);
    const there = await openAs(stage.browser, stage.percuta, 'practitioner', look);
    const [page, other] = [await here.newPage(), await there.newPage()];
    const address = `${stage.percuta.address}/desk/#calendar/day/${openDay()}`;
    await Promise.all([page.goto(address), other.goto(address)]);
    const visit = (on: Page, name: string, from: string) =>
      on.getByRole('button', { name: new RegExp(`^${from} ${name} Consultation, .*until`) });
    await visit(other, 'Callum Dreyfus', '08:30').focus();
    await visit(page, 'Callum Dreyfus', '08:30').press(' ');
    await keys(page, 'ArrowLeft', 'ArrowDown', 'ArrowDown');
    const status = page.getByRole('status').first();
    await expect.poll(() => status.textContent(), SLOW).toMatch(/^09:00, Dr Nkem Adeyi-Holt: .* has Huw Castellane/);
    await page.getByRole('button', { name: /^Overlap on purpose/ }).press('Enter');
    await page.getByRole('button', { name: 'Overlap at this time' }).press('Enter');
    await page.getByText('Write why.').waitFor();
    await page.getByLabel('Why it may overlap').fill('Two short talks, side by side.');
    await expectNoViolation(page);
    await page.keyboard.press('Enter');
    await expect.poll(() => status.textContent(), SLOW).toMatch(/^Moved: Callum Dreyfus, 09:00/);
    await visit(other, 'Callum Dreyfus', '09:00').waitFor();
    expect(await visit(other, 'Callum Dreyfus', '09:00').innerText()).toMatch(/overlaps on purpose/);
    // What had the focus lies elsewhere now: the focus is not lost.
    expect(await other.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
    await visit(other, 'Callum Dreyfus', '09:00').press('Enter');
    await other.getByText(/Overlaps on purpose: “Two short talks, side by side.” R. Iqbal, /).waitFor();
    await Promise.all([here.close(), there.close()]);
  });
});

/** Walks on by day to one that has free times. */
async function walkToFree(page: Page): Promise<void> {
  for (let step = 0; step < 15; step += 1) {
    const free = page.getByRole('button', { name: /, [1-9]\d* free times?$/ }).and(page.locator(':focus'));
    if ((await free.count()) > 0) return;
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(30);
  }
  throw new Error('The arrows do not lead to a free day.');
}

/** Takes 13:00 of that day with the same practitioner, for somebody else. */
async function takeBefore(page: Page, day: string): Promise<void> {
  await page.goto(`${stage.percuta.address}/desk/#person/${stage.percuta.practice.people.callum ?? ''}/book`);
  await page.getByRole('radio', { name: /T\. Maddern/ }).check();
  await page.getByRole('radio', { name: words.purposesAtDesk.consultation }).check({ force: true });
  if (monthOf(day) !== monthOf(new Date().toISOString())) await page.getByRole('button', { name: /^On to/ }).click();
  await page.getByRole('button', { name: new RegExp(`^${dayName(day)}, \\d+ free`) }).click();
  await page.getByRole('button', { name: '13:00', exact: true }).click();
  await page.getByRole('button', { name: /^Book / }).click();
  await page.getByRole('heading', { name: 'Visits' }).waitFor();
}
