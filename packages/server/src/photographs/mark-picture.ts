import sharp from 'sharp';
import { GLYPH, isInked } from './mark-glyphs.ts';
import './read-picture.ts';

const INK = [255, 255, 255, 235] as const;
const GROUND = [18, 26, 28, 150] as const;
const MARGIN_POINTS = 3;

/** The picture with words across its foot, drawn into it: what is taken out of a record says what it may be used for. */
export async function markPicture(picture: Buffer, words: string): Promise<Buffer> {
  const { width, height } = await sharp(picture).metadata();
  const points = words.length * GLYPH.step + 2 * MARGIN_POINTS;
  const scale = Math.max(1, Math.floor(width / points));
  const band = { width, height: Math.min(height, (GLYPH.height + 2 * MARGIN_POINTS) * scale) };
  const overlay = { input: drawn(words, band, scale), raw: { ...band, channels: 4 as const } };
  return sharp(picture)
    .composite([{ ...overlay, top: height - band.height, left: 0 }])
    .jpeg({ quality: 88, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

function drawn(words: string, { width, height }: { width: number; height: number }, scale: number): Buffer {
  const pixels = Buffer.alloc(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const column = Math.floor(x / scale) - MARGIN_POINTS;
      const row = Math.floor(y / scale) - MARGIN_POINTS;
      const isInk = column >= 0 && isInked(words[Math.floor(column / GLYPH.step)] ?? ' ', column % GLYPH.step, row);
      pixels.set(isInk ? INK : GROUND, (y * width + x) * 4);
    }
  }
  return pixels;
}
