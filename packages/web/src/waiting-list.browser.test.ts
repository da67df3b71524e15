import { describe, expect, it } from 'vitest';
import { enter, expectFocus, tabTo, write } from '../testing/by-keyboard.ts';
import { expectNoViolation } from '../testing/no-violation.ts';
import { openAs, SIZES } from '../testing/screen.ts';
import { openStage } from '../testing/stage.ts';
import { openDay } from '../testing/steps.ts';
import { attendanceWords } from './words/en/attendance.ts';
import { waitingWords as words } from './words/en/waiting-list.ts';

const stage = openStage();
const PHONE = { ...SIZES[0], theme: 'light' } as const;
const DESK = { ...SIZES[2], theme: 'dark' } as const;

describe('a time that is waited for', () => {
  it('is asked for by keyboard, offered by the desk, and taken on the person’s own page', async () => {
    const [own, desk] = await Promise.all([
      openAs(stage.browser, stage.percuta, 'patient', PHONE),
      openAs(stage.browser, stage.percuta, 'front-desk', DESK),
    ]);
    const mine = await own.newPage();
    await mine.goto(`${stage.percuta.address}/course/`);
    await mine.getByRole('button', { name: words.mine.join }).waitFor();
    await mine.getByRole('button', { name: words.mine.join }).focus();
    await mine.keyboard.press('Enter');
    await tabTo(mine, /^What for/);
    await mine.keyboard.press('ArrowRight');
    await tabTo(mine, /Morning/);
    await mine.keyboard.press('Space');
    await expectNoViolation(mine);
    await enter(mine, new RegExp(words.mine.joinDo));
    await mine.getByText(words.mine.waiting).waitFor();

    const board = await desk.newPage();
    await board.goto(`${stage.percuta.address}/desk/#calendar/day`);
    await board.getByRole('heading', { name: words.desk.title }).waitFor();
    await board.getByRole('button', { name: /^Offer a time to Ines/ }).focus();
    await board.keyboard.press('Enter');
    await board.getByRole('dialog').getByLabel(words.desk.offerDay).fill(openDay());
    await board.getByRole('dialog').getByLabel(words.desk.offerTime).fill('09:00');
    await write(board, new RegExp(words.desk.offerBecause), 'She called.');
    await enter(board, new RegExp(words.desk.offerDo));
    await board.getByText(/^Offered /).waitFor();
    await expectNoViolation(board);

    await mine.reload();
    await mine.getByRole('button', { name: words.mine.take }).focus();
    await mine.keyboard.press('Enter');
    await mine.getByText(words.mine.taken).waitFor();
    await expectFocus(mine, new RegExp(words.mine.title));
    await expect.poll(() => mine.getByRole('button', { name: words.mine.join }).count(), { timeout: 5_000 }).toBe(1);
    await Promise.all([own.close(), desk.close()]);
  });

  it('leaves the board to note who has come, and to take it back', async () => {
    const desk = await openAs(stage.browser, stage.percuta, 'front-desk', DESK);
    const page = await desk.newPage();
    await page.goto(`${stage.percuta.address}/desk/#today`);
    const arrived = page.getByRole('button', { name: attendanceWords.arrivedOf('Mei-Lin Sorby') });
    await arrived.focus();
    await page.keyboard.press('Enter');
    const back = page.getByRole('button', { name: attendanceWords.takeBackOf('Mei-Lin Sorby') });
    await back.waitFor();
    await expectNoViolation(page);
    await back.press('Enter');
    await arrived.waitFor();
    await desk.close();
  });
});
