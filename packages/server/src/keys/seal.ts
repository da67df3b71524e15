import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What was sealed is not what lies there, or lies where it was not sealed for, or the key is another. */
export class SealBroken extends Error {
  constructor() {
    super('What was sealed cannot be opened: it was changed, moved, or the key is another.');
    this.name = 'SealBroken';
  }
}

/**
 * Encrypts under a key, bound to a context: AES-256-GCM with a random nonce. Opening it needs the same key and the same
 * context. A key seals far fewer than 2³² values, which keeps random nonces safe (NIST SP 800-38D, 8.3).
 */
export function seal(key: KeyObject, plain: Buffer, context: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(context));
  const encrypted = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, encrypted, cipher.getAuthTag()]);
}

/** Opens what `seal` made. Throws `SealBroken` where it does not fit. */
export function openSeal(key: KeyObject, sealed: Buffer, context: string): Buffer {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) throw new SealBroken();
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const encrypted = sealed.subarray(NONCE_BYTES, -TAG_BYTES);
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(context))
    .setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(encrypted), decipher.final()]);
  } catch {
    throw new SealBroken();
  }
}
