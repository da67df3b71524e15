import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import bwipjs from 'bwip-js/node';

const WIDTH = 1280;
const HEIGHT = 720;
const FRAMES = 10;
const MODULE_PX = 9;
/** Nobody holds a blister straight. */
const TILT = (7 * Math.PI) / 180;
const PAPER = 210;
const INK = 40;
const GREY = 128;

/** A film for Chromium’s fake camera: a GS1 DataMatrix with this content, held a little askew. Answers with its path. */
export function writeCameraFilm(folder: string, content: string): string {
  const frame = Buffer.concat([
    Buffer.from('FRAME\n'),
    brightnessOf(content),
    Buffer.alloc((WIDTH * HEIGHT) / 2, GREY),
  ]);
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
  const path = join(folder, 'camera.y4m');
  writeFileSync(path, Buffer.concat([head, ...Array.from({ length: FRAMES }, () => frame)]));
  return path;
}

/** What Chromium needs to show it, and to allow the camera without asking. */
export function cameraArguments(film: string): string[] {
  return [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ];
}

function brightnessOf(content: string): Buffer {
  const [symbol] = bwipjs.raw({ bcid: 'gs1datamatrix', text: content });
  if (symbol === undefined || !('pixs' in symbol)) throw new Error('The symbol was not made.');
  const { pixs, pixx, pixy } = symbol;
  const pixels = Buffer.alloc(WIDTH * HEIGHT, PAPER);
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      const [across, down] = [x - WIDTH / 2, y - HEIGHT / 2];
      const column = Math.floor((across * Math.cos(TILT) + down * Math.sin(TILT)) / MODULE_PX + pixx / 2);
      const row = Math.floor((down * Math.cos(TILT) - across * Math.sin(TILT)) / MODULE_PX + pixy / 2);
      const isWithin = column >= 0 && column < pixx && row >= 0 && row < pixy;
      if (isWithin && pixs[row * pixx + column] === 1) pixels[y * WIDTH + x] = INK;
    }
  }
  return pixels;
}
