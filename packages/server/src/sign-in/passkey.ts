import { randomUUID } from 'node:crypto';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type VerifiedRegistrationResponse,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { decodeAttestationObject } from '@simplewebauthn/server/helpers';
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** EdDSA, ES256, RS256: what every authenticator has one of. Named, since asking Node which it has makes it warn. */
const ALGORITHMS = [-8, -7, -257];

/** A passkey belongs to the host of the page that made it. */
const hostOf = (origin: string): string => new URL(origin).hostname;

/** What a browser hands over when it has made a passkey. */
export interface MadePasskey {
  readonly id: string;
  readonly rawId: string;
  readonly response: {
    readonly clientDataJSON: string;
    readonly attestationObject: string;
    readonly transports?: string[] | undefined;
  };
}

/** What a browser hands over when a passkey has signed. */
export interface AnsweringPasskey {
  readonly id: string;
  readonly rawId: string;
  readonly response: {
    readonly clientDataJSON: string;
    readonly authenticatorData: string;
    readonly signature: string;
  };
}

type NewPasskey = NonNullable<VerifiedRegistrationResponse['registrationInfo']>['credential'];

/** What the browser needs to make a passkey. It must be able to tell who the person is by itself: no password follows. */
export function passkeyCreationOptions(
  tx: Transaction<Tables>,
  who: { readonly accountId: string; readonly name: string; readonly practice: string },
  origin: string,
) {
  return tx
    .selectFrom('passkey')
    .select('credential_id as id')
    .where('account_id', '=', who.accountId)
    .execute()
    .then((excludeCredentials) =>
      generateRegistrationOptions({
        rpName: 'Percuta',
        rpID: hostOf(origin),
        userID: new TextEncoder().encode(who.accountId),
        userName: `${who.name} (${who.practice})`,
        userDisplayName: who.name,
        attestationType: 'none',
        supportedAlgorithmIDs: ALGORITHMS,
        excludeCredentials,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      }),
    );
}

/** The passkey that the browser made for this challenge; null where it is not one. */
export async function readNewPasskey(
  made: MadePasskey,
  expected: { readonly challenge: string; readonly origin: string },
): Promise<NewPasskey | null> {
  try {
    if (namesItsMaker(made)) return null;
    const { transports = [], ...response } = made.response;
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: { ...PUBLIC_KEY, id: made.id, rawId: made.rawId, response: { ...response, transports } },
      expectedChallenge: expected.challenge,
      expectedOrigin: expected.origin,
      expectedRPID: hostOf(expected.origin),
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    return verified ? registrationInfo.credential : null;
  } catch {
    return null;
  }
}

const PUBLIC_KEY = { type: 'public-key', clientExtensionResults: {} } as const;

/**
 * We never ask which maker's device it is. A certificate all the same would have us follow the address of a revocation
 * list that whoever sent it has chosen.
 */
function namesItsMaker({ response }: MadePasskey): boolean {
  const bytes = new Uint8Array(Buffer.from(response.attestationObject, 'base64url'));
  const attestation = decodeAttestationObject(bytes);
  const format = attestation.get('fmt');
  if (format === 'none') return false;
  return format !== 'packed' || attestation.get('attStmt').get('x5c') !== undefined;
}

/** Keeps it. Answers its id; null where it is kept already. */
export async function keepPasskey(
  tx: Transaction<Tables>,
  account: { readonly practiceId: string; readonly accountId: string },
  made: { readonly passkey: NewPasskey; readonly name: string; readonly at: Date },
): Promise<string | null> {
  const { id: credential_id, publicKey, counter, transports = [] } = made.passkey;
  const id = randomUUID();
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('passkey')
    .values({
      practice_id: account.practiceId,
      id,
      account_id: account.accountId,
      credential_id,
      public_key: Buffer.from(publicKey),
      counter,
      transports,
      name: made.name,
      created_at: made.at,
      last_used_at: null,
    })
    .onConflict((conflict) => conflict.columns(['practice_id', 'credential_id']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n ? id : null;
}

/** What the browser needs to sign in with a passkey. It names nobody: the person chooses. */
export function passkeyRequestOptions(origin: string) {
  return generateAuthenticationOptions({ rpID: hostOf(origin), userVerification: 'required' });
}

/** Whose passkey answered this challenge; null where none of ours did, or where its counter says it was copied. */
export async function takePasskey(
  tx: Transaction<Tables>,
  answering: AnsweringPasskey,
  expected: { readonly challenge: string; readonly origin: string; readonly at: Date },
): Promise<string | null> {
  const row = await tx
    .selectFrom('passkey')
    .innerJoin('account', 'account.id', 'passkey.account_id')
    .select(['passkey.id', 'account_id', 'credential_id', 'public_key', 'counter', 'transports'])
    .where('credential_id', '=', answering.id)
    .where('status', '=', 'active')
    .forUpdate('passkey')
    .executeTakeFirst();
  if (row === undefined) return null;
  const newCounter = await readCounter(answering, row, expected);
  if (newCounter === null) return null;
  const used = { counter: newCounter, last_used_at: expected.at };
  await tx.updateTable('passkey').set(used).where('id', '=', row.id).execute();
  return row.account_id;
}

interface KeptPasskey {
  readonly credential_id: string;
  readonly public_key: Buffer;
  readonly counter: string;
  readonly transports: string[];
}

async function readCounter(
  answering: AnsweringPasskey,
  kept: KeptPasskey,
  expected: { readonly challenge: string; readonly origin: string },
): Promise<number | null> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...PUBLIC_KEY, ...answering },
      expectedChallenge: expected.challenge,
      expectedOrigin: expected.origin,
      expectedRPID: hostOf(expected.origin),
      requireUserVerification: true,
      credential: {
        id: kept.credential_id,
        publicKey: new Uint8Array(kept.public_key),
        counter: Number(kept.counter),
        transports: kept.transports,
      },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}
