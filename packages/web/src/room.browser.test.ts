import type { SessionRecord } from '@percuta/practice';
import { allSaid, cartridgeCode } from '@percuta/practice/examples';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { cameraArguments, writeCameraFilm } from '../testing/fake-camera.ts';
import { expectNoViolation } from '../testing/no-violation.ts';
import { openAs } from '../testing/screen.ts';
import { openStage } from '../testing/stage.ts';
import { choose } from '../testing/steps.ts';

const stage = openStage(({ folder }) => cameraArguments(writeCameraFilm(folder, cartridgeCode('77'))));

const TABLET = { width: 820, height: 1180, theme: 'light' } as const;
const personOf = (name: string) => `/api/people/${stage.percuta.practice.people[name] ?? ''}`;
const sessionOf = (name: string) => stage.percuta.practice.sessions[name] ?? '';
const roomOf = (name: string) =>
  `${stage.percuta.address}/desk/#person/${stage.percuta.practice.people[name] ?? ''}/session/${sessionOf(name)}`;

/** A tablet in the room of somebody, with everything kept that it needs without a network. */
async function openTablet(name: string): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await openAs(stage.browser, stage.percuta, 'practitioner', TABLET);
  const page = await context.newPage();
  await page.goto(roomOf(name));
  await page.getByText('All taps saved').waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready);
  return { context, page };
}

async function record(page: Page, zone: string, deviation?: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^(Record|Gone over again): ${zone}$`) }).click();
  await choose(page, 'Endpoint', 'Redness');
  await choose(page, 'Pain', '3');
  if (deviation !== undefined) await page.getByLabel('Why it differs from the plan').fill(deviation);
  await page.getByRole('button', { name: 'Record this zone' }).click();
  await page.getByRole('button', { name: 'Record this zone' }).waitFor({ state: 'detached' });
}

/** Asks the server in the name of whoever is signed in there. */
function ask<T>(page: Page, method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
  return page.evaluate(
    async ([how, where, what]) => {
      const { requestToken } = await (await fetch('/api/me')).json();
      const headers = { 'content-type': 'application/json', 'x-percuta-request-token': requestToken };
      const answer = await fetch(where, { method: how, headers, ...(what === null ? {} : { body: what }) });
      return answer.json();
    },
    [method, path, body === undefined ? null : JSON.stringify(body)] as const,
  );
}

async function sessionOnRecord(page: Page, name: string): Promise<SessionRecord> {
  const { view } = await ask<{ view: { course: { sessions: Record<string, SessionRecord> } } }>(
    page,
    'GET',
    `${personOf(name)}/course`,
  );
  return view.course.sessions[sessionOf(name)]!;
}

const onRecord = async (page: Page, name: string) => (await sessionOnRecord(page, name)).session;

/** Axe 0, nothing wider than the screen, and every target as large as a gloved finger needs it. */
async function expectFit(page: Page): Promise<void> {
  await expectNoViolation(page);
  const small = await page.evaluate(() => {
    const targets =
      '.room button, .room a[href], .room select, .room summary, .room .choice-word, .room input[inputmode]';
    const shown = [...document.querySelectorAll(targets)].map((one) => ({ one, box: one.getBoundingClientRect() }));
    const isSmall = ({ box }: (typeof shown)[number]) => box.height > 0 && (box.height < 48 || box.width < 48);
    return shown.filter(isSmall).map(({ one }) => one.outerHTML.slice(0, 120));
  });
  expect(small).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

/** Whether it lies in what is seen, with nothing over it. */
function isInReach(page: Page, name: string): Promise<boolean> {
  return page.getByRole('button', { name, exact: true }).evaluate((button) => {
    const { left, top, width, height } = button.getBoundingClientRect();
    const above = document.elementFromPoint(left + width / 2, top + height / 2);
    return above !== null && button.contains(above);
  });
}

const zonesOf = ({ delivered }: SessionRecord['session']) => delivered.map(({ zone }) => zone);

/** Everything that the tablet keeps, as it lies there. */
function keptRows(page: Page): Promise<{ readonly rows: string; readonly count: number; readonly caches: string[] }> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('percuta-desk');
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    const all = (name: string) =>
      new Promise<{ iv?: Uint8Array; sealed?: ArrayBuffer }[]>((resolve) => {
        const asked = database.transaction(name).objectStore(name).getAll();
        asked.onsuccess = () => resolve(asked.result);
      });
    const [line, copies] = [await all('line'), await all('copies')];
    database.close();
    const text = new TextDecoder('latin1');
    const rows = [...line, ...copies].map((row) => JSON.stringify(row) + text.decode(row.sealed)).join();
    const names = await caches.keys();
    const cached = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)),
    );
    return { rows, count: line.length, caches: cached.flat() };
  });
}

describe('the network drops mid-session', () => {
  it('three zones are recorded, the tablet is reloaded, and each is on record once and in order', async () => {
    const { context, page } = await openTablet('saskia');
    await context.setOffline(true);
    await record(page, 'right cheek');
    await record(page, 'forehead');
    await record(page, 'left cheek', 'A scar that needs it.');
    await page.getByText('Kept on this tablet, 3.').waitFor();
    const kept = await keptRows(page);
    expect(kept.count).toBe(3);
    expect(kept.rows).not.toMatch(/Saskia|right-cheek|redness|needs it/);
    expect(kept.caches).toContain('/desk/');
    expect(kept.caches.filter((path) => !/^\/(desk\/|assets\/|favicon\.svg$|theme\.js$)/.test(path))).toEqual([]);

    await expectFit(page);
    await page.reload();
    await page.getByRole('heading', { name: 'Saskia Okonjo' }).waitFor();
    await page.getByText('Kept on this tablet, 3.').waitFor();
    await page.getByText('A scar that needs it.').waitFor();
    await context.setOffline(false);
    await page.getByText('All taps saved').waitFor({ timeout: 30_000 });
    expect(zonesOf(await onRecord(page, 'saskia'))).toEqual(['left-cheek', 'right-cheek', 'forehead', 'left-cheek']);
    expect((await keptRows(page)).count).toBe(0);
    await page.reload();
    await page.getByText('All taps saved').waitFor();
    expect(zonesOf(await onRecord(page, 'saskia'))).toHaveLength(4);
    await context.close();
  });

  it('an emergency is recorded all the same, and what needs the record says so', async () => {
    const { context, page } = await openTablet('saskia');
    for (const [width, height] of [
      [1180, 820],
      [820, 1180],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const name of ['Emergency', 'Stop']) expect(await isInReach(page, name), `${name}, ${width}`).toBe(true);
    }
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Emergency' }).click();
    await expectFit(page);
    expect(await page.getByRole('dialog').getByRole('link', { name: '999' }).getAttribute('href')).toBe('tel:999');
    await page.getByRole('button', { name: 'Faint or unconscious' }).click();
    await page.getByText('the sign-out and the seal open then').waitFor();
    await context.setOffline(false);
    await page.getByText('The aftercare sheet').waitFor();
    expect((await onRecord(page, 'saskia')).stoppedBecause).toBe('Faint or unconscious');
    await context.close();
  });
});

describe('the code of a cartridge', () => {
  it('is read by the camera: the DataMatrix, with lot and expiry, and the symbology that it was', async () => {
    const { context, page } = await openTablet('huw');
    await page.getByRole('button', { name: /^Scan: / }).click();
    await page.getByRole('button', { name: 'Use the camera' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached', timeout: 30_000 });
    const done = page.locator('.done-items li', { hasText: 'Scan the cartridge' });
    expect(await done.innerText()).toContain('Lot AB1, until 31 December 2029');
    const { timeOut } = await sessionOnRecord(page, 'huw');
    expect(timeOut?.said.cartridge.code).toBe(']d201095060001343521729123110AB1\u001d2177');
    expect(timeOut?.cartridgeUnit).toContain('AB1');
    await context.close();
  });

  it('is heard from a scanner that types, wherever the focus is, and presses no button there', async () => {
    const { context, page } = await openTablet('huw');
    await page.getByRole('button', { name: 'Antiseptic is on' }).focus();
    await scannerTypes(page, '01095060001343521729123110AB1\u001d2178');
    await page.locator('.done-items li', { hasText: 'Lot AB1, until 31 December 2029' }).waitFor();
    expect(await page.getByRole('button', { name: 'Antiseptic is on' }).count()).toBe(1);
    const { timeOut } = await sessionOnRecord(page, 'huw');
    expect(timeOut?.said.cartridge.code).toContain('\u001d2178');
    await context.close();
  });
});

/** As a scanner does that is taken for a keyboard: key after key without a pause, FNC1 as Ctrl with the bracket. */
function scannerTypes(page: Page, code: string): Promise<void> {
  return page.evaluate((text) => {
    for (const character of [...text, 'Enter']) {
      const isSeparator = character === '\u001d';
      const key = isSeparator ? ']' : character;
      const how = { key, ctrlKey: isSeparator, bubbles: true, cancelable: true };
      const pressed = document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', how));
      // What a browser does of itself where nobody has stopped it.
      if (pressed === true && key === 'Enter') (document.activeElement as HTMLElement).click();
    }
  }, code);
}

describe('two tablets on one session, both without a network', () => {
  it('lose and double nothing: each keeps its order, and what both did is refused to one, before a human', async () => {
    const first = await openTablet('huw');
    const at = `${personOf('huw')}/sessions/${sessionOf('huw')}`;
    await ask(first.page, 'POST', `${at}/time-out`, { said: allSaid(cartridgeCode('91')) });
    await ask(first.page, 'POST', `${at}/start`);
    await first.page.reload();
    const second = await openTablet('huw');
    await first.page.getByText('Needling since').waitFor();
    for (const { context } of [first, second]) await context.setOffline(true);
    await record(first.page, 'left cheek');
    await record(first.page, 'forehead');
    await record(second.page, 'left cheek');
    await record(second.page, 'right cheek');
    await Promise.all([first, second].map(({ context }) => context.setOffline(false)));
    const settled = /All taps saved|Not taken to the record/;
    for (const { page } of [first, second]) {
      await page.locator('.room-clock').getByText(settled).waitFor({ timeout: 30_000 });
    }
    const zones = zonesOf(await onRecord(first.page, 'huw'));
    expect(zones.toSorted()).toEqual(['forehead', 'left-cheek', 'right-cheek']);
    const refused = (page: Page) => page.getByText(/Not on record: Left cheek/).count();
    expect((await refused(first.page)) + (await refused(second.page))).toBe(1);
    const other = (await refused(first.page)) === 1 ? first.page : second.page;
    expect(await other.locator('.refused-entry').innerText()).toMatch(/8 passes instead of the planned 4/);
    await expectFit(other);
    await other.reload();
    await other.getByText(/Not on record: Left cheek/).waitFor();
    await other.getByRole('button', { name: 'Take it off this tablet' }).click();
    await other.getByRole('button', { name: 'Take it off', exact: true }).click();
    await expect.poll(() => refused(other)).toBe(0);
    for (const { context } of [first, second]) await context.close();
  });
});
