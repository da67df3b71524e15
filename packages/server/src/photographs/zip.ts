import { crc32 } from 'node:zlib';

/** One file of an archive. */
export interface ZippedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LOCAL = 0x04_03_4b_50;
const CENTRAL = 0x02_01_4b_50;
const END = 0x06_05_4b_50;
/** Names are UTF-8. */
const FLAGS = 0x08_00;
const VERSION = 20;
/** The first of January 1980, as archives count: when it was made stands in the bundle itself. */
const NO_DATE = 0x00_21;

/** An archive of files as they are: pictures are compressed already. Format: PKWARE APPNOTE 6.3, stored entries. */
export function zip(files: readonly ZippedFile[]): Buffer {
  const parts: Buffer[] = [];
  const listed: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const name = Buffer.from(file.name, 'utf8');
    const local = Buffer.concat([localHead(file, name), name, file.bytes]);
    listed.push(Buffer.concat([centralHead(file, name, at), name]));
    parts.push(local);
    at += local.length;
  }
  const central = Buffer.concat(listed);
  return Buffer.concat([...parts, central, endOf(files.length, central.length, at)]);
}

function localHead({ bytes }: ZippedFile, name: Buffer): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(LOCAL, 0);
  writeFacts(head, 4, { bytes, name });
  return head;
}

function centralHead({ bytes }: ZippedFile, name: Buffer, at: number): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(CENTRAL, 0);
  head.writeUInt16LE(VERSION, 4);
  writeFacts(head, 6, { bytes, name });
  head.writeUInt32LE(at, 42);
  return head;
}

function writeFacts(head: Buffer, from: number, { bytes, name }: { bytes: Uint8Array; name: Buffer }): void {
  head.writeUInt16LE(VERSION, from);
  head.writeUInt16LE(FLAGS, from + 2);
  head.writeUInt16LE(NO_DATE, from + 8);
  head.writeUInt32LE(crc32(bytes), from + 10);
  head.writeUInt32LE(bytes.length, from + 14);
  head.writeUInt32LE(bytes.length, from + 18);
  head.writeUInt16LE(name.length, from + 22);
}

function endOf(many: number, centralBytes: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(many, 8);
  end.writeUInt16LE(many, 10);
  end.writeUInt32LE(centralBytes, 12);
  end.writeUInt32LE(at, 16);
  return end;
}

/** The files of an archive that `zip` made; null where it is another, or was changed. */
export function unzip(archive: Buffer): readonly ZippedFile[] | null {
  const files: ZippedFile[] = [];
  let at = 0;
  while (at + 30 <= archive.length && archive.readUInt32LE(at) === LOCAL) {
    const size = archive.readUInt32LE(at + 18);
    const nameEnd = at + 30 + archive.readUInt16LE(at + 26);
    const bytes = archive.subarray(nameEnd, nameEnd + size);
    if (bytes.length !== size || crc32(bytes) !== archive.readUInt32LE(at + 14)) return null;
    files.push({ name: archive.toString('utf8', at + 30, nameEnd), bytes });
    at = nameEnd + size;
  }
  return files.length > 0 && at + 4 <= archive.length && archive.readUInt32LE(at) === CENTRAL ? files : null;
}
