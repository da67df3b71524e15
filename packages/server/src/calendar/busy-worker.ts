/** A thread that reads one calendar file, so that a file that keeps it busy can be ended. */
import { parentPort, workerData } from 'node:worker_threads';
import { type BusyWanted, readBusyTimes } from './read-busy-times.ts';

const { text, wanted } = workerData as { readonly text: string; readonly wanted: BusyWanted };
parentPort?.postMessage(readBusyTimes(text, wanted));
