import type { Store } from '../store.ts';
import { anchorAll } from './anchor-chains.ts';

const DAY_MS = 86_400_000;

/** What a clock of a day needs of the world, so that a test can turn it. */
export interface DailyClock {
  readonly now: () => Date;
  /** Told that it failed; the next day it is tried again. */
  readonly failed: (error: unknown) => void;
  readonly everyMs?: number;
}

/** Has the practices vouch for all their chains, now and once a day. Answers with what ends it, and waits for a run. */
export function anchorDaily(
  store: Pick<Store, 'database' | 'keys'>,
  { now, failed, everyMs = DAY_MS }: DailyClock,
): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  const run = (): void => {
    running = running.then(() => anchorAll(store, now())).catch(failed);
  };
  run();
  const timer = setInterval(run, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
