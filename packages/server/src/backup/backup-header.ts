import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { CannotStart } from '../cannot-start.ts';
import { type MasterKeys, readMasterKeys, writeMasterKeys } from '../keys/master-keys.ts';
import { openSeal, SealBroken, seal } from '../keys/seal.ts';
import { type Derivation, keyOfPassphrase, newDerivation } from './passphrase.ts';

/** The first line of a backup: what wrote it, and what only its passphrase opens. Nothing in it is of a person. */
const HEADER = z.strictObject({
  backup: z.literal('percuta/1'),
  madeAt: z.iso.datetime(),
  /** The migrations that the database had gone through. */
  migrations: z.array(z.strictObject({ number: z.int(), digest: z.string() })),
  derivation: z.strictObject({
    name: z.literal('argon2id'),
    memoryKib: z
      .int()
      .min(8)
      .max(4 * 1024 * 1024),
    passes: z.int().min(1).max(100),
    parallelism: z.int().min(1).max(64),
    salt: z.string(),
  }),
  /** The key of the rest of the file, and the master keys, each wrapped under what follows from the passphrase. */
  wrappedKey: z.string(),
  wrappedMasterKeys: z.string(),
});
export type BackupHeader = z.infer<typeof HEADER>;

/** A header, as its line, and what opens the rest. */
export interface OpenedHeader {
  readonly header: BackupHeader;
  readonly line: string;
  readonly key: KeyObject;
  readonly masterKeys: MasterKeys;
}

const KEY = 'percuta-backup-key/1';
const MASTER_KEYS = 'percuta-backup-master-keys/1';

/** Makes the header of a new backup. */
export async function makeHeader(
  passphrase: string,
  { masterKeys, ...of }: Pick<BackupHeader, 'madeAt' | 'migrations'> & { readonly masterKeys: MasterKeys },
): Promise<OpenedHeader> {
  const derivation = newDerivation();
  const outer = await keyOfPassphrase(passphrase, derivation);
  const key = createSecretKey(randomBytes(32));
  const header: BackupHeader = {
    backup: 'percuta/1',
    ...of,
    derivation,
    wrappedKey: seal(outer, key.export(), KEY).toString('base64url'),
    wrappedMasterKeys: seal(outer, Buffer.from(writeMasterKeys(masterKeys)), MASTER_KEYS).toString('base64url'),
  };
  return { header, line: JSON.stringify(header), key, masterKeys };
}

/** Reads the first line of a file; says in one sentence where it is no backup. */
export function readHeader(line: string, path: string): BackupHeader {
  try {
    return HEADER.parse(JSON.parse(line));
  } catch {
    throw new CannotStart(`${path} is not a backup that this Percuta can read. Nothing was restored.`);
  }
}

/** Opens a header with its passphrase. */
export async function openHeader(line: string, path: string, passphrase: string): Promise<OpenedHeader> {
  const header = readHeader(line, path);
  const outer = await keyOfPassphrase(passphrase, header.derivation satisfies Derivation);
  try {
    const key = createSecretKey(openSeal(outer, Buffer.from(header.wrappedKey, 'base64url'), KEY));
    const text = openSeal(outer, Buffer.from(header.wrappedMasterKeys, 'base64url'), MASTER_KEYS).toString();
    const masterKeys = readMasterKeys(text);
    if (masterKeys === null) throw new SealBroken();
    return { header, line, key, masterKeys };
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
    throw new CannotStart(`The passphrase does not open ${path}. Nothing was restored.`);
  }
}
