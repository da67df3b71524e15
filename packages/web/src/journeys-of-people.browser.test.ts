import { readFileSync } from 'node:fs';
import { visitLink } from '@percuta/practice';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { bookByKeyboard, enter, tabTo, takeTurnByKeyboard, write } from '../testing/by-keyboard.ts';
import { expectNoViolation } from '../testing/no-violation.ts';
import { openAs } from '../testing/screen.ts';
import { openStage } from '../testing/stage.ts';
import { choose, chooseTime, press, takeTurns } from '../testing/steps.ts';
import { TOPICS } from './safety/topics.ts';
import { safetyWords } from './words/en/safety.ts';

const stage = openStage();

const PHONE = { width: 390, height: 844, theme: 'light' } as const;
const DESK = { width: 1440, height: 900, theme: 'light' } as const;

/** A page with an authenticator that answers as somebody with a finger on it would. */
async function withAuthenticator(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return page;
}

describe('a person who wonders whether it is safe', () => {
  it('is told so, registers with a passkey, hands over the answers, and books a consultation', async () => {
    const context = await openAs(stage.browser, stage.percuta, 'nobody', PHONE);
    const page = await withAuthenticator(context);
    await page.goto(`${stage.percuta.address}/safety/`);
    await takeTurns(page);
    expect(await page.locator('h1').innerText()).toBe('Not yet');
    const words = await page.locator('blockquote').innerText();
    expect(words).toContain('I have a cold sore or shingles now.');
    expect(words).toContain('I have stopped isotretinoin.');
    expect(await page.locator('.conflict > div').count()).toBeGreaterThanOrEqual(2);
    await page.getByRole('link', { name: 'Book a consultation' }).click();
    await page.getByRole('link', { name: /Skin and Light/ }).click();
    await page.getByRole('link', { name: 'Register to book' }).click();
    await page.getByLabel('Your name').fill('Nora Weiss');
    await page.getByLabel('Day of birth').fill('1985-05-12');
    await page.getByLabel('E-mail address').fill('nora@example.org');
    await press(page, 'Continue');
    await press(page, 'Make a passkey');
    await page.locator('.codes li').first().waitFor();
    expect(await page.locator('.codes li').count()).toBeGreaterThan(5);
    await press(page, 'I have kept them');
    await page.waitForURL('**/course/');
    await press(page, 'Send them to the practice');
    await page.getByText('Answered on').waitFor();
    await page.getByRole('link', { name: 'Book a visit' }).click();
    await chooseTime(page, '10:00');
    await press(page, /^Book /);
    await page.getByText('It is booked').waitFor();
    await page.getByRole('link', { name: 'Go to my course' }).click();
    await page.getByText('Consultation with').waitFor();

    await page.goto(`${stage.percuta.address}/sign-in/`);
    await press(page, 'Sign out');
    await page.goto(`${stage.percuta.address}/sign-in/#${stage.percuta.practice.slug}`);
    await press(page, 'Sign in with a passkey');
    await page.waitForURL('**/course/');
    expect(page.url()).not.toMatch(/nora|weiss/i);
    await context.close();
  });

  it('keeps the answers over a reload, and forgets them when asked', async () => {
    const context = await openAs(stage.browser, stage.percuta, 'nobody', PHONE);
    const page = await context.newPage();
    await page.goto(`${stage.percuta.address}/safety/`);
    await page.getByLabel('Your age').fill('48');
    await choose(page, 'Are you pregnant', 'No');
    await page.reload();
    expect(await page.getByLabel('Your age').inputValue()).toBe('48');
    await page.goto(`${stage.percuta.address}/safety/#result`);
    await press(page, 'Forget my answers');
    expect(await page.getByLabel('Your age').inputValue()).toBe('');
    await context.close();
  });
});

describe('somebody who has a keyboard and nothing else', () => {
  it('answers the questions, registers, books, signs out and signs in again', async () => {
    const context = await openAs(stage.browser, stage.percuta, 'nobody', DESK);
    const page = await withAuthenticator(context);
    await page.goto(`${stage.percuta.address}/safety/`);
    for (const { id } of TOPICS) {
      await page.getByRole('heading', { level: 1, name: safetyWords.topics[id].title }).waitFor();
      await takeTurnByKeyboard(page, '41');
    }
    await page.locator('.tally').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');

    await enter(page, /^Book a consultation/);
    await page.waitForURL('**/practices/**');
    await page.getByText('Skin and Light').waitFor();
    await enter(page, /^Skin and Light/);
    await page.getByText('Register to book').waitFor();
    await enter(page, /^Register to book/);
    await page.getByLabel('Your name').waitFor();
    await write(page, /^Your name/, 'Piet Aalders');
    await write(page, /^Day of birth/, '05121984');
    await write(page, /^E-mail address/, 'piet@example.org');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Make a passkey' }).waitFor();
    await enter(page, /^Make a passkey/);
    await page.locator('.codes li').first().waitFor();
    await enter(page, /^I have kept them/);
    await page.waitForURL('**/course/');
    await page.getByRole('link', { name: 'Book a visit' }).waitFor();

    await enter(page, /^Book a visit/);
    await page.getByRole('grid').waitFor();
    await tabTo(page, /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/);
    await bookByKeyboard(page);
    await page.getByText('It is booked').waitFor();

    await enter(page, /^Your account/);
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await enter(page, /^Sign out/);
    await page.getByText('You sign in at a practice').waitFor();
    await enter(page, /^Skin and Light/);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).waitFor();
    await enter(page, /^Sign in with a passkey/);
    await page.waitForURL('**/course/');
    await page.getByText('Consultation with').waitFor();
    await context.close();
  });
});

describe('a patient in a course', () => {
  it('reads and signs exactly this version, and reports a sign that is answered at once', async () => {
    const context = await openAs(stage.browser, stage.percuta, 'patient', PHONE);
    const page = await context.newPage();
    await page.goto(`${stage.percuta.address}/course/`);
    await page.getByRole('link', { name: 'Read and sign' }).click();
    const sign = page.getByRole('button', { name: 'Sign', exact: true });
    await sign.waitFor();
    expect(await sign.getAttribute('aria-disabled')).toBe('true');
    for (const part of await page.getByRole('checkbox', { name: /^I have read/ }).all()) await part.check();
    await page.getByRole('checkbox', { name: 'Treatment by this plan' }).check({ force: true });
    await page.getByLabel(/full name/).fill('Ines Marlow');
    await sign.click();
    await page.getByText('You signed version 2').waitFor();

    await page.goto(`${stage.percuta.address}/course/#sign`);
    await press(page, 'Yes: Hives, swollen lips or eyes, wheezing, or fainting');
    await press(page, 'Send and see what to do');
    await page.getByRole('heading', { name: 'Call the emergency number' }).waitFor();
    await expectNoViolation(page);
    expect(await page.getByRole('link', { name: '999' }).getAttribute('href')).toBe('tel:999');
    await context.close();
  });

  it('sees who has read the record, and takes all of it away as a file', async () => {
    const context = await openAs(stage.browser, stage.percuta, 'hana', PHONE);
    const page = await context.newPage();
    await page.goto(`${stage.percuta.address}/course/`);
    await page.getByRole('link', { name: 'Who has read my record' }).click();
    await page.getByText('Read your record to treat you').first().waitFor();
    expect(await page.locator('.readers li').first().innerText()).toMatch(/(You|T\. Maddern|R\. Iqbal)/);
    await page.getByRole('link', { name: 'Back' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Save everything about me' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^percuta-[\d-]+\.jsonl$/);
    const lines = readFileSync(await file.path(), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
    await context.close();
  });
});

describe('a person with a mail', () => {
  it('sees the appointment that its link opens, cancels it, and is told whom to call once it has run out', async () => {
    const context = await openAs(stage.browser, stage.percuta, 'nobody', PHONE);
    const page = await context.newPage();
    const { slug, visitLinks } = stage.percuta.practice;
    await page.goto(visitLink(stage.percuta.address, { slug, token: visitLinks['mei-lin'] }));
    await page.getByText('By the clock there, Europe/Berlin').waitFor();
    const seen = await page.locator('main').innerText();
    expect(seen).toContain('12:00 to 12:45');
    expect(seen).not.toMatch(/Mei-Lin|Sorby|Maddern|needl|session/i);
    await press(page, 'Move it');
    await page.getByLabel('Day').fill('');
    await press(page, 'Move it to this time');
    await page.getByText('Choose a day and a time.').waitFor();
    await press(page, 'No, keep it');
    await press(page, 'Cancel it');
    await press(page, 'No, keep it');
    await press(page, 'Cancel it');
    await press(page, 'Yes, cancel it');
    await page.getByRole('heading', { name: 'It is cancelled' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'This link has run out' }).waitFor();
    await page.getByRole('link', { name: '020 7946 0128' }).waitFor();
    await context.close();
  });
});
