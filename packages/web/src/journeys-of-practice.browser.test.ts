import { cartridgeCode } from '@percuta/practice/examples';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answerByKeyboard, enter, expectFocus, tabTo, write } from '../testing/by-keyboard.ts';
import { expectNoViolation } from '../testing/no-violation.ts';
import { openAs } from '../testing/screen.ts';
import { openStage } from '../testing/stage.ts';
import { choose, chooseTime, press } from '../testing/steps.ts';

const stage = openStage();

const PHONE = { width: 390, height: 844, theme: 'light' } as const;
const TABLET = { width: 820, height: 1180, theme: 'light' } as const;
const LYING_TABLET = { width: 1180, height: 820, theme: 'dark' } as const;
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

const sessionPath = (name: string) =>
  `${stage.percuta.address}/desk/#person/${stage.percuta.practice.people[name] ?? ''}/session/${stage.percuta.practice.sessions[name] ?? ''}`;

describe('the front desk', () => {
  it('sees that somebody is not cleared and never why, books, and invites to an account', async () => {
    const context = await openAs(stage.browser, stage.percuta, 'front-desk', DESK);
    const page = await context.newPage();
    await page.goto(`${stage.percuta.address}/desk/#person/${stage.percuta.practice.people.callum ?? ''}`);
    await page.getByText('not cleared').first().waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/sun|skin|SkinPen|mm/i);
    await page.getByRole('link', { name: 'Book a visit' }).click();
    await page.getByRole('radio', { name: 'Follow-up' }).check({ force: true });
    await chooseTime(page, '11:00');
    await press(page, /^Book /);
    await page.getByRole('heading', { name: 'Visits' }).waitFor();
    await expect.poll(() => page.locator('.row').count()).toBe(2);
    await press(page, 'Invite to sign in');
    await page.getByLabel('E-mail address').fill('callum@example.org');
    await press(page, 'Make the link');
    const link = await page.locator('.invite-link').innerText();
    expect(link).toContain(`/sign-in/#${stage.percuta.practice.slug}/set-up/`);
    const own = await openAs(stage.browser, stage.percuta, 'nobody', PHONE);
    const set = await withAuthenticator(own);
    await set.goto(link);
    await set.getByText('For Callum Dreyfus, at Skin and Light.').waitFor();
    await press(set, 'Make a passkey');
    await set.locator('.codes li').first().waitFor();
    await own.close();
    await context.close();
  });
});

describe('a practitioner', () => {
  it('is refused what is too deep, sets it back, and proposes the plan', async () => {
    const context = await openAs(stage.browser, stage.percuta, 'practitioner', DESK);
    const page = await context.newPage();
    await page.goto(`${stage.percuta.address}/desk/#person/${stage.percuta.practice.people['mei-lin'] ?? ''}/plan`);
    await page.getByLabel('Add a zone').selectOption('eyelid');
    const propose = page.getByRole('button', { name: 'Propose version 2' });
    await page.getByText(/Resolve \d items? first/).waitFor();
    await page.getByText('A plan that is refused is shown no benefit.').waitFor();
    expect(await propose.getAttribute('aria-disabled')).toBe('true');
    await press(page, 'Leave out the eyelid');
    await page.getByLabel('Setting for the forehead, in mm').selectOption('1');
    await page.getByText('1.00 mm is above this zone’s cap of 0.75 mm.').waitFor();
    await press(page, 'Set to 0.75 mm');
    await propose.click();
    await page.getByText('Version 2, of').waitFor();
    await context.close();
  });

  it('goes from the sign-in to the seal by the keyboard alone, and the focus is never nowhere', async () => {
    const context = await openAs(stage.browser, stage.percuta, 'practitioner', LYING_TABLET);
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(sessionPath('adaeze'));
    await page.getByText('Who this is: at least two').waitFor();
    for (const name of [/^Says the name/, /^Says the day of birth/]) {
      await tabTo(page, name);
      await page.keyboard.press('Space');
    }
    for (const question of await page.locator('.question legend').allInnerTexts()) {
      await answerByKeyboard(page, new RegExp(question.slice(0, 30).replace(/[?()]/g, '.')));
    }
    await answerByKeyboard(page, /^Baseline photographs/);
    await enter(page, /^Sign in$/);
    await heard(page, 'Antiseptic wet');
    await expectFocus(page, /^Adaeze Brandt$/);
    await enter(page, /^Antiseptic is on$/);
    await expectFocus(page, /^Said: Name and day of birth$/);
    await settleByKeyboard(page);
    await page.getByText('Nothing stands before the start').waitFor();
    await expectFocus(page, /^Start needling$/);
    await page.keyboard.press('Enter');
    await heard(page, /Needling since/);
    await expectFocus(page, /^Adaeze Brandt$/);
    for (const zone of ['left cheek', 'right cheek', 'forehead']) {
      await enter(page, new RegExp(`^Record: ${zone}$`));
      await expectFocus(page, new RegExp(zone, 'i'));
      await answerByKeyboard(page, /^Endpoint/);
      await answerByKeyboard(page, /^Pain/, 3);
      await enter(page, /^Record this zone$/);
      await page.getByRole('button', { name: `Gone over again: ${zone}` }).waitFor();
      await expectFocus(page, new RegExp(`^Gone over again: ${zone}$`));
    }
    await enter(page, /^Finish$/);
    await heard(page, 'The aftercare sheet');
    await page.getByRole('button', { name: /^Said back/ }).waitFor();
    await enter(page, /^Said back/);
    await heard(page, 'Sheet given and said back');
    await expectFocus(page, /^Sheet given and said back/);
    await write(page, /^Cartridges in the sharps box/, '1');
    await answerByKeyboard(page, /^Handpiece disinfected/);
    await write(page, /^With what/, 'Alcohol wipes');
    await write(page, /^Seconds that its label wants/, '60');
    await write(page, /^Seconds that it was wet/, '60');
    await answerByKeyboard(page, /^Bleeding has stopped/);
    await answerByKeyboard(page, /^Anything untoward/, 1);
    await enter(page, /^Sign out$/);
    await heard(page, 'Seal the session');
    await expectFocus(page, /^Adaeze Brandt$/);
    await enter(page, /^Seal the record$/);
    await heard(page, 'Hash of the session');
    await expectFocus(page, /^Adaeze Brandt$/);
    await context.close();
  });

  it('cannot start before every item is settled; then needles, signs out and seals', async () => {
    const context = await openAs(stage.browser, stage.percuta, 'practitioner', TABLET);
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(sessionPath('huw'));
    const start = page.getByRole('button', { name: 'Start needling' });
    await start.waitFor();
    expect(await start.getAttribute('aria-disabled')).toBe('true');
    await start.click({ force: true });
    expect(await page.getByText('items stand before the start').innerText()).toMatch(/^\d+ items/);

    await scan(page, '42');
    await page.getByText('Cartridge already used').waitFor();
    await press(page, 'Scan again');
    await scan(page, '77');
    await press(page, 'Antiseptic is on');
    const dry = page.getByRole('button', { name: 'Dry: Skin looks dry' });
    expect(await dry.getAttribute('aria-disabled')).toBe('true');
    await page.clock.runFor(61_000);
    await settleAll(page);
    await expectNoViolation(page);
    await page.getByText('Nothing stands before the start').waitFor();
    await start.click();
    await heard(page, /Needling since/);
    for (const zone of ['left cheek', 'right cheek', 'forehead']) await deliver(page, zone);
    await press(page, 'Finish');
    await heard(page, 'The aftercare sheet');
    await page.getByText('Show the sheet').click();
    await expectNoViolation(page);
    await press(page, 'Said back: The person says it back in their own words');
    await heard(page, 'Sheet given and said back');
    await page.getByLabel('Cartridges in the sharps box').fill('1');
    await choose(page, 'Handpiece disinfected', 'Yes');
    await page.getByLabel('With what').fill('Alcohol wipes');
    await page.getByLabel('Seconds that its label wants').fill('60');
    await page.getByLabel('Seconds that it was wet').fill('60');
    await choose(page, 'Bleeding has stopped', 'Yes');
    await choose(page, 'Anything untoward', 'No');
    await press(page, 'Sign out');
    await heard(page, 'Seal the session');
    await expectNoViolation(page);
    await press(page, 'Seal the record');
    await heard(page, 'Hash of the session');
    expect(await page.locator('.sealed-hash').innerText()).toMatch(/^sha256:[0-9a-f]{64}$/);
    await context.close();
  });

  it('opens the record of somebody else’s patient only by saying why', async () => {
    const desk = await openAs(stage.browser, stage.percuta, 'front-desk', DESK);
    const register = await desk.newPage();
    await register.goto(`${stage.percuta.address}/desk/#people/new`);
    await register.getByLabel('Name').fill('Rosa Timm');
    await register.getByLabel('Day of birth').fill('1990-02-03');
    await press(register, 'Register');
    await register.waitForURL(/#person\/[0-9a-f-]{36}$/);
    const address = register.url();
    await register.goto(`${address}/book`);
    await chooseTime(register, '15:00');
    await press(register, /^Book /);
    await register.getByRole('heading', { name: 'Visits' }).waitFor();
    await desk.close();
    const context = await openAs(stage.browser, stage.percuta, 'practitioner', DESK);
    const page = await context.newPage();
    await page.goto(address);
    const open = page.getByRole('button', { name: 'Open it for 60 minutes' });
    await open.waitFor();
    expect(await open.getAttribute('aria-disabled')).toBe('true');
    await expectNoViolation(page);
    await page.getByLabel('Why you need it now').fill('Fainted in the waiting room');
    await open.click();
    await page.getByText('Nobody has answered the questions yet').waitFor();
    await context.close();
  });

  it('loses no tap when the network drops', async () => {
    const context = await openAs(stage.browser, stage.percuta, 'practitioner', TABLET);
    const page = await context.newPage();
    await page.goto(sessionPath('ines'));
    await page.getByRole('button', { name: 'Check in' }).waitFor();
    await context.setOffline(true);
    await press(page, 'Check in');
    await page.getByText('No network. Nothing is lost').waitFor();
    await context.setOffline(false);
    await page.getByText('Who this is: at least two').waitFor();
    await page.getByText('All taps saved').waitFor();
    await context.close();
  });
});

describe('those who answer for the practice', () => {
  it('take a rule more strictly, and no session starts until they have signed it as it stands', async () => {
    const context = await openAs(stage.browser, stage.percuta, 'responsible-clinician', DESK);
    const page = await context.newPage();
    await page.goto(`${stage.percuta.address}/desk/#practice/rules`);
    await page.getByText('Signed as they stand').waitFor();
    await page.getByText('Take a rule more strictly').click();
    await page.getByLabel('Which rule').selectOption('S11');
    await page.getByLabel('Why we are stricter').fill('We send them to the hospital.');
    await press(page, 'Add it');
    await press(page, 'Put these demands in force');
    await page.getByText('Not signed: no session starts').waitFor();
    await page.getByLabel('I have read the rules below').check();
    await press(page, 'Sign the rules');
    await page.getByText('Signed as they stand').waitFor();
    await page.getByText('“We send them to the hospital.”').waitFor();
    await context.close();
  });

  it('let somebody who is here read and sign the consent on the practice’s own screen', async () => {
    const context = await openAs(stage.browser, stage.percuta, 'practitioner', TABLET);
    const page = await context.newPage();
    await page.goto(`${stage.percuta.address}/desk/#person/${stage.percuta.practice.people['mei-lin'] ?? ''}`);
    await page.getByRole('link', { name: 'Read and sign it here' }).click();
    await page.getByText('What I agree to').waitFor();
    for (const part of await page.locator('.read-mark input').all()) await part.check();
    await page.getByRole('checkbox', { name: 'Treatment by this plan' }).check({ force: true });
    await page.getByLabel('Write your full name as a signature').fill('Mei-Lin Sorby');
    const sign = page.getByRole('button', { name: 'Sign', exact: true });
    expect(await sign.getAttribute('aria-disabled')).toBe('true');
    await page.getByLabel('How you know who it is').fill('identity card seen');
    await sign.click();
    await page.getByText(/^Version \d+, signed on .* by Mei-Lin Sorby/).waitFor();
    await page.getByText('Who it was: identity card seen.').waitFor();
    await context.close();
  });
});

async function heard(page: Page, text: string | RegExp): Promise<void> {
  await page.clock.runFor(1_000);
  await page.getByText(text).first().waitFor();
}

/** Settles what the focus comes to, one after the other, and waits where only time settles it. */
async function settleByKeyboard(page: Page): Promise<void> {
  for (let left = await page.locator('.open-item').count(); left > 0; left -= 1) {
    const shut = page.locator('.open-item [aria-disabled=true]:focus');
    for (let waited = 0; waited < 90 && (await shut.count()) > 0; waited += 1) await page.clock.runFor(1_000);
    await page.keyboard.press('Enter');
    if ((await page.getByRole('dialog').count()) > 0) {
      await write(page, /^Code of the cartridge/, cartridgeCode('78'));
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await expect.poll(() => page.locator('.open-item').count()).toBe(left - 1);
  }
}

async function scan(page: Page, serial: string): Promise<void> {
  await press(page, 'Scan: Scan the cartridge');
  await page.getByLabel('Code of the cartridge').fill(cartridgeCode(serial));
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

async function settleAll(page: Page): Promise<void> {
  const open = page.locator('.open-item').getByRole('button');
  for (let left = await open.count(); left > 0; left = await open.count()) {
    await page.clock.runFor(1_100);
    await open.first().click();
  }
}

async function deliver(page: Page, zone: string): Promise<void> {
  await press(page, `Record: ${zone}`);
  await choose(page, 'Endpoint', 'Redness');
  await choose(page, 'Pain', '3');
  await press(page, 'Record this zone');
  await page.getByRole('button', { name: `Gone over again: ${zone}` }).waitFor();
}
