import { Worker } from 'node:worker_threads';
import type { TrialProtocol } from '@percuta/model';
import type { TrialPart } from './trial-part.ts';

/** How many parts each core has before it, so that none ever waits for the file. */
const PARTS_AHEAD = 3;

interface Core {
  readonly worker: Worker;
  readonly waiting: Map<
    number,
    { readonly done: (part: TrialPart) => void; readonly failed: (fault: unknown) => void }
  >;
}

/**
 * Simulates parts of a trial on so many cores and hands them over in order, whichever is done first. Ends its cores
 * when it has handed over all, or when whoever takes them stops.
 */
export async function* partsInOrder(
  protocol: TrialProtocol,
  { from, to, cores }: { readonly from: number; readonly to: number; readonly cores: number },
): AsyncGenerator<TrialPart> {
  const pool = Array.from({ length: Math.min(cores, to - from) }, () => startCore(protocol));
  const ahead: Promise<TrialPart>[] = [];
  let next = from;
  try {
    for (let part = from; part < to; part++) {
      while (next < to && ahead.length < pool.length * PARTS_AHEAD) ahead.push(askFor(next++, pool));
      yield await (ahead.shift() as Promise<TrialPart>);
    }
  } finally {
    await Promise.all(pool.map(({ worker }) => worker.terminate()));
  }
}

function startCore(protocol: TrialProtocol): Core {
  const worker = new Worker(new URL('./trial-worker.ts', import.meta.url), { workerData: { protocol } });
  const core: Core = { worker, waiting: new Map() };
  worker.on('message', (answer: TrialPart) => {
    core.waiting.get(answer.part)?.done(answer);
    core.waiting.delete(answer.part);
  });
  worker.on('error', (fault) => {
    for (const { failed } of core.waiting.values()) failed(fault);
  });
  return core;
}

function askFor(part: number, pool: readonly Core[]): Promise<TrialPart> {
  const [least] = pool.toSorted((a, b) => a.waiting.size - b.waiting.size);
  const answer = new Promise<TrialPart>((done, failed) => least?.waiting.set(part, { done, failed }));
  // A core that fails ends the run at the part that is awaited; the others must not count as unhandled until then.
  answer.catch(() => undefined);
  least?.worker.postMessage(part);
  return answer;
}
