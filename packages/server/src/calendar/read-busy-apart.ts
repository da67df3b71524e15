import { Worker } from 'node:worker_threads';
import type { BusyRead, BusyWanted } from './read-busy-times.ts';

const PATIENCE_MS = 20_000;
const LIMITS = { maxOldGenerationSizeMb: 128 };

/**
 * Reads a calendar file in a thread of its own, which is ended where it takes too long or too much: somebody else wrote
 * the file, and a rule in it may go on for ever. Whatever happens there, here it is a fault of the file.
 */
export function readBusyApart(text: string, wanted: BusyWanted, patienceMs = PATIENCE_MS): Promise<BusyRead> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./busy-worker.ts', import.meta.url), {
      workerData: { text, wanted },
      resourceLimits: LIMITS,
    });
    const end = (read: BusyRead): void => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(read);
    };
    const fault = (because: string) => () => end({ times: [], faults: [{ entry: 0, because }] });
    const timer = setTimeout(fault('takes-too-long'), patienceMs);
    worker.once('message', end);
    worker.once('error', fault('unreadable'));
    worker.once('exit', fault('unreadable'));
  });
}
