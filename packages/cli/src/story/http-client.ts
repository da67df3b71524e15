import { randomUUID } from 'node:crypto';

/** An answer of the server, whatever it was. */
export interface Answered {
  readonly status: number;
  readonly body: unknown;
}

/** What a browser does: keeps cookies, says where its page is from, sends the request token along. */
export interface HttpClient {
  readonly call: (method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown) => Promise<Answered>;
}

/** Opens one, with nothing kept. Every call that changes something names itself, so that it could be repeated. */
export function openHttpClient(address: string): HttpClient {
  const cookies = new Map<string, string>();
  let requestToken: string | null = null;
  const call: HttpClient['call'] = async (method, path, body) => {
    const answer = await fetch(`${address}${path}`, {
      method,
      headers: {
        origin: address,
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
        ...(requestToken === null ? {} : { 'x-percuta-request-token': requestToken }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const cookie of answer.headers.getSetCookie()) keep(cookies, cookie);
    const text = await answer.text();
    const answered: unknown = text === '' ? null : JSON.parse(text);
    requestToken = tokenIn(answered) ?? requestToken;
    return { status: answer.status, body: answered };
  };
  return { call };
}

function keep(cookies: Map<string, string>, setCookie: string): void {
  const [pair = ''] = setCookie.split(';');
  const at = pair.indexOf('=');
  const value = pair.slice(at + 1);
  if (value === '') cookies.delete(pair.slice(0, at));
  else cookies.set(pair.slice(0, at), value);
}

function tokenIn(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('requestToken' in body)) return null;
  return typeof body.requestToken === 'string' ? body.requestToken : null;
}
