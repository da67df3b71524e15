/** Cores that have been started and warmed, so that what a person costs can be told from what a start costs. */
import { Worker } from 'node:worker_threads';
import type { TrialProtocol } from '@percuta/model';

const WARM_PEOPLE = 20_000;
const PEOPLE_PER_PART = 500;

export interface Cores {
  /** Simulates so many people on the first `count` cores; answers with seconds. */
  readonly secondsFor: (people: number, count: number) => Promise<number>;
  readonly stop: () => Promise<void>;
}

export async function warmCores(protocol: TrialProtocol, count: number): Promise<Cores> {
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL('./people-worker.ts', import.meta.url), { workerData: protocol }),
  );
  const cores: Cores = {
    secondsFor: async (people, used) => {
      const parts = { next: 0, people };
      const from = performance.now();
      await Promise.all(workers.slice(0, used).map((worker) => workThrough(worker, parts)));
      return (performance.now() - from) / 1000;
    },
    stop: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
  for (const worker of workers) await workThrough(worker, { next: 0, people: WARM_PEOPLE });
  return cores;
}

/** Takes part after part, as long as there are people; the next is asked for before the last has come. */
function workThrough(worker: Worker, parts: { next: number; readonly people: number }): Promise<void> {
  return new Promise((done, failed) => {
    let waiting = 0;
    const ask = () => {
      if (parts.next >= parts.people) return;
      const first = parts.next;
      const count = Math.min(PEOPLE_PER_PART, parts.people - first);
      parts.next += count;
      waiting += 1;
      worker.postMessage({ first, count });
    };
    const heard = () => {
      waiting -= 1;
      ask();
      if (waiting > 0) return;
      worker.off('message', heard);
      worker.off('error', failed);
      done();
    };
    worker.on('message', heard);
    worker.once('error', failed);
    ask();
    ask();
    if (waiting === 0) done();
  });
}
