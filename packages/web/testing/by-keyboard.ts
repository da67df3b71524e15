import type { Page } from 'playwright-core';

/** Whoever has to press the tabulator more often than this has lost the way. */
const MOST_TABS = 60;

/** What has the focus, as somebody who cannot see it is told: its kind, its name, and the question that it answers. */
interface Focused {
  readonly kind: string;
  readonly name: string;
  readonly question: string;
}

function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const words = (one: Element | null | undefined) => one?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : null;
    return {
      kind: element instanceof HTMLInputElement ? element.type : (element?.tagName.toLowerCase() ?? ''),
      name: element?.getAttribute('aria-label') ?? (words(label) || words(element)),
      question: words(element?.closest('fieldset')?.querySelector('legend')),
    };
  });
}

/** Goes on by tabulator until what is named has the focus. Nothing is pressed. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let tab = 0; tab < MOST_TABS; tab += 1) {
    await page.keyboard.press('Tab');
    const here = await focused(page);
    if (name.test(here.name) || name.test(here.question)) return;
    passed.push(here.name.slice(0, 30));
  }
  throw new Error(`The keyboard does not come to ${name}. It passed: ${passed.join(' | ')}`);
}

/** Goes to what is named and presses Enter. */
export async function enter(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** Goes to a field and writes into it. */
export async function write(page: Page, name: RegExp, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.type(text);
}

/** Answers one turn of the talk by tabulator and space: the first answer of each question. Then goes on. */
export async function takeTurnByKeyboard(page: Page, age: string): Promise<void> {
  for (let tab = 0; tab < MOST_TABS; tab += 1) {
    await page.keyboard.press('Tab');
    const { kind, name } = await focused(page);
    if (kind === 'number' && /age/i.test(name)) await page.keyboard.type(age);
    if (kind === 'radio') await page.keyboard.press('Space');
    if (kind === 'checkbox' && name === 'Cheek') await page.keyboard.press('Space');
    if (/^(Continue|See what)/.test(name)) {
      await page.keyboard.press('Enter');
      return;
    }
  }
  throw new Error('The keyboard does not come to the end of the turn.');
}

/** Walks the month by its keys to the next day that has free times, chooses its second one, and books it. */
export async function bookByKeyboard(page: Page): Promise<void> {
  for (let key = 0; key < MOST_TABS; key += 1) {
    if (/, \d+ free/.test((await focused(page)).name)) break;
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(50);
  }
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /: \d+ free/ }).waitFor();
  await tabTo(page, /^\d\d:\d\d$/);
  await enter(page, /^\d\d:\d\d$/);
  await page.getByRole('heading', { name: 'Is this right?' }).waitFor();
  await enter(page, /^Book .*day/);
}

/** Fails where the focus has gone with what it stood on: whoever cannot see would be nowhere. */
export async function expectFocus(page: Page, name: RegExp): Promise<void> {
  const here = await focused(page);
  if (here.kind === 'body') throw new Error(`The focus is nowhere; it should be on ${name}.`);
  if (!name.test(here.name)) throw new Error(`The focus is on “${here.name.slice(0, 60)}”; it should be on ${name}.`);
}

/** Goes to a question and chooses: the first answer, or so many further on. */
export async function answerByKeyboard(page: Page, question: RegExp, further = 0): Promise<void> {
  await tabTo(page, question);
  await page.keyboard.press('Space');
  for (let key = 0; key < further; key += 1) await page.keyboard.press('ArrowRight');
}
