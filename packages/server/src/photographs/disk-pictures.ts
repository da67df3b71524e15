import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode } from '../cannot-start.ts';
import { type KeptFile, PictureMissing, type PictureOwner, type PictureStore } from './picture-store.ts';

const UNFINISHED = 'unfinished';
const ADDRESS = /^sha256:[0-9a-f]{64}$/;

/** Pictures on a disk: a folder for each person, in which each file is named after the digest of its sealed bytes. */
export function diskPictures(folder: string): PictureStore {
  return {
    put: (owner, sealed) => put(folder, owner, sealed),
    read: (owner, address) => read(placeOf(folder, owner, address)),
    digest: (owner, address) => digestOf(placeOf(folder, owner, address)),
    remove: (owner, address) => rm(placeOf(folder, owner, address), { force: true }),
    forget: (owner) => rm(folderOf(folder, owner), { recursive: true, force: true }),
    tidy: (before) => tidy(join(folder, UNFINISHED), before),
  };
}

/** Written under another name and forced to the disk before it has its own: it is there whole, or not at all. */
async function put(folder: string, owner: PictureOwner, sealed: AsyncIterable<Buffer>): Promise<KeptFile> {
  const unfinished = join(folder, UNFINISHED, randomUUID());
  await mkdir(dirname(unfinished), { recursive: true, mode: 0o700 });
  try {
    const { address, sealedBytes } = await write(unfinished, sealed);
    const place = placeOf(folder, owner, address);
    const made = await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await rename(unfinished, place);
    await syncFolder(dirname(place));
    if (made !== undefined) await syncFolders(dirname(place), dirname(made));
    return { address, sealedBytes };
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function write(path: string, sealed: AsyncIterable<Buffer>): Promise<KeptFile> {
  const digest = createHash('sha256');
  let sealedBytes = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const part of sealed) {
      digest.update(part);
      sealedBytes += part.length;
      await file.write(part);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { address: `sha256:${digest.digest('hex')}`, sealedBytes };
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Folders that were made on the way are forced to the disk too, up to the one that was there. */
async function syncFolders(path: string, last: string): Promise<void> {
  for (let folder = dirname(path); folder.length >= last.length; folder = dirname(folder)) await syncFolder(folder);
}

async function* read(path: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(path) as AsyncIterable<Buffer>;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw new PictureMissing();
    throw error;
  }
}

async function digestOf(path: string): Promise<string | null> {
  const digest = createHash('sha256');
  try {
    for await (const part of read(path)) digest.update(part);
  } catch (error) {
    if (error instanceof PictureMissing) return null;
    throw error;
  }
  return `sha256:${digest.digest('hex')}`;
}

async function tidy(folder: string, before: Date): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found !== null && found.mtime < before) await rm(path, { force: true });
  }
}

function folderOf(folder: string, { practiceId, personId }: PictureOwner): string {
  return join(folder, plain(practiceId), plain(personId));
}

function placeOf(folder: string, owner: PictureOwner, address: string): string {
  if (!ADDRESS.test(address)) throw new Error('That is no address of a picture.');
  return join(folderOf(folder, owner), address.replace('sha256:', ''));
}

/** Ids come from rows, and never lead out of the folder. */
function plain(id: string): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('That is no id.');
  return id;
}
