import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openDatabase } from '../database/connect.ts';
import { OPERATIONS } from '../operations/index.ts';
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
      expect(Object.keys(answer.json())).toEqual(['resourceType', 'issue']);
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

  it('and what does not is logged by route, never by what was asked', async () => {
    await server.inject({ url: '/health?patient=Anna%20Schmidt', headers: { cookie: 'session=Schmidt' } });
    await server.inject('/people/Anna-Schmidt');
    expect(log.some((line) => line.includes('"route":"/health","status":200'))).toBe(true);
    expect(log.join('')).not.toContain('Schmidt');
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
