import { cartridgeCode } from '@percuta/practice/examples';
import { describe, expect, it } from 'vitest';
import { cameraArguments, writeCameraFilm } from '../testing/fake-camera.ts';
import { expectNoViolation } from '../testing/no-violation.ts';
import { openAs } from '../testing/screen.ts';
import { sampleFace } from '../testing/seed-pictures.ts';
import { openStage } from '../testing/stage.ts';

const stage = openStage(({ folder }) => cameraArguments(writeCameraFilm(folder, cartridgeCode('77'))));
const LOOK = { width: 820, height: 1180, theme: 'light' } as const;
const WAIT = { timeout: 60_000 };

const file = async (name: string, redness: number) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await sampleFace({ turned: 0.3, redness, skin: [150, 104, 80] }),
});
const deskOf = (name: string, rest: string) =>
  `${stage.percuta.address}/desk/#person/${stage.percuta.practice.people[name] ?? ''}${rest}`;

describe('photographs in the browser', () => {
  it('are taken by the camera with the earlier one over it, and go on to the next view', WAIT, async () => {
    const context = await openAs(stage.browser, stage.percuta, 'practitioner', LOOK);
    const page = await context.newPage();
    await page.goto(deskOf('saskia', '/photographs/take'));
    await page.getByRole('button', { name: 'Open the camera' }).click();
    await page.getByLabel('Which view').selectOption('front');
    await page.locator('.camera-frame .ghost').waitFor();
    await page.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0);
    await expectNoViolation(page, 'camera');
    await page.getByRole('button', { name: 'Take the picture' }).click();
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByText('Turn half to your left').waitFor();
    await page.goto(deskOf('saskia', '/photographs'));
    await page
      .getByRole('button', { name: /^Look at: front/ })
      .nth(2)
      .waitFor();
    await context.close();
  });

  it('are added as files, each with what came of it, and one that is none stops no other', WAIT, async () => {
    const context = await openAs(stage.browser, stage.percuta, 'practitioner', LOOK);
    const page = await context.newPage();
    await page.goto(deskOf('saskia', '/photographs'));
    const drawing = {
      name: 'drawing.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from('<svg xmlns="x"><script/></svg>'),
    };
    await page.getByLabel('Pictures').setInputFiles([await file('one.jpg', 0.2), drawing, await file('two.jpg', 0.8)]);
    await page.getByRole('button', { name: 'Add 3 pictures' }).click();
    await page.getByText('2 of 3 are in the record.').waitFor();
    expect(await page.getByText('The file is a drawing (SVG), and no photograph.').count()).toBe(1);
    await context.close();
  });

  it('go with a report of the person, and are before whoever answers it', WAIT, async () => {
    const own = await openAs(stage.browser, stage.percuta, 'patient', LOOK);
    const telling = await own.newPage();
    await telling.goto(`${stage.percuta.address}/course/#sign`);
    await telling.getByLabel('Pictures').setInputFiles([await file('mine.jpg', 0.9)]);
    await telling.getByRole('textbox').first().fill('Red since this morning.');
    await expectNoViolation(telling, 'report with a picture');
    await telling.getByRole('button', { name: 'Send' }).click();
    await telling.getByRole('heading', { level: 1 }).waitFor();
    const desk = await openAs(stage.browser, stage.percuta, 'responsible-clinician', LOOK);
    const page = await desk.newPage();
    await page.goto(deskOf('ines', ''));
    await page.getByText('1 picture was sent with it').waitFor();
    expect(await page.locator('.report-picture').count()).toBe(1);
    await own.close();
    await desk.close();
  });
});
