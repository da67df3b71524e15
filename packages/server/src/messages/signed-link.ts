import { createHmac, createSecretKey, hkdfSync, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { MasterKeys } from '../keys/master-keys.ts';

/** What a link opens: one visit, as it stands at one number of its changes, until the visit begins. */
export interface LinkClaim {
  readonly practiceId: string;
  readonly visitId: string;
  readonly sequence: number;
  readonly expiresAt: Date;
}

/** A link whose time is over is told from one that was never ours. */
export type ReadLink = LinkClaim | 'over' | 'not ours';

const KEY_BYTES = 32;
const CLAIM_BYTES = 16 + 16 + 4 + 6;
const PURPOSE = 'percuta-visit-link/1';
/** Links to what is offered have keys of their own: neither opens what the other does. */
const OFFER_PURPOSE = 'percuta-offer-link/1';

/** The keys of links, of the current master key first. They sign links and nothing else. */
export function linkKeysOf(keys: MasterKeys): readonly [KeyObject, ...KeyObject[]] {
  return derivedFor(PURPOSE, keys);
}

/** The keys of links to a time that is offered; the claim then names the offer where it names a visit. */
export function offerKeysOf(keys: MasterKeys): readonly [KeyObject, ...KeyObject[]] {
  return derivedFor(OFFER_PURPOSE, keys);
}

function derivedFor(purpose: string, { current, older }: MasterKeys): readonly [KeyObject, ...KeyObject[]] {
  const derive = ({ secret }: { readonly secret: KeyObject }): KeyObject =>
    createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', purpose, KEY_BYTES)));
  return [derive(current), ...older.map(derive)];
}

/** Makes the part of a link that proves what it opens. Nothing is kept of it, and nothing in it is about somebody. */
export function signLink(key: KeyObject, { practiceId, visitId, sequence, expiresAt }: LinkClaim): string {
  const claim = Buffer.alloc(CLAIM_BYTES);
  claim.write(practiceId.replaceAll('-', ''), 0, 'hex');
  claim.write(visitId.replaceAll('-', ''), 16, 'hex');
  claim.writeUInt32BE(sequence, 32);
  claim.writeUIntBE(Math.floor(expiresAt.getTime() / 1000), 36, 6);
  return Buffer.concat([claim, markOf(key, claim)]).toString('base64url');
}

/** Reads it back at some moment. */
export function readLink(keys: readonly KeyObject[], text: string, at: Date): ReadLink {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== CLAIM_BYTES + KEY_BYTES || bytes.toString('base64url') !== text) return 'not ours';
  const [claim, mark] = [bytes.subarray(0, CLAIM_BYTES), bytes.subarray(CLAIM_BYTES)];
  if (!keys.some((key) => timingSafeEqual(markOf(key, claim), mark))) return 'not ours';
  const expiresAt = new Date(claim.readUIntBE(36, 6) * 1000);
  if (expiresAt <= at) return 'over';
  return { practiceId: idAt(claim, 0), visitId: idAt(claim, 16), sequence: claim.readUInt32BE(32), expiresAt };
}

function markOf(key: KeyObject, claim: Buffer): Buffer {
  return createHmac('sha256', key).update(PURPOSE).update(claim).digest();
}

function idAt(claim: Buffer, from: number): string {
  const hex = claim.toString('hex', from, from + 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
