import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';

/** OWASP's for argon2id: 19 MiB, two passes, one lane. */
const PARAMETERS = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
const SALT_BYTES = 16;

type Cost = Pick<Argon2Parameters, 'memory' | 'passes' | 'parallelism'>;

/** What is kept of a secret that a person chose: argon2id, in the usual notation with its parameters. */
export async function hashSecret(secret: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const tag = await derive(secret, salt, PARAMETERS);
  const { memory, passes, parallelism } = PARAMETERS;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${encode(salt)}$${encode(tag)}`;
}

/** Whether the secret is the one. With nothing kept it takes as long, so that nobody learns that nothing is. */
export async function isSecret(secret: string, kept: string | null): Promise<boolean> {
  const parts = kept === null ? null : NOTATION.exec(kept);
  if (parts === null) {
    await derive(secret, Buffer.alloc(SALT_BYTES), PARAMETERS);
    return false;
  }
  const [, memory, passes, parallelism, salt = '', tag = ''] = parts;
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const expected = Buffer.from(tag, 'base64');
  const found = await derive(secret, Buffer.from(salt, 'base64'), cost);
  return expected.length === found.length && timingSafeEqual(expected, found);
}

const NOTATION = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;

const encode = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

function derive(secret: string, nonce: Buffer, cost: Cost): Promise<Buffer> {
  // The same letters can be typed in two ways, by keyboard; both are the same secret.
  const message = secret.normalize('NFKC');
  return new Promise((resolve, reject) => {
    argon2('argon2id', { ...PARAMETERS, ...cost, message, nonce }, (error, tag) =>
      error === null ? resolve(tag) : reject(error),
    );
  });
}
