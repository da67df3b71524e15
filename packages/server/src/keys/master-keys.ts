import { createHash, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';

const KEY_BYTES = 32;
const BASE64URL_OF_KEY = /^[\w-]{43}$/;

/** One key under which data keys are wrapped. A `KeyObject` shows nothing of itself when it is printed. */
export interface MasterKey {
  /** Follows from the key and tells nothing of it; stands beside what the key wrapped. */
  readonly id: string;
  readonly secret: KeyObject;
}

/** The key that wraps now, and those before it that still unwrap until everything was wrapped anew. */
export interface MasterKeys {
  readonly current: MasterKey;
  readonly older: readonly MasterKey[];
}

/** Makes a new key out of 256 random bits. */
export function makeMasterKey(): MasterKey {
  return masterKey(randomBytes(KEY_BYTES));
}

/** A master key from its bytes. */
export function masterKey(bytes: Buffer): MasterKey {
  const digest = createHash('sha256').update('percuta master key\n').update(bytes).digest('hex');
  return { id: digest.slice(0, 16), secret: createSecretKey(bytes) };
}

/** Finds the key with that id among those at hand. */
export function findMasterKey(keys: MasterKeys, id: string): MasterKey | null {
  return [keys.current, ...keys.older].find((key) => key.id === id) ?? null;
}

/** The keys as they stand in a file: one a line, the current one first. */
export function writeMasterKeys({ current, older }: MasterKeys): string {
  const lines = [current, ...older].map(({ secret }) => secret.export().toString('base64url'));
  return `${lines.join('\n')}\n`;
}

/** Reads them back; null where the text is anything else. */
export function readMasterKeys(text: string): MasterKeys | null {
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  if (!words.every((word) => BASE64URL_OF_KEY.test(word))) return null;
  const [current, ...older] = words.map((word) => masterKey(Buffer.from(word, 'base64url')));
  return current === undefined ? null : { current, older };
}
