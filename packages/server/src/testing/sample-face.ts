import sharp from 'sharp';

/** How a drawn face looks, for tests and screens: no person. */
export interface SampleFace {
  /** How far the head is turned: -1 to the left, 1 to the right. */
  readonly turned: number;
  /** How red the cheeks are, from 0 to 1. */
  readonly redness: number;
  readonly skin: readonly [number, number, number];
}

const WIDTH = 600;
const HEIGHT = 800;
const GROUND = [206, 204, 198] as const;
const INK = [70, 48, 40] as const;

type Colour = readonly [number, number, number];

/** A face of a few ellipses, as a JPEG with a camera's notes and a place in it. */
export function sampleFace(face: SampleFace): Promise<Buffer> {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) pixels.set(colourAt(face, x / WIDTH, y / HEIGHT), (y * WIDTH + x) * 3);
  }
  return sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .blur(1.2)
    .withExif({ IFD0: { Make: 'Example', Model: 'Example Camera 9' }, IFD3: { GPSLatitudeRef: 'N' } })
    .jpeg({ quality: 90 })
    .toBuffer();
}

function colourAt({ turned, redness, skin }: SampleFace, x: number, y: number): Colour {
  const middle = 0.5 + turned * 0.06;
  const isIn = (cx: number, cy: number, rx: number, ry: number): boolean =>
    ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 < 1;
  if (!isIn(0.5, 0.48, 0.28, 0.34) && !isIn(0.5, 0.86, 0.13, 0.2)) return GROUND;
  const eyes = [middle - 0.11, middle + 0.11];
  if (eyes.some((at) => isIn(at, 0.43, 0.035, 0.013))) return INK;
  if (eyes.some((at) => isIn(at, 0.385, 0.05, 0.008))) return INK;
  if (isIn(middle, 0.655, 0.075, 0.016)) return mixed(skin, [150, 62, 62], 0.6);
  if (isIn(middle + turned * 0.04, 0.55, 0.03, 0.05)) return mixed(skin, [255, 255, 255], 0.08);
  const cheek = eyes.some((at) => isIn(at, 0.57, 0.085, 0.07));
  const shade = mixed(skin, [60, 40, 34], Math.abs(x - middle) * 0.5);
  return cheek ? mixed(shade, [196, 74, 66], 0.18 + redness * 0.4) : shade;
}

function mixed(one: Colour, other: Colour, share: number): Colour {
  const part = (index: 0 | 1 | 2): number => Math.round(one[index] * (1 - share) + other[index] * share);
  return [part(0), part(1), part(2)];
}
