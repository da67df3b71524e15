import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const TOKEN_BYTES = 32;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A secret that is handed out once, and what is kept of it. */
export interface Token {
  /** The practice's id, a dot, and 256 random bits: says where to look, and proves the rest. */
  readonly text: string;
  readonly hash: Buffer;
}

/** Makes a token of a practice. */
export function makeToken(practiceId: string): Token {
  const text = `${practiceId}.${randomBytes(TOKEN_BYTES).toString('base64url')}`;
  return { text, hash: hashOfToken(text) };
}

/** What is kept of a token. It is random enough that a plain hash cannot be turned back. */
export function hashOfToken(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** The practice that a token names; null where it is no token of ours. */
export function practiceOfToken(text: string): string | null {
  const [practiceId = '', secret = '', more] = text.split('.');
  return more === undefined && UUID.test(practiceId) && /^[\w-]{43}$/.test(secret) ? practiceId : null;
}

/** What a page of ours sends along to change something. Another site cannot know it: it follows from the token alone. */
export function requestTokenOf(signInToken: string): string {
  return createHmac('sha256', signInToken).update('percuta request token').digest('base64url');
}

/** Whether two texts are equal, taking as long where they are not. */
export function isSameText(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => createHash('sha256').update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}
