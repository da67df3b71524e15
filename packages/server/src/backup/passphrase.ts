import * as crypto from 'node:crypto';
import { CannotStart } from '../cannot-start.ts';

/** No I, L, O or U: read aloud and written down by hand without a mistake. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 6;
const LETTERS_OF_GROUP = 5;

/** How a key follows from a passphrase: argon2id (RFC 9106), and how much work that is. */
export interface Derivation {
  readonly name: 'argon2id';
  readonly memoryKib: number;
  readonly passes: number;
  readonly parallelism: number;
  readonly salt: string;
}

/** The second recommended option of RFC 9106: 64 MiB, three passes, four lanes. */
export function newDerivation(): Derivation {
  const salt = crypto.randomBytes(16).toString('base64url');
  return { name: 'argon2id', memoryKib: 64 * 1024, passes: 3, parallelism: 4, salt };
}

/** A passphrase of 150 random bits, in groups that can be written down. */
export function makePassphrase(): string {
  const letters = Array.from({ length: GROUPS * LETTERS_OF_GROUP }, () => LETTERS[crypto.randomInt(LETTERS.length)]);
  const groups = Array.from({ length: GROUPS }, (_, at) =>
    letters.slice(at * LETTERS_OF_GROUP, (at + 1) * LETTERS_OF_GROUP).join(''),
  );
  return groups.join('-');
}

/** The key that a passphrase stands for. Takes a tenth of a second, which is what makes guessing slow. */
export function keyOfPassphrase(passphrase: string, derivation: Derivation): Promise<crypto.KeyObject> {
  const { memoryKib: memory, passes, parallelism, salt } = derivation;
  if (typeof crypto.argon2 !== 'function') {
    throw new CannotStart(
      'Backups need Node 24.7 or newer, which npm install puts beside Percuta. Start it from there.',
    );
  }
  const nonce = Buffer.from(salt, 'base64url');
  const parameters = { message: passphrase.normalize('NFKC'), nonce, memory, passes, parallelism, tagLength: 32 };
  return new Promise((resolve, reject) => {
    crypto.argon2('argon2id', parameters, (error, key) =>
      error === null ? resolve(crypto.createSecretKey(key)) : reject(error),
    );
  });
}
