/** What of the camera's own notes is kept beside the original: day, time and camera. Where it was taken is not read. */
export interface CameraNotes {
  /** By the clock of the camera, wherever it was. */
  readonly takenOn: string | null;
  readonly takenAtClock: string | null;
  readonly device: string | null;
}

const NOTHING: CameraNotes = { takenOn: null, takenAtClock: null, device: null };
const MAKE = 0x01_0f;
const MODEL = 0x01_10;
const CHANGED = 0x01_32;
const EXIF_FOLDER = 0x87_69;
const TAKEN = 0x90_03;
const LONGEST_TEXT = 100;
const MOST_ENTRIES = 200;

/** Reads the notes of a camera in a JPEG, PNG, WebP or HEIC. What cannot be read is not there; it never throws. */
export function cameraNotes(file: Buffer): CameraNotes {
  try {
    const tiff = tiffIn(file);
    return tiff === null ? NOTHING : notesIn(tiff);
  } catch {
    return NOTHING;
  }
}

const BYTE_ORDERS = [Buffer.from('II*\0', 'latin1'), Buffer.from('MM\0*', 'latin1')];
const SEARCHED_BYTES = 4 * 1024 * 1024;

/** The block that begins with the order of its bytes, behind the name that every format gives it. */
function tiffIn(file: Buffer): Buffer | null {
  const searched = file.subarray(0, SEARCHED_BYTES);
  const named = ['Exif\0\0', 'eXIf', 'EXIF'].map((name) => searched.indexOf(name, 0, 'latin1'));
  for (const at of named.filter((found) => found !== -1)) {
    const near = searched.subarray(at, at + 32);
    const start = BYTE_ORDERS.map((order) => near.indexOf(order)).find((found) => found !== -1);
    if (start !== undefined) return file.subarray(at + start, at + start + 64 * 1024);
  }
  return null;
}

interface Reader {
  readonly u16: (at: number) => number;
  readonly u32: (at: number) => number;
  readonly bytes: Buffer;
}

function notesIn(tiff: Buffer): CameraNotes {
  const isLittle = tiff[0] === 0x49;
  const read: Reader = {
    u16: (at) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)),
    u32: (at) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at)),
    bytes: tiff,
  };
  const first = entriesOf(read, read.u32(4));
  const folder = first.get(EXIF_FOLDER);
  const second = folder === undefined ? new Map<number, number>() : entriesOf(read, read.u32(folder + 8));
  const taken = textAt(read, second.get(TAKEN)) ?? textAt(read, first.get(CHANGED));
  const device = [textAt(read, first.get(MAKE)), textAt(read, first.get(MODEL))].filter((part) => part !== null);
  return { ...whenOf(taken), device: nameOf(device) };
}

/** Where each tag's entry begins. */
function entriesOf(read: Reader, at: number): Map<number, number> {
  const many = Math.min(read.u16(at), MOST_ENTRIES);
  const places = Array.from({ length: many }, (_, index) => at + 2 + index * 12);
  return new Map(places.map((place) => [read.u16(place), place]));
}

function textAt(read: Reader, entry: number | undefined): string | null {
  if (entry === undefined || read.u16(entry + 2) !== 2) return null;
  const length = Math.min(read.u32(entry + 4), LONGEST_TEXT);
  const start = length <= 4 ? entry + 8 : read.u32(entry + 8);
  const said = read.bytes.toString('latin1', start, start + length).split('\0')[0] ?? '';
  const plain = said.replaceAll(/[^\x20-\x7e]/g, '').trim();
  return plain === '' ? null : plain;
}

function whenOf(said: string | null): Pick<CameraNotes, 'takenOn' | 'takenAtClock'> {
  const found = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d)/.exec(said ?? '');
  if (found === null) return { takenOn: null, takenAtClock: null };
  const [, year, month, day, hour, minute] = found;
  const takenOn = `${year}-${month}-${day}`;
  const isDay = new Date(`${takenOn}T00:00:00Z`).toString() !== 'Invalid Date' && takenOn > '1990-01-01';
  const isTime = Number(hour) < 24 && Number(minute) < 60;
  return { takenOn: isDay ? takenOn : null, takenAtClock: isDay && isTime ? `${hour}:${minute}` : null };
}

/** Most cameras say their maker twice. */
function nameOf([make, model]: readonly string[]): string | null {
  if (make === undefined) return null;
  if (model === undefined || model.startsWith(make)) return (model ?? make).slice(0, LONGEST_TEXT);
  return `${make} ${model}`.slice(0, LONGEST_TEXT);
}
