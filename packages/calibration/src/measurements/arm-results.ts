import { CALIBRATION_SET, type Measurement, measurement } from '@percuta/evidence';
import { normalQuantile } from '@percuta/model';
import type { StudyObservable } from '../cohort/observables.ts';
import { priorOf } from '../parameters/coordinates.ts';

/** One number that a study printed of one arm, ready to be compared with a model. */
export interface ArmResult {
  /** The row of the evidence that it is. */
  readonly id: string;
  readonly study: string;
  readonly observable: Exclude<StudyObservable, 'improved-fraction'>;
  readonly needled: boolean;
  /** Whether those who judged knew of the treatment. */
  readonly open: boolean;
  /** Days since the first session. */
  readonly day: number;
  readonly people: number;
  /** In per cent, grades or points, as printed. */
  readonly value: number;
  /** Of the mean, from the printed interval; `null` where none is printed, and it is then reckoned. */
  readonly standardError: number | null;
  /** How it was read; results of one method in one study share what the method may be off by. */
  readonly method: string;
  /** How far this method may lie from the link it is read with, as the spread of the logarithm. */
  readonly methodLogSd: number;
}

/** What a row does not say of itself. */
interface Reading {
  readonly study: string;
  readonly observable: ArmResult['observable'];
  readonly day: number;
  readonly needled?: boolean;
  readonly open?: boolean;
  readonly method: string;
  readonly methodLogSd?: number;
}

/** A row is not fit to be fitted: a fault of ours or of the evidence. */
export class UnfitRow extends Error {
  constructor(id: string, reason: string) {
    super(`${id} cannot be fitted: ${reason}`);
    this.name = 'UnfitRow';
  }
}

const LEVELS: Readonly<Record<string, number>> = { CI90: 0.9, CI95: 0.95, CI99: 0.99 };
const NEEDLING_RESULTS = 'calibration.response-to-needling';

/** The result of a row; only rows of the calibration set have one. */
export function armResult(id: string, reading: Reading): ArmResult {
  const row = measurement(id);
  const group = CALIBRATION_SET.find((candidate) => candidate.id === NEEDLING_RESULTS);
  if (group === undefined || !group.rows.includes(id)) throw new UnfitRow(id, 'it is not in the calibration set.');
  if (row.value === null) throw new UnfitRow(id, 'it has no number.');
  if (row.n === undefined) throw new UnfitRow(id, 'it does not say of how many people.');
  return {
    needled: true,
    open: false,
    methodLogSd: 0,
    ...reading,
    id,
    people: row.n,
    value: row.value,
    standardError: standardErrorOf(row),
  };
}

function standardErrorOf({ id, low, high, interval }: Measurement): number | null {
  if (low === undefined || high === undefined || interval === undefined) return null;
  const level = LEVELS[interval];
  if (level === undefined) throw new UnfitRow(id, `its interval is of the kind ${interval}.`);
  return Math.abs(high - low) / (2 * normalQuantile((1 + level) / 2));
}

/** Five sessions four weeks apart, and eight weeks. */
const LOTFI = { study: 'lotfi-2013', day: 168, method: 'Masson' } as const;

/** How much the silver stain of new fibres may differ from the stain of collagen. Percuta policy. */
const SILVER_LOG_SD = 0.3;

/** The score before is not in the text that was read; its prior is wide, and its width goes into the error. */
const GOODMAN_LOG_SD = logSdOf(priorOf('goodmanPointsBefore'));

function logSdOf({ p05, p95 }: { readonly p05: number; readonly p95: number }): number {
  return Math.log(p95 / p05) / (2 * normalQuantile(0.95));
}

const ALAM = {
  study: 'alam-2014',
  observable: 'goodman-score-change',
  method: 'Goodman',
  methodLogSd: GOODMAN_LOG_SD,
} as const;

/** Every result of needling in the calibration set: what is fitted, and nothing else of needled skin is. */
export const ARM_RESULTS: readonly ArmResult[] = [
  armResult('needling.lotfi-papillary-collagen', { ...LOTFI, observable: 'papillary-collagen-stain-change-percent' }),
  armResult('needling.lotfi-silver', {
    ...LOTFI,
    observable: 'papillary-collagen-stain-change-percent',
    method: 'silver',
    methodLogSd: SILVER_LOG_SD,
  }),
  armResult('needling.lotfi-epidermis', {
    ...LOTFI,
    method: 'histology',
    observable: 'epidermal-thickness-change-percent',
  }),
  armResult('needling.ablon-wrinkles-d150', {
    study: 'ablon-2018',
    observable: 'lemperle-grade-change',
    day: 150,
    open: true,
    method: 'Lemperle',
  }),
  armResult('needling.alam-needled-3mo', { ...ALAM, day: 90 }),
  armResult('needling.alam-needled-6mo', { ...ALAM, day: 180 }),
  armResult('needling.alam-control-3mo', { ...ALAM, day: 90, needled: false }),
  armResult('needling.alam-control-6mo', { ...ALAM, day: 180, needled: false }),
  armResult('needling.aust-stratum-spinosum-1y', {
    study: 'aust-2008a',
    observable: 'epidermal-thickness-change-percent',
    day: 365,
    method: 'histology',
  }),
];
