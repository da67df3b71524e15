import type { FastifyInstance, LightMyRequestResponse } from 'fastify';

/** The address of a server that does not listen. */
export const TEST_ORIGIN = 'http://localhost';

/** A browser: keeps cookies, says where its page is from, sends the request token along. */
export interface TestBrowser {
  readonly call: (method: Method, path: string, body?: unknown) => Promise<LightMyRequestResponse>;
  /** The same, but an answer other than success is a fault of the test. */
  readonly done: <T = Record<string, unknown>>(method: Method, path: string, body?: unknown) => Promise<T>;
  readonly cookies: Map<string, string>;
  requestToken: string | null;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Opens one, with nothing kept. */
export function openBrowser(server: FastifyInstance): TestBrowser {
  const cookies = new Map<string, string>();
  const browser: TestBrowser = {
    cookies,
    requestToken: null,
    call: async (method, path, body) => {
      const answer = await server.inject({
        method,
        url: path,
        headers: headersOf(browser),
        ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
      });
      keepCookies(cookies, answer);
      const { requestToken } = answer.statusCode < 300 ? readJson(answer) : {};
      if (typeof requestToken === 'string') browser.requestToken = requestToken;
      return answer;
    },
    done: async <T>(method: Method, path: string, body?: unknown) => {
      const answer = await browser.call(method, path, body);
      if (answer.statusCode >= 300) throw new Error(`${method} ${path} answered ${answer.statusCode}: ${answer.body}`);
      return answer.json<T>();
    },
  };
  return browser;
}

function headersOf({ cookies, requestToken }: TestBrowser): Record<string, string> {
  return {
    origin: TEST_ORIGIN,
    'content-type': 'application/json',
    'user-agent': 'Test browser',
    cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    ...(requestToken === null ? {} : { 'x-percuta-request-token': requestToken }),
  };
}

function keepCookies(cookies: Map<string, string>, answer: LightMyRequestResponse): void {
  for (const { name, value, maxAge } of answer.cookies) {
    if (value === '' || maxAge === 0) cookies.delete(name);
    else cookies.set(name, value);
  }
}

function readJson(answer: LightMyRequestResponse): Record<string, unknown> {
  return answer.headers['content-type']?.toString().startsWith('application/json') === true ? answer.json() : {};
}
