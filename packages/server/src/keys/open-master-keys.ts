import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { CannotStart, errorCode } from '../cannot-start.ts';
import { writeInFolder } from '../data-folder/write-in-folder.ts';
import { type Place, withClient } from '../database/connect.ts';
import { findMasterKey, type MasterKeys, makeMasterKey, readMasterKeys, writeMasterKeys } from './master-keys.ts';

/** Where the master keys are: handed in as text, or in a file. */
export type KeyPlace = { readonly given: string } | { readonly file: string };

/** `PERCUTA_MASTER_KEY` is the key, `PERCUTA_MASTER_KEY_FILE` says where it lies; else it lies where the store keeps its own. */
export function keyPlace(env: NodeJS.ProcessEnv, ownFile: string): KeyPlace {
  const given = env.PERCUTA_MASTER_KEY?.trim() ?? '';
  if (given !== '') return { given };
  const file = env.PERCUTA_MASTER_KEY_FILE?.trim() ?? '';
  return { file: file === '' ? ownFile : file };
}

/**
 * The master keys of a database. Made in their file where there are none and nothing was encrypted yet; a database whose
 * keys are not all there is not opened, since a new key would not open what the old one closed.
 */
export async function openMasterKeys(place: KeyPlace, migrator: Place): Promise<MasterKeys> {
  const used = await readUsedKeys(migrator);
  const found = 'given' in place ? readGiven(place.given) : readFile(place.file);
  if (found === null && 'file' in place && used.length === 0) return makeInFile(place.file);
  const missing = used.find((id) => found === null || findMasterKey(found, id) === null);
  if (found !== null && missing === undefined) return found;
  throw new CannotStart(
    `Records in the database are encrypted under the master key ${missing}, which is not in ${nameOf(place)}. ` +
      'Put it back there; nothing was touched.',
  );
}

const nameOf = (place: KeyPlace): string => ('given' in place ? 'PERCUTA_MASTER_KEY' : place.file);

/** Which master keys wrap something in the database. */
async function readUsedKeys(migrator: Place): Promise<string[]> {
  return withClient(migrator, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      'select distinct master_key_id as id from percuta.data_key where wrapped is not null order by 1',
    );
    return rows.map((row) => row.id);
  });
}

function readGiven(text: string): MasterKeys {
  const keys = readMasterKeys(text);
  if (keys !== null) return keys;
  throw new CannotStart('PERCUTA_MASTER_KEY is no key: 43 letters of base64url, which stand for 32 random bytes.');
}

function readFile(path: string): MasterKeys | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw new CannotStart(`The master key in ${path} cannot be read (${errorCode(error)}).`);
  }
  const keys = readMasterKeys(text);
  if (keys !== null) return keys;
  throw new CannotStart(`${path} does not hold a master key as Percuta wrote it. Put it back; nothing was touched.`);
}

/** Another process may be making it at the same time: the first one counts. */
function makeInFile(path: string): MasterKeys {
  const own = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o755 });
    writeInFolder(own, writeMasterKeys({ current: makeMasterKey(), older: [] }), 0o600);
    linkSync(own, path);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw cannotWrite(path, error);
  } finally {
    rmSync(own, { force: true });
  }
  keepEntry(dirname(path));
  const keys = readFile(path);
  if (keys === null) throw cannotWrite(path, null);
  return keys;
}

/** Replaces the keys in their file, whole or not at all. */
export function replaceInFile(path: string, keys: MasterKeys): void {
  writeInFolder(path, writeMasterKeys(keys), 0o600);
  keepEntry(dirname(path));
}

/** A name in a folder outlives a power cut only once the folder itself was written. */
function keepEntry(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function cannotWrite(path: string, error: unknown): CannotStart {
  return new CannotStart(
    `The master key cannot be written to ${path} (${errorCode(error) || 'it is gone again'}). ` +
      'Say where it may lie with PERCUTA_MASTER_KEY_FILE, or hand it in with PERCUTA_MASTER_KEY.',
  );
}
