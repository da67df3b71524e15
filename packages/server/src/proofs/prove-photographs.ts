/**
 * Hands in photographs and hostile files over HTTP, ten at once, and looks at every byte that is served for the camera's
 * notes; counts answers of 5xx, and refusals that do not say why.
 *
 *     node packages/server/src/proofs/prove-photographs.ts [files] [seed]
 */
import type { ConsentDocument } from '@percuta/practice';
import { cheeksAt, clearAnswers, signedWhole } from '@percuta/practice/examples';
import { buildServer } from '../http/server.ts';
import { openPractice } from '../operations/course/testing/open-practice.ts';
import { unzip } from '../photographs/zip.ts';
import type { Store } from '../store.ts';
import { TEST_ORIGIN, type TestBrowser } from '../testing/test-browser.ts';
import { TEST_KEYS } from '../testing/test-keys.ts';
import { onBothPostgres, onStore } from './on-both-postgres.ts';
import { PLACE_MARKS, photographFiles, type SentFile } from './photograph-files.ts';

interface PhotographCount {
  readonly files: number;
  readonly taken: number;
  readonly refused: number;
  /** What was neither taken nor refused as it had to be, and answers of 5xx. */
  readonly wrong: readonly string[];
  readonly servedBytes: number;
  /** Served files in which a word of a camera was found. */
  readonly leaks: number;
  /** Each reason that was given, once. */
  readonly reasons: readonly string[];
}

const AT = new Date('2026-11-24T09:00:00Z');
const AT_ONCE = 10;

/** Hands in so many; the same seed hands in the same. */
async function provePhotographs(store: Store, many: number, seed: number): Promise<PhotographCount> {
  const limits = { calls: 1_000_000, signIns: 1_000_000 };
  const server = await buildServer({ context: { store, now: () => AT }, logLevel: 'silent', limits });
  try {
    const practice = await openPractice(server, store.database, AT);
    const person = `/api/people/${practice.personId}`;
    const { practitioner, patient } = practice.as;
    await patient.done('POST', `${person}/screening`, { answers: clearAnswers('2026-11-24') });
    await practitioner.done('POST', `${person}/plans`, { plan: cheeksAt(1) });
    const document = await patient.done<ConsentDocument>('GET', `${person}/consent-document`);
    const scopes = ['treatment', 'clinical-photographs'] as const;
    await patient.done('POST', `${person}/consents`, signedWhole(document, 'Ada Blom', { scopes }));
    const send = (file: SentFile) =>
      sendTo(server, { url: `${person}/photographs?view=front&way=file`, practitioner, file });
    const sent = await sendAll(await photographFiles(many, seed), send);
    return { ...sent, ...(await lookThrough(practitioner, person)) };
  } finally {
    await server.close();
  }
}

interface Sending {
  readonly url: string;
  readonly practitioner: TestBrowser;
  readonly file: SentFile;
}

type Server = Awaited<ReturnType<typeof buildServer>>;

function sendTo(server: Server, { url, practitioner, file }: Sending) {
  const cookie = [...practitioner.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const token = { 'x-percuta-request-token': practitioner.requestToken ?? '' };
  const headers = { origin: TEST_ORIGIN, 'content-type': file.mediaType, cookie, ...token };
  return server.inject({ method: 'POST', url, headers, payload: file.bytes });
}

async function sendAll(files: readonly SentFile[], send: (file: SentFile) => ReturnType<typeof sendTo>) {
  const outcomes: Outcome[] = [];
  const queue = files.values();
  const worker = async (): Promise<void> => {
    for (const file of queue) outcomes.push(outcomeOf(file, await send(file)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const reasons = new Set(outcomes.flatMap(({ because }) => because ?? []));
  return {
    files: files.length,
    taken: outcomes.filter(({ status }) => status === 201).length,
    refused: outcomes.filter(({ status }) => status === 422).length,
    wrong: outcomes.flatMap(({ wrong }) => wrong ?? []),
    reasons: [...reasons].sort(),
  };
}

interface Outcome {
  readonly status: number;
  readonly because: string | null;
  readonly wrong: string | null;
}

function outcomeOf(file: SentFile, answer: Awaited<ReturnType<typeof sendTo>>): Outcome {
  const { statusCode: status } = answer;
  if (status === 201) return { status, because: null, wrong: file.isTaken === false ? `${file.what}: taken` : null };
  const said: unknown = answer.json().because;
  const because = typeof said === 'string' && said !== '' ? said : null;
  if (status !== 422 || file.isTaken === true) return { status, because, wrong: `${file.what}: ${status}` };
  return { status, because, wrong: because === null ? `${file.what}: refused without a word` : null };
}

/** Every picture in both sizes, and every one in a bundle, byte by byte. */
async function lookThrough(practitioner: TestBrowser, person: string) {
  const { photographs } = await practitioner.done<{ photographs: { photograph: string }[] }>(
    'GET',
    `${person}/photographs`,
  );
  const served: Uint8Array[] = [];
  for (const { photograph } of photographs) {
    for (const size of ['small', 'shown']) {
      const at = `${person}/photographs/${photograph}/picture?for=clinical&size=${size}`;
      served.push((await practitioner.call('GET', at)).rawPayload);
    }
  }
  for (let from = 0; from < photographs.length; from += 20) {
    const ids = photographs.slice(from, from + 20).map(({ photograph }) => photograph);
    const { rawPayload } = await practitioner.call(
      'GET',
      `${person}/photographs/bundle.zip?for=clinical&photographs=${ids.join(',')}`,
    );
    served.push(...(unzip(rawPayload) ?? []).filter(({ name }) => name.endsWith('.jpg')).map(({ bytes }) => bytes));
  }
  const isLeak = (bytes: Uint8Array): boolean =>
    [...PLACE_MARKS, 'Exif'].some((mark) => Buffer.from(bytes).includes(mark));
  return {
    servedBytes: served.reduce((sum, { length }) => sum + length, 0),
    leaks: served.filter(isLeak).length,
  };
}

if (import.meta.main) {
  const [files = '200', seed = '7'] = process.argv.slice(2);
  await onBothPostgres((binaries) =>
    onStore(binaries, async (store) => {
      const count = await provePhotographs({ ...store, keys: TEST_KEYS }, Number(files), Number(seed));
      const { reasons, ...rest } = count;
      process.stdout.write(`PostgreSQL ${binaries.major}: ${JSON.stringify(rest)}\n${reasons.join('\n')}\n`);
      return count.wrong.length === 0 && count.leaks === 0 && count.servedBytes > 0;
    }),
  );
}
