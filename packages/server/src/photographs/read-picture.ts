import sharp, { type Sharp } from 'sharp';
import { decodeHeic, type HeicNo } from './decode-heic.ts';
import { heicPixels, kindOfFile, type PictureFormat } from './kind-of-file.ts';
import { takeTurns } from './take-turns.ts';

/** The two copies of a picture that are shown: upright, in plain colour, with nothing of the camera in them. */
export interface ShownPicture {
  readonly format: PictureFormat;
  readonly shown: Buffer;
  readonly small: Buffer;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The picture, or in a sentence why it is none. */
export type PictureRead = ShownPicture | { readonly because: string };

const MOST_PIXELS = 64_000_000;
const LEAST_SIDE_PX = 64;
const SHOWN_SIDE_PX = 2400;
const SMALL_SIDE_PX = 360;
const MOST_SECONDS = 20;

/** Strangers' bytes meet the readers of three formats and no other; one thread each, and nothing is kept afterwards. */
sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});

const inTurn = takeTurns(2);

/** Reads what somebody sent and makes the copies that are shown; two at once, whoever else waits. */
export function readPicture(file: Buffer): Promise<PictureRead> {
  return inTurn(() => readOne(file));
}

async function readOne(file: Buffer): Promise<PictureRead> {
  const kind = kindOfFile(file);
  if ('because' in kind) return kind;
  const { format } = kind;
  const opened = format === 'heic' ? await openHeic(file) : await openOther(file);
  return 'because' in opened ? opened : copiesOf(opened.image, format);
}

type Opened = { readonly image: Sharp } | { readonly because: string };

async function openHeic(file: Buffer): Promise<Opened> {
  const named = heicPixels(file);
  if (named !== null && named > MOST_PIXELS) return { because: TOO_LARGE };
  const raw = await decodeHeic(file, MOST_PIXELS);
  if (typeof raw === 'string') return { because: HEIC_NOES[raw] };
  const { width, height, data } = raw;
  if (Math.min(width, height) < LEAST_SIDE_PX) return { because: TOO_SMALL };
  return { image: sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha() };
}

async function openOther(file: Buffer): Promise<Opened> {
  const image = sharp(file, { failOn: 'error', limitInputPixels: MOST_PIXELS, unlimited: false, pages: 1 });
  try {
    const { width, height, pages = 1 } = await image.metadata();
    if (pages > 1) return { because: 'The picture moves. Send a single photograph.' };
    if (width * height > MOST_PIXELS) return { because: TOO_LARGE };
    if (Math.min(width, height) < LEAST_SIDE_PX) return { because: TOO_SMALL };
    return { image };
  } catch (error) {
    return { because: reasonOf(error) };
  }
}

async function copiesOf(image: Sharp, format: PictureFormat): Promise<PictureRead> {
  try {
    const { data: shown, info } = await image
      .autoOrient()
      .resize({ width: SHOWN_SIDE_PX, height: SHOWN_SIDE_PX, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: 88, chromaSubsampling: '4:4:4' })
      .timeout({ seconds: MOST_SECONDS })
      .toBuffer({ resolveWithObject: true });
    const small = await sharp(shown)
      .resize({ width: SMALL_SIDE_PX, height: SMALL_SIDE_PX, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 80 })
      .toBuffer();
    return { format, shown, small, widthPx: info.width, heightPx: info.height };
  } catch (error) {
    return { because: reasonOf(error) };
  }
}

const TOO_LARGE = 'The picture has more than 64 million points. Send a smaller one.';
const TOO_SMALL = `The picture is smaller than ${LEAST_SIDE_PX} points across. Send a larger one.`;
const BROKEN = 'The picture cannot be read: it is damaged or cut short. Send it again, or take another.';
const SLOW = 'The picture takes too long to read. Send another.';
const HEIC_NOES: Readonly<Record<HeicNo, string>> = { unreadable: BROKEN, large: TOO_LARGE, slow: SLOW };

/** What the reader says is for programmers; what a person does next is one of three things. */
function reasonOf(error: unknown): string {
  const said = error instanceof Error ? error.message : '';
  if (/pixel limit|too large|exceeds/i.test(said)) return TOO_LARGE;
  return /timeout/i.test(said) ? SLOW : BROKEN;
}
