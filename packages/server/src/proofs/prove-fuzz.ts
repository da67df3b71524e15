/**
 * Sends malformed requests, made from the OpenAPI document that the server itself serves, by people of every role and by
 * nobody. Counts answers of 5xx, faults that nobody caught, and words of patients in the log.
 *
 *     node packages/server/src/proofs/prove-fuzz.ts [requests] [seed]
 */
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { ROLES } from '../database/actor.ts';
import { openEmbeddedStore } from '../embedded-store.ts';
import { buildServer } from '../http/server.ts';
import type { Store } from '../store.ts';
import { addTestMember, addTestPerson, foundTestPractice, type TestMember } from '../testing/found-test-practice.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { TEST_KEYS } from '../testing/test-keys.ts';
import { CANARY, malformedRequests, operationsIn, type RawRequest } from './malformed-requests.ts';

export interface FuzzCount {
  readonly requests: number;
  readonly operations: number;
  /** How many answers had a status of each hundred. */
  readonly answers: Readonly<Record<string, number>>;
  /** Connections that were closed without an answer, as a broken request's may be. */
  readonly closed: number;
  /** Each answer of 5xx: operation and status. */
  readonly faults: readonly string[];
  readonly uncaught: number;
  readonly logLines: number;
  /** Lines of the log that hold a word or an id of a patient, or anything that was sent. */
  readonly leaks: readonly string[];
  readonly stillUp: boolean;
}

const MANY = 1_000_000;
const AT_ONCE = 8;
/** So many requests, and whoever calls is somebody new: some requests sign their own caller out. */
const BATCH = 250;

/** Sends so many; the same seed sends the same. */
export async function proveFuzz(store: Store, requests: number, seed: number): Promise<FuzzCount> {
  const log: string[] = [];
  const server = await buildServer({
    context: { store },
    logLevel: 'trace',
    limits: { calls: MANY, signIns: MANY },
    logTo: { write: (line) => void log.push(line) },
  });
  let uncaught = 0;
  const onUncaught = (): void => void uncaught++;
  process.on('unhandledRejection', onUncaught);
  process.on('uncaughtException', onUncaught);
  const port = Number(new URL(await server.listen({ host: '127.0.0.1', port: 0 })).port);
  const operations = operationsIn((await server.inject('/api/openapi.json')).json());
  const sample = fc.oneof(...operations.map((operation) => malformedRequests(operation, ROLES.length)));
  const answers = new Map<string, number>();
  const faults: string[] = [];
  const secrets: string[] = [CANARY];
  for (let sent = 0; sent < requests; sent += BATCH) {
    const callers = await newCallers(store, secrets);
    const batch = fc.sample(sample, { seed: seed + sent, numRuns: Math.min(BATCH, requests - sent) });
    await inParallel(batch, async (one, index) => {
      const isGarbage = index % 25 === 0;
      const status = isGarbage ? await sendGarbage(port, one) : await send(port, one, callers);
      const hundred = status === null ? 'closed' : `${Math.floor(status / 100)}xx`;
      answers.set(hundred, (answers.get(hundred) ?? 0) + 1);
      if (status !== null && status >= 500) faults.push(`${one.operationId}: ${status}`);
    });
  }
  const stillUp = (await server.inject('/health')).statusCode === 200;
  process.off('unhandledRejection', onUncaught);
  process.off('uncaughtException', onUncaught);
  await server.close();
  const leaks = log.filter((line) => secrets.some((secret) => line.includes(secret)));
  const { closed = 0, ...counted } = Object.fromEntries(answers);
  return {
    requests,
    operations: operations.length,
    answers: counted,
    closed,
    faults,
    uncaught,
    logLines: log.length,
    leaks,
    stillUp,
  };
}

/** One of each role at a new practice, whose people bear the canary in their names. */
async function newCallers(store: Store, secrets: string[]): Promise<TestMember[]> {
  const at = new Date();
  const practice = await foundTestPractice(store.database, at, 'fuzz');
  const personId = await addTestPerson(store.database, { practiceId: practice.id, name: `Anna ${CANARY}`, at });
  const member = { practiceId: practice.id, personId, at, mark: 'fuzz' };
  const patient = await addTestMember(store.database, { ...member, roles: ['patient'] });
  secrets.push(personId, practice.personId);
  const callers = [patient, ...ROLES.slice(1).map((role) => practice.members[role])];
  secrets.push(...callers.map(({ signInToken }) => signInToken));
  return callers;
}

async function inParallel<T>(items: readonly T[], work: (item: T, index: number) => Promise<void>): Promise<void> {
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) await work(item, index);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

function send(port: number, one: RawRequest, callers: readonly TestMember[]): Promise<number | null> {
  const caller = one.as === null ? undefined : callers[one.as];
  const headers = {
    origin: `http://localhost:${port}`,
    ...(one.body === null ? {} : { 'content-type': 'application/json' }),
    ...(caller === undefined
      ? {}
      : { cookie: `percuta-sign-in=${caller.signInToken}`, 'x-percuta-request-token': caller.requestToken }),
    ...one.headers,
  };
  return new Promise((resolve) => {
    try {
      const { method, path } = one;
      const request = httpRequest({
        host: '127.0.0.1',
        port,
        method,
        path: encodeURI(path).replaceAll('%25', '%'),
        headers,
      });
      request.on('response', (response) => {
        response.resume();
        response.on('close', () => resolve(response.statusCode ?? null));
      });
      request.on('error', () => resolve(null));
      request.end(one.body ?? undefined);
    } catch {
      // What Node itself will not send, the raw socket does.
      resolve(null);
    }
  });
}

/** What is hardly HTTP any more. */
function sendGarbage(port: number, one: RawRequest): Promise<number | null> {
  const lines = [
    `${one.method} ${one.path.replaceAll(' ', '')} HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\n\r\n{"a":1,"b":2}`,
    `${one.method} ${one.path} HTTP/9.9\r\n\r\n`,
    `POST /api/practices HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nZZ\r\n${CANARY}\r\n0\r\n\r\n`,
    `GET / HTTP/1.1\r\nhost: x\r\n${CANARY}: ${'h'.repeat(20_000)}\r\n\r\n`,
    `\0\x01\x02${CANARY}\r\n\r\n`,
  ];
  const text = lines[one.path.length % lines.length] ?? '';
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect({ host: '127.0.0.1', port }, () => socket.end(text));
    socket.setTimeout(2_000, () => socket.destroy());
    socket.on('data', (bytes) => {
      answer += bytes.toString('latin1');
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1];
      resolve(status === undefined ? null : Number(status));
    });
  });
}

/** In words, as a proof says it. */
export function sayFuzz(count: FuzzCount): string {
  const answers = Object.entries(count.answers).sort();
  return [
    `${count.requests} malformed requests to ${count.operations} operations:`,
    `${answers.map(([hundred, many]) => `${many} × ${hundred}`).join(', ')}, ${count.closed} closed unanswered;`,
    `${count.faults.length} answers of 5xx, ${count.uncaught} faults uncaught, ${count.stillUp ? 'no exit' : 'NOT UP'};`,
    `${count.leaks.length} of ${count.logLines} log lines with anything of a patient`,
  ].join(' ');
}

if (import.meta.main) {
  using folder = temporaryFolder();
  const store = await openEmbeddedStore({ dataFolder: join(folder.path, 'data'), report: () => undefined });
  const count = await proveFuzz(
    { ...store, keys: TEST_KEYS },
    Number(process.argv[2] ?? '10000'),
    Number(process.argv[3] ?? '7'),
  );
  await store.close();
  process.stdout.write(`${sayFuzz(count)}\n`);
  for (const line of [...new Set(count.faults), ...count.leaks.slice(0, 5)]) process.stdout.write(`  ${line}\n`);
  const isGood = count.faults.length + count.uncaught + count.leaks.length === 0 && count.stillUp;
  process.exitCode = isGood && count.logLines >= count.requests / 2 ? 0 : 1;
}
