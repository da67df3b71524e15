import { createHash } from 'node:crypto';
import { shippedParameters } from '@percuta/evidence/ensemble';
import {
  addTrialSums,
  layOutTrial,
  MODEL_VERSION,
  type ModelStamp,
  RELATIVE_NUMERICAL_ERROR,
  summariseTrial,
  type TrialProtocol,
  type TrialSummary,
} from '@percuta/model';
import { quoted } from './csv-rows.ts';
import { type TrialColumn, trialColumns } from './trial-columns.ts';
import { appendRows, openTrialFile, saveProgress, type TrialFile, whileWriting } from './trial-file.ts';
import { PEOPLE_PER_PART, partsOf } from './trial-part.ts';
import { partsInOrder } from './worker-pool.ts';

/** How long progress may be unsaved, and untold. */
const SAVED_EVERY_MS = 1000;

/** How a trial is to be run. */
export interface TrialRun {
  readonly protocol: TrialProtocol;
  readonly out: string;
  readonly cores: number;
  readonly overwrite: boolean;
  /** Told now and then how many people are done, and how many a second. */
  readonly tell: (done: number, perSecond: number) => void;
}

/** What a trial that was run to its end answers. */
export interface TrialAnswer extends TrialSummary {
  readonly name: string;
  readonly zone: string;
  readonly people: number;
  readonly assessment: TrialProtocol['assessment'];
  readonly file: string;
  readonly columns: readonly TrialColumn[];
  readonly model: ModelStamp;
  readonly sources: readonly string[];
}

/**
 * Runs a trial, or the rest of one that was stopped, and summarises it. The same protocol, model and ensemble give the
 * same bytes, whatever the number of cores and however often the run was stopped.
 */
export async function runTrial(run: TrialRun): Promise<TrialAnswer> {
  const { protocol } = run;
  const parameters = shippedParameters();
  const layout = layOutTrial(protocol, parameters);
  const columns = trialColumns(protocol, layout.readings);
  const { sha256, seed } = parameters.ensemble;
  const draws = layout.draws.length;
  const header = `${columns.map(({ name }) => quoted(name)).join(',')}\n`;
  const file = await openTrialFile({
    path: run.out,
    identity: identityOf({ protocol, model: MODEL_VERSION, posterior: sha256, header, part: PEOPLE_PER_PART }),
    header,
    size: { arms: layout.arms.length, draws, readings: layout.readings.length },
    overwrite: run.overwrite,
  });
  try {
    await whileWriting(run.out, () => writeParts(file, run));
  } finally {
    await file.handle.close();
  }
  return {
    name: protocol.name,
    zone: protocol.zone,
    people: protocol.people,
    assessment: protocol.assessment,
    file: run.out,
    columns,
    ...summariseTrial(layout, file.sums),
    model: { version: MODEL_VERSION, posterior: sha256, draws, seed, relativeNumericalError: RELATIVE_NUMERICAL_ERROR },
    sources: parameters.sources,
  };
}

async function writeParts(file: TrialFile, { protocol, cores, tell }: TrialRun): Promise<void> {
  const parts = partsOf(protocol.people);
  const began = { at: performance.now(), people: file.partsDone * PEOPLE_PER_PART };
  let saved = began.at;
  if (file.partsDone >= parts) return;
  for await (const part of partsInOrder(protocol, { from: file.partsDone, to: parts, cores })) {
    await appendRows(file, part.rows);
    addTrialSums(file.sums, part);
    file.partsDone = part.part + 1;
    const now = performance.now();
    if (now - saved < SAVED_EVERY_MS && file.partsDone < parts) continue;
    await saveProgress(file);
    saved = now;
    const done = Math.min(protocol.people, file.partsDone * PEOPLE_PER_PART);
    tell(done, ((done - began.people) / Math.max(1, now - began.at)) * 1000);
  }
}

function identityOf(what: unknown): string {
  return `sha256:${createHash('sha256').update(JSON.stringify(what)).digest('hex')}`;
}
