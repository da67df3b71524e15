import { createServer } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { anchorDaily } from './audit/anchor-daily.ts';
import { CannotStart, errorCode } from './cannot-start.ts';
import { fillDemo } from './demo/fill-demo.ts';
import { playTalks, playYear } from './demo/play-year.ts';
import { openEmbeddedStore } from './embedded-store.ts';
import { openExternalStore } from './external-store.ts';
import { describeFault } from './http/faults.ts';
import type { Site } from './http/operation.ts';
import { buildServer } from './http/server.ts';
import { startJobs } from './jobs/start-jobs.ts';
import { channelsOf } from './messages/channels-of.ts';
import {
  type DemoPractice,
  leaveDemoBehind,
  openDemoPractice,
  readyDemoPractice,
} from './practices/open-demo-practice.ts';
import type { Settings } from './settings.ts';
import type { Report, Store } from './store.ts';

/** Requests under way are given this long to end. */
const PATIENCE_MS = 5_000;
/** Uploads that never ended are left for a day, in case another process is still writing one. */
const DAY_MS = 86_400_000;

/** A Percuta that answers. */
export interface RunningPercuta {
  readonly address: string;
  readonly store: Store;
  readonly stop: () => Promise<void>;
}

/** Starts everything: the store, then HTTP. What was started is stopped again where a later step fails. */
export async function serve(settings: Settings, report: Report): Promise<RunningPercuta> {
  await refuseTakenPort(settings);
  const store = await openStore(settings.store, report);
  await store.pictures.tidy(new Date(Date.now() - DAY_MS));
  try {
    const pageFolder = settings.pageFolder ?? undefined;
    const { logLevel, metricsToken } = settings;
    const context = { store, ...siteOf(settings) };
    const demo = (settings.demo ?? isForThisMachine(settings)) ? await openDemo(store, settings.isDemoFresh) : null;
    const server = await buildServer({ context, logLevel, metricsToken, pageFolder });
    const port = await listen(server, settings);
    const channels = channelsOf(settings.mail);
    const stopJobs = await startJobs({
      ...{ store, channels, origin: settings.origin, now: () => new Date() },
      failed: (error) => server.log.error({ fault: describeFault(error) }, 'a job failed'),
    });
    const stopAnchoring = anchorDaily(store, {
      now: () => new Date(),
      failed: (error) => server.log.error({ fault: describeFault(error) }, 'chains were not vouched for'),
    });
    const stopYear = startYear(store, demo, (error) =>
      server.log.error({ fault: describeFault(error) }, 'the year of the demo was broken off'),
    );
    return {
      address: `http://${settings.host === '127.0.0.1' ? 'localhost' : bracketed(settings.host)}:${port}`,
      store,
      stop: async () => {
        await stopYear();
        await stopAnchoring();
        await stopJobs();
        channels.email?.close();
        await stop(server, store);
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** The addresses that were set; this machine's own, which the server knows, where none was. */
function siteOf({ origin, host, takesPractices }: Settings): { site?: Partial<Site> } {
  const takes = { takesPractices: takesPractices ?? isForThisMachine({ host, origin }) };
  return { site: origin === null ? takes : { ...takes, origins: () => [origin] } };
}

/** Whether nobody but who sits at this machine can come: tried out, and not run for a practice. */
function isForThisMachine({ host, origin }: Pick<Settings, 'host' | 'origin'>): boolean {
  return origin === null && ['127.0.0.1', '::1', 'localhost'].includes(host);
}

async function openDemo(store: Store, isFresh: boolean): Promise<DemoPractice> {
  if (isFresh) await leaveDemoBehind(store.database);
  const at = new Date();
  const demo = await openDemoPractice(store, at);
  await readyDemoPractice(store.database, demo, at);
  await fillDemo(store, demo, at);
  return demo;
}

/** Plays the demo's year behind the pages that are served already; answers what ends it. */
function startYear(store: Store, demo: DemoPractice | null, failed: (error: unknown) => void): () => Promise<void> {
  if (demo === null) return async () => {};
  const broken = new AbortController();
  const year = { store, demo, at: new Date(), signal: broken.signal };
  const playing = playTalks(year)
    .then(() => playYear(year))
    .catch(failed);
  return async () => {
    broken.abort();
    await playing;
  };
}

function openStore(store: Settings['store'], report: Report): Promise<Store> {
  return store.kind === 'embedded'
    ? openEmbeddedStore({ dataFolder: store.dataFolder, report })
    : openExternalStore(store.url, store.migrationUrl);
}

/** First HTTP, so that no one is answered halfway; then the database. */
async function stop(server: FastifyInstance, store: Store): Promise<void> {
  // A connection whose request just ended stays open, idle, in case of another; none of those is waited for.
  const closeIdle = setInterval(() => server.server.closeIdleConnections(), 50);
  const giveUp = setTimeout(() => server.server.closeAllConnections(), PATIENCE_MS);
  await server.close();
  clearInterval(closeIdle);
  clearTimeout(giveUp);
  await store.close();
}

/** Asked before anything else is started or made, so that a taken port costs a sentence and not a database. */
function refuseTakenPort({ host, port }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(explainPort(error, host, port)));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()));
  });
}

async function listen(server: FastifyInstance, { host, port }: Settings): Promise<number> {
  try {
    await server.listen({ host, port });
  } catch (error) {
    throw explainPort(error, host, port);
  }
  const bound = server.server.address();
  return typeof bound === 'object' && bound !== null ? bound.port : port;
}

function explainPort(error: unknown, host: string, port: number): unknown {
  switch (errorCode(error)) {
    case 'EADDRINUSE':
      return new CannotStart(`Port ${port} is taken by another program. Stop it, or choose another with PORT.`);
    case 'EACCES':
      return new CannotStart(`Port ${port} is kept for root. Choose one from 1024 with PORT.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new CannotStart(`HOST ${host} is not an address of this machine.`);
    default:
      return error;
  }
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
