/** Turns a true-colour PNG into one of 256 colours, about a third of the size: for pictures that live in the repository. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Three bytes a pixel. */
  readonly rgb: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 256;
/** So many of the commonest colours are kept as they are; the rest share what is left. */
const KEPT = 176;

/** Reads an 8-bit PNG without interlacing, as browsers write it, and writes the same picture with a palette. */
export function toPalettePng(png: Buffer): Buffer {
  const pixels = decode(png);
  const palette = choosePalette(pixels);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels.width, 0);
  header.writeUInt32BE(pixels.height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc(pixels.height * (pixels.width + 1));
  const nearest = nearestIn(palette);
  for (let y = 0; y < pixels.height; y += 1) {
    for (let x = 0; x < pixels.width; x += 1) {
      rows[y * (pixels.width + 1) + x + 1] = nearest(colourAt(pixels.rgb, y * pixels.width + x));
    }
  }
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const parts = [chunk('IHDR', header), chunk('PLTE', colours), chunk('IDAT', deflateSync(rows, { level: 9 }))];
  return Buffer.concat([SIGNATURE, ...parts, chunk('IEND', Buffer.alloc(0))]);
}

function decode(png: Buffer): Pixels {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const channels = png[25] === 6 ? 4 : 3;
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const raw = inflateSync(Buffer.concat(data));
  const bytes = unfilter(raw, { stride: width * channels, height, channels });
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    for (let each = 0; each < 3; each += 1) rgb[pixel * 3 + each] = bytes[pixel * channels + each] ?? 0;
  }
  return { width, height, rgb };
}

/** Undoes the five filters of the PNG specification, section 9. */
function unfilter(
  raw: Buffer,
  { stride, height, channels }: { readonly stride: number; readonly height: number; readonly channels: number },
): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const around = neighbours(out, { x, y, stride, channels });
      out[y * stride + x] = (raw[y * (stride + 1) + 1 + x] ?? 0) + foretold(filter, around);
    }
  }
  return out;
}

interface Neighbours {
  readonly left: number;
  readonly up: number;
  readonly corner: number;
}

function neighbours(
  out: Uint8Array,
  at: { readonly x: number; readonly y: number; readonly stride: number; readonly channels: number },
): Neighbours {
  const here = at.y * at.stride + at.x;
  const hasLeft = at.x >= at.channels;
  const left = hasLeft ? (out[here - at.channels] ?? 0) : 0;
  const up = out[here - at.stride] ?? 0;
  const corner = hasLeft ? (out[here - at.stride - at.channels] ?? 0) : 0;
  return { left, up, corner };
}

function foretold(filter: number, { left, up, corner }: Neighbours): number {
  return [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** Median cut: the box of colours with the widest channel is halved until there are enough boxes. */
function choosePalette({ rgb }: Pixels): number[] {
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < rgb.length / 3; pixel += 1) {
    const colour = colourAt(rgb, pixel);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const often = [...counts].sort((a, b) => b[1] - a[1]);
  const kept = often.slice(0, KEPT).map(([colour]) => colour);
  const boxes = [often.slice(KEPT).map(([colour]) => colour)];
  while (boxes.length < COLOURS - kept.length) {
    boxes.sort((a, b) => widest(b).span * Math.sqrt(b.length) - widest(a).span * Math.sqrt(a.length));
    const box = boxes.shift() ?? [];
    if (box.length < 2) break;
    const { shift } = widest(box);
    box.sort((a, b) => ((a >> shift) & 255) - ((b >> shift) & 255));
    boxes.push(box.slice(0, box.length >> 1), box.slice(box.length >> 1));
  }
  return [...kept, ...boxes.filter((box) => box.length > 0).map(meanColour)].slice(0, COLOURS);
}

function widest(box: readonly number[]): { readonly shift: number; readonly span: number } {
  const spans = [16, 8, 0].map((shift) => {
    const [low, high] = box.reduce(
      ([least, most], colour) => [Math.min(least, (colour >> shift) & 255), Math.max(most, (colour >> shift) & 255)],
      [255, 0],
    );
    return { shift, span: Math.max(0, high - low) };
  });
  return spans.reduce((best, each) => (each.span > best.span ? each : best));
}

function meanColour(box: readonly number[]): number {
  const mean = (shift: number) =>
    Math.round(box.reduce((sum, colour) => sum + ((colour >> shift) & 255), 0) / box.length) << shift;
  return mean(16) | mean(8) | mean(0);
}

function nearestIn(palette: readonly number[]): (colour: number) => number {
  const known = new Map<number, number>();
  const distance = (a: number, b: number) =>
    [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);
  return (colour) => {
    const before = known.get(colour);
    if (before !== undefined) return before;
    let best = 0;
    for (let index = 1; index < palette.length; index += 1) {
      if (distance(palette[index] ?? 0, colour) < distance(palette[best] ?? 0, colour)) best = index;
    }
    known.set(colour, best);
    return best;
  };
}

function colourAt(rgb: Uint8Array, pixel: number): number {
  return ((rgb[pixel * 3] ?? 0) << 16) | ((rgb[pixel * 3 + 1] ?? 0) << 8) | (rgb[pixel * 3 + 2] ?? 0);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
