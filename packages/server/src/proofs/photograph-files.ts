import { crc32, deflateSync } from 'node:zlib';
import { type Random, seededRandom } from '@percuta/model';
import sharp from 'sharp';
import { HEIC_SAMPLE } from '../testing/heic-sample.ts';

/** A file to be handed in: what it is, and whether it must be taken; null where a decoder may make the best of it. */
export interface SentFile {
  readonly what: string;
  readonly bytes: Buffer;
  readonly mediaType: string;
  readonly isTaken: boolean | null;
}

/** Words that are in the notes of every camera here, and must be in no byte that is served. */
export const PLACE_MARKS = ['GPSSECRETPLACE', 'HIDDENCOMMENT', 'Example Camera 9'] as const;

const NOTES = {
  IFD0: { Make: 'Example', Model: 'Example Camera 9', ImageDescription: 'HIDDENCOMMENT' },
  IFD2: { DateTimeOriginal: '2026:11:20 14:30:00' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 7/1', GPSProcessingMethod: 'GPSSECRETPLACE' },
};

/** So many files, made by a seed: good ones in each format and orientation, and every kind of broken and hostile one. */
export async function photographFiles(count: number, seed: number): Promise<readonly SentFile[]> {
  const random = seededRandom(seed);
  const files: SentFile[] = [];
  for (let index = 0; files.length < count; index++) {
    const make = MAKERS[index % MAKERS.length];
    if (make !== undefined) files.push(await make(random, index));
  }
  return files;
}

type Make = (random: Random, index: number) => Promise<SentFile>;

/** Skin-coloured noise of its own, so that no two files are the same. */
function picture(random: Random, width = 96 + Math.floor(random() * 64), height = 80) {
  const pixels = Buffer.alloc(width * height * 3);
  const [r, g, b] = [150 + random() * 80, 110 + random() * 60, 90 + random() * 50];
  for (let at = 0; at < pixels.length; at += 3) {
    const shade = (at % 97) / 4;
    pixels.set([Math.min(255, r + shade), g, b].map(Math.round), at);
  }
  pixels.writeUInt32BE(Math.floor(random() * 0xff_ff_ff_ff), 0);
  return sharp(pixels, { raw: { width, height, channels: 3 } }).withExif(NOTES);
}

const jpeg = (random: Random) => picture(random).jpeg().toBuffer();

function good(what: string, mediaType: string, make: (random: Random, index: number) => Promise<Buffer>): Make {
  return async (random, index) => ({ what, mediaType, isTaken: true, bytes: await make(random, index) });
}

function bad(what: string, make: (random: Random, index: number) => Promise<Buffer> | Buffer): Make {
  return async (random, index) => ({ what, mediaType: 'image/jpeg', isTaken: false, bytes: await make(random, index) });
}

const withTail = async (random: Random, tail: string) => Buffer.concat([await jpeg(random), Buffer.from(tail)]);

/** A PNG chunk with its checksum. */
function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, sum]);
}

/** A PNG that says what size it is and holds what it likes: a small file that unpacks into gigabytes. */
function bomb(width: number, height: number, rows: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const packed = deflateSync(Buffer.alloc((width * 3 + 1) * rows), { level: 9 });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))]);
}

function noise(random: Random, bytes: number): Buffer {
  return Buffer.from(Array.from({ length: bytes }, () => Math.floor(random() * 256)));
}

/** The sample with a byte behind its end that makes it a file of its own. */
function heic(index: number): Buffer {
  const free = Buffer.alloc(12);
  free.writeUInt32BE(12, 0);
  free.write('free', 4, 'latin1');
  free.writeUInt32BE(index, 8);
  return Buffer.concat([HEIC_SAMPLE, free]);
}

/** Broken inside: the header stands, and what is behind it is noise. */
async function scrambled(random: Random, file: Buffer, from = 0.3): Promise<Buffer> {
  const broken = Buffer.from(file);
  const start = Math.floor(broken.length * from);
  noise(random, broken.length - start).copy(broken, start);
  return broken;
}

function hugeHeic(): Buffer {
  const file = Buffer.from(HEIC_SAMPLE);
  const at = file.indexOf('ispe');
  file.writeUInt32BE(60_000, at + 8);
  file.writeUInt32BE(60_000, at + 12);
  return file;
}

async function animatedWebp(random: Random): Promise<Buffer> {
  const frames = await Promise.all([0, 1].map(() => picture(random, 80, 80).png().toBuffer()));
  return sharp(frames, { join: { animated: true } })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer();
}

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><image href="file:///etc/passwd"/></svg>';

const MAKERS: readonly Make[] = [
  good('a JPEG with a place in it', 'image/jpeg', jpeg),
  good('a JPEG on its side', 'image/jpeg', (random, index) =>
    picture(random)
      .withMetadata({ orientation: (index % 8) + 1 })
      .withExif(NOTES)
      .jpeg()
      .toBuffer(),
  ),
  bad('nothing', () => Buffer.alloc(0)),
  good('a PNG with a place in it', 'image/png', (random) => picture(random).png().toBuffer()),
  bad('a JPEG cut short', async (random) => (await jpeg(random)).subarray(0, 700)),
  good('a WebP with a place in it', 'image/webp', (random) => picture(random).webp().toBuffer()),
  bad('a drawing (SVG) that runs and reads', () => Buffer.from(SVG)),
  good('a HEIC with a place in it', 'image/heic', async (_, index) => heic(index)),
  bad('a PNG that unpacks into gigabytes', () => bomb(50_000, 50_000, 200)),
  bad('a PNG that promises more than it holds', (_, index) => bomb(400 + index, 400, 3)),
  good('a JPEG called a PNG', 'image/png', jpeg),
  bad('a web page called a JPEG', () => Buffer.from('<!doctype html><script>alert(1)</script>')),
  good('a JPEG with an archive and a script behind it', 'image/jpeg', (random) =>
    withTail(random, 'PK\u0003\u0004 HIDDENCOMMENT <script>alert(1)</script>'),
  ),
  bad('a WebP that moves', animatedWebp),
  bad('a HEIC of sixty thousand points each way', () => hugeHeic()),
  bad('a HEIC cut short', (_, index) => heic(index).subarray(0, 500)),
  async (random, index) => ({
    what: 'a HEIC with noise inside',
    mediaType: 'image/heic',
    isTaken: null,
    bytes: await scrambled(random, heic(index), 0.6),
  }),
  bad('noise', (random) => noise(random, 3000)),
  bad('the first bytes of a JPEG and noise', (random) =>
    Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), noise(random, 2000)]),
  ),
  bad('a GIF', (random) => picture(random).gif().toBuffer()),
  bad('a PNG cut short', async (random) => (await picture(random).png().toBuffer()).subarray(0, 300)),
  bad('a picture of eight points', (random) => picture(random, 8, 8).png().toBuffer()),
  bad('a PDF', () => Buffer.from('%PDF-1.7 no picture at all here')),
  bad('a TIFF', (random) => picture(random).tiff().toBuffer()),
  bad('an AVIF', (random) => picture(random).avif({ effort: 0 }).toBuffer()),
  bad('a WebP cut short', async (random) => (await picture(random).webp().toBuffer()).subarray(0, 120)),
];
