import { parentPort, workerData } from 'node:worker_threads';
import { shippedParameters } from '@percuta/evidence/ensemble';
import { layOutTrial, simulatePeople, type TrialProtocol } from '@percuta/model';

/** One core: told which people, it answers with how many it has simulated. */
const layout = layOutTrial(workerData as TrialProtocol, shippedParameters());

parentPort?.on('message', ({ first, count }: { readonly first: number; readonly count: number }) => {
  parentPort?.postMessage(simulatePeople(layout, first, count).count);
});
