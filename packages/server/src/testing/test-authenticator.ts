import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

/** An authenticator, as a telephone has one: makes one passkey and signs with it. */
export interface TestAuthenticator {
  readonly make: (challenge: string) => MadeByTest;
  readonly answer: (challenge: string) => AnsweredByTest;
  /** How often it has signed. A copy of it would not know. */
  counter: number;
  origin: string;
}

interface MadeByTest {
  readonly id: string;
  readonly rawId: string;
  readonly type: 'public-key';
  readonly response: { readonly clientDataJSON: string; readonly attestationObject: string };
}

interface AnsweredByTest {
  readonly id: string;
  readonly rawId: string;
  readonly type: 'public-key';
  readonly response: {
    readonly clientDataJSON: string;
    readonly authenticatorData: string;
    readonly signature: string;
  };
}

const PRESENT = 0x01;
const VERIFIED = 0x04;
const HAS_CREDENTIAL = 0x40;

/** Takes a new one out of its box. One that does not ask for finger, face or PIN has `verifies` false. */
export function testAuthenticator(origin: string, verifies = true): TestAuthenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const credentialId = randomBytes(32);
  const id = credentialId.toString('base64url');
  const authenticator: TestAuthenticator = {
    counter: 0,
    origin,
    make: (challenge) => {
      const credential = Buffer.concat([Buffer.alloc(16), uint16(credentialId.length), credentialId, cose(publicKey)]);
      const authData = Buffer.concat([authenticatorData(authenticator, verifies, HAS_CREDENTIAL), credential]);
      const attestation = isoCBOR.encode(
        new Map<string, Parameters<typeof isoCBOR.encode>[0]>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', new Uint8Array(authData)],
        ]),
      );
      const clientDataJSON = clientData('webauthn.create', challenge, authenticator.origin).toString('base64url');
      const attestationObject = Buffer.from(attestation).toString('base64url');
      return { id, rawId: id, type: 'public-key', response: { clientDataJSON, attestationObject } };
    },
    answer: (challenge) => {
      authenticator.counter += 1;
      const data = authenticatorData(authenticator, verifies, 0);
      const client = clientData('webauthn.get', challenge, authenticator.origin);
      const signed = Buffer.concat([data, createHash('sha256').update(client).digest()]);
      const response = {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: createSign('sha256').update(signed).sign(privateKey).toString('base64url'),
      };
      return { id, rawId: id, type: 'public-key', response };
    },
  };
  return authenticator;
}

function authenticatorData({ origin, counter }: TestAuthenticator, verifies: boolean, more: number): Buffer {
  const host = createHash('sha256').update(new URL(origin).hostname).digest();
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  return Buffer.concat([host, Buffer.from([PRESENT | (verifies ? VERIFIED : 0) | more]), count]);
}

function clientData(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

function cose(publicKey: ReturnType<typeof generateKeyPairSync>['publicKey']): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const key = new Map<number, number | Uint8Array<ArrayBuffer>>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
    [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
  ]);
  return Buffer.from(isoCBOR.encode(key));
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}
