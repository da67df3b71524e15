import type { TestMember } from '../testing/found-test-practice.ts';

/** Somebody of a test practice, over a real connection. */
export interface WireClient {
  readonly call: (method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown, key?: string) => Promise<WireAnswer>;
}

/** What came back. */
export interface WireAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Lets somebody who is signed in call a server that listens. */
export function wireClient(
  address: string,
  { signInToken, requestToken }: Pick<TestMember, 'signInToken' | 'requestToken'>,
): WireClient {
  const cookie = `percuta-sign-in=${signInToken}`;
  const call: WireClient['call'] = async (method, path, body, key) => {
    const answer = await fetch(`${address}${path}`, {
      method,
      headers: {
        origin: address,
        cookie,
        'x-percuta-request-token': requestToken,
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: await answer.json() };
  };
  return { call };
}
