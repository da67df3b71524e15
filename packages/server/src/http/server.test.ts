import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { openDatabase } from '../database/connect.ts';
import { makeMasterKey } from '../keys/master-keys.ts';
import { OPERATIONS } from '../operations/index.ts';
import { diskPictures } from '../photographs/disk-pictures.ts';
import type { Store } from '../store.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { contract, type Handler, operation } from './operation.ts';
import { buildServer } from './server.ts';

const folder = temporaryFolder();
const log: string[] = [];
let server: FastifyInstance;

/** A store whose database cannot be reached. */
const store: Store = {
  database: openDatabase({ host: join(folder.path, 'nowhere'), database: 'none', user: 'none' }),
  keys: { current: makeMasterKey(), older: [] },
  pictures: diskPictures(join(folder.path, 'pictures')),
  location: '',
  lost: new Promise(() => undefined),
  close: async () => undefined,
};

const faulty = operation(
  contract({
    id: 'faulty',
    method: 'GET',
    path: '/faulty',
    summary: 'Fails as a database fails, quoting a person.',
    access: 'anyone',
    query: z.strictObject({ patient: z.string().optional() }),
    answers: { 200: z.object({}) },
  }),
  async () => {
    throw Object.assign(new Error('invalid input syntax: "Anna Schmidt"'), { code: '22P02' });
  },
);

const talkativeContract = contract({
  id: 'talkative',
  method: 'GET',
  path: '/talkative',
  summary: 'Answers more than it promised.',
  access: 'anyone',
  answers: { 200: z.object({ open: z.string() }) },
});
const tooMuch = { open: 'yes', secret: 'Anna Schmidt' };
const answerTooMuch: Handler<typeof talkativeContract> = async () => ({ status: 200, body: tooMuch });
const talkative = operation(talkativeContract, answerTooMuch);

beforeAll(async () => {
  const page = join(folder.path, 'page');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(page, 'index.html'), '<!doctype html>');
  writeFileSync(join(page, '.built-from'), 'digest');
  writeFileSync(join(page, 'assets', 'main-a1b2c3d4.js'), 'plain');
  writeFileSync(join(page, 'assets', 'main-a1b2c3d4.js.br'), 'brotli');
  writeFileSync(join(page, 'assets', 'font-LICENSE.txt'), 'licence');
  writeFileSync(join(folder.path, 'outside.txt'), 'outside');
  server = await buildServer({
    context: { store },
    logLevel: 'info',
    pageFolder: page,
    operations: [...OPERATIONS, faulty, talkative],
    logTo: { write: (line) => void log.push(line) },
  });
});

afterAll(async () => {
  await server.close();
  await store.database.close();
  folder[Symbol.dispose]();
});

describe('the operations', () => {
  it('say that the process is up, whatever the database does', async () => {
    const answer = await server.inject('/health');
    expect([answer.statusCode, answer.json()]).toEqual([200, { status: 'up' }]);
  });

  it('say that the database does not answer', async () => {
    const answer = await server.inject('/ready');
    expect([answer.statusCode, answer.json()]).toEqual([
      503,
      { status: 'waiting', because: 'The database does not answer.' },
    ]);
  });

  it('let nothing out that their contract does not promise', async () => {
    expect((await server.inject('/talkative')).json()).toEqual({ open: 'yes' });
  });

  it('have a name and a place of their own each', () => {
    const names = OPERATIONS.map(({ contract: { id } }) => id);
    const places = OPERATIONS.map(({ contract: { method, path } }) => `${method} ${path}`);
    expect([new Set(names).size, new Set(places).size]).toEqual([OPERATIONS.length, OPERATIONS.length]);
  });

  it('cannot be added without saying who may call them', async () => {
    const open = await buildServer({ context: { store }, logLevel: 'silent', pageFolder: folder.path });
    expect(() => open.get('/forgotten', () => 'open to all')).toThrow(
      'The route /forgotten does not say who may call it.',
    );
    await open.close();
  });
});

describe('what goes wrong', () => {
  it.each([
    ['GET', '/nowhere'],
    ['POST', '/nowhere'],
    ['POST', '/health'],
    ['GET', '/assets/'],
    ['GET', '/.built-from'],
  ] as const)('%s %s is not there', async (method, url) => {
    const answer = await server.inject({ method, url });
    expect([answer.statusCode, answer.json().issue]).toEqual([
      404,
      [{ severity: 'error', code: 'not-found', diagnostics: 'There is nothing at this address.' }],
    ]);
  });

  it.each(['/%E0%A4%A', '/../outside.txt', '/..%2foutside.txt', '/assets/%2e%2e/%2e%2e/outside.txt', '/a%00b'])(
    '%s is refused without a word about the inside',
    async (url) => {
      const answer = await server.inject(url);
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.statusCode).toBeLessThan(500);
      expect(Object.keys(answer.json())).toEqual(['resourceType', 'issue', 'requestId']);
    },
  );

  it('on our side is said without its words, and logged without them', async () => {
    const answer = await server.inject('/faulty?patient=Anna%20Schmidt');
    expect(answer.statusCode).toBe(500);
    expect(answer.json().issue[0].code).toBe('exception');
    expect(answer.body).not.toMatch(/Schmidt|syntax|22P02/);
    const logged = log.filter((line) => line.includes('a request failed')).join('');
    expect(logged).toContain('22P02');
  });

  it('name the call as each line of the log does, whoever was at fault', async () => {
    const before = log.length;
    const answers = [await server.inject('/faulty'), await server.inject('/nowhere'), await server.inject('/api/me')];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([500, 404, 401]);
    const named = answers.map((answer) => answer.json<{ requestId: string }>().requestId);
    expect(new Set(named).size).toBe(3);
    const lines = () => log.slice(before).map((line) => JSON.parse(line) as { request?: string });
    // One line for each answer, and one more for the fault.
    await vi.waitFor(() => expect(lines().length).toBeGreaterThanOrEqual(4));
    expect(lines().filter(({ request }) => request === undefined)).toEqual([]);
    for (const one of named) expect(lines().some(({ request }) => request === one)).toBe(true);
  });

  it('and what does not is logged by route, never by what was asked', async () => {
    await server.inject({ url: '/health?patient=Anna%20Schmidt', headers: { cookie: 'session=Schmidt' } });
    await server.inject('/people/Anna-Schmidt');
    expect(log.some((line) => line.includes('"route":"/health","status":200'))).toBe(true);
    expect(log.join('')).not.toContain('Schmidt');
  });
});

describe('the limits', () => {
  it('hold whoever calls too often, and the answer says to wait', async () => {
    const context = { store };
    const limits = { calls: 3, signIns: 2 };
    const narrow = await buildServer({ context, logLevel: 'silent', pageFolder: folder.path, limits });
    const statuses: number[] = [];
    for (let call = 0; call < 4; call++) statuses.push((await narrow.inject('/health')).statusCode);
    const refused = await narrow.inject('/health');
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect(refused.json().issue[0]).toMatchObject({ code: 'throttled' });
    expect(refused.headers['retry-after']).toBeDefined();
    await narrow.close();
  });

  it('are stricter for what could guess, over all of it together', async () => {
    const context = { store };
    const limits = { calls: 100, signIns: 2 };
    const narrow = await buildServer({ context, logLevel: 'silent', pageFolder: folder.path, limits });
    const tries = ['password', 'second-factor', 'passkey'].map((step) => `/api/practices/x/sign-in/${step}`);
    const statuses: number[] = [];
    for (const url of tries) statuses.push((await narrow.inject({ method: 'POST', url })).statusCode);
    expect(statuses).toEqual([403, 403, 429]);
    await narrow.close();
  });
});

describe('a body', () => {
  const send = (payload: string, type = 'application/json') =>
    server.inject({ method: 'POST', url: '/api/practices', headers: { 'content-type': type }, payload });

  it.each([
    ['that is no JSON', '{', 'application/json', 400],
    ['that is nested too deeply', '['.repeat(5_000) + ']'.repeat(5_000), 'application/json', 400],
    ['that plants a prototype', '{"__proto__": {"isOwner": true}}', 'application/json', 400],
    ['that is too large', `"${'a'.repeat(1_100_000)}"`, 'application/json', 413],
    ['that is a form', 'name=Skin', 'application/x-www-form-urlencoded', 415],
    ['that is plain text', 'Skin', 'text/plain', 415],
  ])('%s is not read', async (_what, payload, type, status) => {
    expect((await send(payload, type)).statusCode).toBe(status);
  });
});

describe('the counts', () => {
  it('are shown to this machine, by operation and status, without whom or what', async () => {
    await server.inject('/health?patient=Anna%20Schmidt');
    await server.inject('/people/Anna-Schmidt');
    const { body, headers } = await server.inject('/metrics');
    expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(body).toMatch(/^percuta_answers_total\{operation="health",method="GET",status="200"\} [1-9]\d*$/m);
    expect(body).toMatch(/^percuta_answer_seconds_count\{operation="health"\} [1-9]\d*$/m);
    expect(body).not.toContain('Schmidt');
  });

  it.each([
    ['another machine', { remoteAddress: '192.168.1.7' }],
    ['a proxy on this machine', { headers: { 'x-forwarded-for': '192.168.1.7' } }],
  ])('are not shown to %s', async (_whom, from) => {
    expect((await server.inject({ url: '/metrics', ...from })).statusCode).toBe(404);
  });

  it('are shown to whoever has the token, and then to nobody else', async () => {
    const closed = await buildServer({
      context: { store },
      logLevel: 'silent',
      pageFolder: folder.path,
      metricsToken: 'long-secret',
    });
    const ask = async (authorization: string) =>
      (await closed.inject({ url: '/metrics', headers: { authorization } })).statusCode;
    expect([await ask('Bearer long-secret'), await ask('Bearer wrong'), await ask('')]).toEqual([200, 404, 404]);
    await closed.close();
  });
});

describe('the page', () => {
  it('is asked for again each time', async () => {
    const answer = await server.inject('/');
    expect([answer.statusCode, answer.body, answer.headers['cache-control']]).toEqual([
      200,
      '<!doctype html>',
      'no-cache',
    ]);
    expect(answer.headers['content-type']).toContain('text/html');
    const again = await server.inject({ url: '/', headers: { 'if-none-match': String(answer.headers.etag) } });
    expect(again.statusCode).toBe(304);
  });

  it('has parts that are kept for ever, since their names change with them', async () => {
    const answer = await server.inject('/assets/main-a1b2c3d4.js');
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await server.inject('/assets/font-LICENSE.txt')).headers['cache-control']).toBe('no-cache');
  });

  it('is sent compressed to whoever reads that', async () => {
    const packed = await server.inject({ url: '/assets/main-a1b2c3d4.js', headers: { 'accept-encoding': 'gzip, br' } });
    expect([packed.body, packed.headers['content-encoding'], packed.headers.vary]).toEqual([
      'brotli',
      'br',
      'accept-encoding',
    ]);
    expect(packed.headers['content-type']).toContain('javascript');
    expect(packed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await server.inject('/assets/main-a1b2c3d4.js')).body).toBe('plain');
  });

  it('runs nothing that did not come from here, and in no one’s frame', async () => {
    const policy = String((await server.inject('/')).headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("worker-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|data:|blob:|\*/);
  });

  it('says what to do where it was not built', async () => {
    const empty = await buildServer({ context: { store }, logLevel: 'silent', pageFolder: join(folder.path, 'none') });
    const answer = await empty.inject('/');
    expect([answer.statusCode, answer.body]).toEqual([
      503,
      'The page has not been built. Run npm run build, or start Percuta with npm start.\n',
    ]);
    await empty.close();
  });
});
