/** The formats that are taken. */
export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'heic';

/** What a file is by its first bytes, whatever its name or its sender says. */
export type FileKind = { readonly format: PictureFormat } | { readonly because: string };

const TAKEN = 'Send a photograph as JPEG, PNG, WebP or HEIC.';

/** Looks at the first bytes, and never at the name. */
export function kindOfFile(bytes: Buffer): FileKind {
  if (bytes.length === 0) return { because: `The file is empty. ${TAKEN}` };
  if (bytes.length < 24) return { because: `The file is too short to be a picture. ${TAKEN}` };
  const format = formatOf(bytes);
  if (format === null) return { because: `${otherName(bytes)} ${TAKEN}` };
  const moves = isAnimated(bytes, format);
  return moves ? { because: 'The picture moves. Send a single photograph.' } : { format };
}

function formatOf(bytes: Buffer): PictureFormat | null {
  if (bytes.readUIntBE(0, 3) === 0xff_d8_ff) return 'jpeg';
  if (bytes.subarray(0, 8).equals(PNG)) return 'png';
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP') return 'webp';
  return text(bytes, 4, 8) === 'ftyp' && HEIC_BRANDS.has(text(bytes, 8, 12)) ? 'heic' : null;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Still pictures only: `msf1` and `hevc` are sequences. */
const HEIC_BRANDS = new Set(['heic', 'heix', 'mif1', 'heim', 'heis']);
const text = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to);

/** Animated WebP and PNG carry a chunk that says so; HEIC sequences have a brand of their own. */
function isAnimated(bytes: Buffer, format: PictureFormat): boolean {
  const start = bytes.subarray(0, 4096);
  if (format === 'webp') return text(bytes, 12, 16) === 'VP8X' && (bytes.readUInt8(20) & 0x02) !== 0;
  return format === 'png' && start.includes('acTL');
}

const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^\s*(<\?xml|<svg|<!doctype svg)/i, 'The file is a drawing (SVG), and no photograph.'],
  [/^\s*<(!doctype html|html|script)/i, 'The file is a web page, and no photograph.'],
  [/^GIF8/, 'The file is a GIF.'],
  [/^%PDF/, 'The file is a PDF, and no photograph.'],
  [/^BM/, 'The file is a bitmap (BMP).'],
  [/^(II\*\0|MM\0\*)/, 'The file is a TIFF or a raw picture of a camera.'],
  [/^PK/, 'The file is an archive (ZIP), and no photograph.'],
  [/^....ftyp(avif|avis)/s, 'The file is an AVIF.'],
  [/^....ftyp(msf1|hevc|hevx)/s, 'The file is a sequence of pictures.'],
  [/^....ftyp/s, 'The file is a film, and no photograph.'],
];

function otherName(bytes: Buffer): string {
  const start = text(bytes, 0, 256);
  return OTHERS.find(([pattern]) => pattern.test(start))?.[1] ?? 'The file is no picture that we can read.';
}

/** The largest size that a HEIC names for any of its parts, in pixels; null where it names none. */
export function heicPixels(bytes: Buffer): number | null {
  let most: number | null = null;
  const end = Math.min(bytes.length, 1024 * 1024);
  for (let at = bytes.indexOf('ispe'); at !== -1 && at + 16 <= end; at = bytes.indexOf('ispe', at + 4)) {
    const pixels = bytes.readUInt32BE(at + 8) * bytes.readUInt32BE(at + 12);
    most = Math.max(most ?? 0, pixels);
  }
  return most;
}
