import { parentPort, workerData } from 'node:worker_threads';
import { shippedParameters } from '@percuta/evidence/ensemble';
import { layOutTrial, simulatePeople, type TrialProtocol } from '@percuta/model';
import { csvRows } from './csv-rows.ts';
import { PEOPLE_PER_PART, type TrialPart } from './trial-part.ts';

/** One core of a trial: told the number of a part, it answers with the part's people. */
const { protocol } = workerData as { readonly protocol: TrialProtocol };
const layout = layOutTrial(protocol, shippedParameters());
const armNames = protocol.arms.map(({ name }) => name);

parentPort?.on('message', (part: number) => {
  const first = part * PEOPLE_PER_PART;
  const count = Math.min(PEOPLE_PER_PART, protocol.people - first);
  const people = simulatePeople(layout, first, count);
  const rows = csvRows(people, armNames);
  const answer: TrialPart = { part, count, rows, cells: people.sums.cells, people: people.sums.people };
  parentPort?.postMessage(answer, [rows.buffer, answer.cells.buffer, answer.people.buffer] as ArrayBuffer[]);
});
