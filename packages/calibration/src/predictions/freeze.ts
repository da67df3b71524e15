import { shippedPosterior } from '@percuta/evidence/ensemble';
import { MODEL_VERSION } from '@percuta/model';
import type { StudyModelName } from '../likelihood/study-model.ts';
import { ARM_RESULTS } from '../measurements/arm-results.ts';
import { parseDesign } from '../predict/parse-design.ts';
import { predictiveMeans, questionOf } from '../predict/predict-study.ts';
import type { StudyDesign } from '../predict/study-design.ts';
import { sampleQuantile } from '../statistics/scores.ts';
import { continuedMeans } from './continue-study.ts';
import { HELD_OUT_DESIGNS, type HeldOutDesign } from './held-out-designs.ts';

/** What one model foretold of one arm on one day: its quantiles at 1/40, 2/40 … 39/40. */
export interface FrozenPrediction {
  readonly quantiles: readonly number[];
}

export interface FrozenArm extends HeldOutDesign {
  /** Whether the study's own fitted result is made use of. */
  readonly knowing: string | null;
  readonly predictions: Readonly<Record<StudyModelName, FrozenPrediction>>;
}

/** All predictions of held-out studies, as they are written down before any result is read. */
export interface FrozenFile {
  readonly version: string;
  readonly posterior: string;
  readonly arms: readonly FrozenArm[];
}

/** A design of ours that our own reader refuses: a fault of ours. */
export class UnreadableDesign extends Error {
  constructor(id: string, why: string) {
    super(`The design ${id} cannot be read: ${why}`);
    this.name = 'UnreadableDesign';
  }
}

const PARTS = 40;

/** Foretells every held-out arm by every model; the same bits whenever it runs on the same posterior. */
export function freezePredictions(): FrozenFile {
  const known = ARM_RESULTS.find(({ id }) => id === 'needling.ablon-wrinkles-d150');
  const arms = HELD_OUT_DESIGNS.flatMap((arm): FrozenArm[] => {
    const design = read(arm);
    const asNew: FrozenArm = { ...arm, knowing: null, predictions: byModel((model) => predictiveMeans(design, model)) };
    if (known === undefined || known.study !== arm.cohort || known.observable !== design.observable) return [asNew];
    const continued = byModel((model) => continuedMeans(model, questionOf(design), known));
    return [asNew, { ...arm, id: `${arm.id}.knowing-day-150`, knowing: known.id, predictions: continued }];
  });
  return { version: MODEL_VERSION, posterior: shippedPosterior().sha256, arms };
}

function read({ id, design }: HeldOutDesign): StudyDesign {
  const parsed = parseDesign(design);
  if (parsed.ok && parsed.warnings.length === 0) return parsed.design;
  const issues = parsed.ok ? parsed.warnings : parsed.issues;
  throw new UnreadableDesign(id, issues.map(({ path, message }) => `${path} ${message}`).join(' '));
}

function byModel(means: (model: StudyModelName) => Float64Array): FrozenArm['predictions'] {
  const foretell = (model: StudyModelName) => ({ quantiles: quantilesOf(means(model)) });
  return { mechanism: foretell('mechanism'), emax: foretell('emax'), null: foretell('null') };
}

function quantilesOf(means: Float64Array): number[] {
  const sorted = Float64Array.from(means).sort();
  return Array.from({ length: PARTS - 1 }, (_, k) => Number(sampleQuantile(sorted, (k + 1) / PARTS).toPrecision(4)));
}
