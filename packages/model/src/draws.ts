import type { HealingConstants } from './healing/index.ts';
import { NEEDLE_PARAMETERS, type NeedleDraw } from './needle/parameters.ts';
import type { Ensemble } from './parameters.ts';
import { RISK_PARAMETERS, type RiskDraw } from './risk/parameters.ts';
import { GRADE_PARAMETERS, type GradeDraw } from './skin/grade-curve.ts';
import { SKIN_PARAMETERS, type SkinDraw } from './skin/parameters.ts';
import { WOUND_PARAMETERS, type WoundDraw } from './wound/parameters.ts';

const HEALING_PARAMETERS = [
  'signalDays',
  'recruitmentDays',
  'repairCellDays',
  'basalSynthesisPerDay',
  'synthesisBoostFold',
  'depositedShare',
  'gainShareOfLayerAbove',
  'repairLossPerYearOfAge',
  'immatureCollagenDays',
  'maturedShare',
  'matureHalfLifeYears',
  'burstDays',
  'fragmentClearancePerSession',
  'fragmentedShareAt50',
  'photodamageFragmentRatio',
  'collagenLossPerYear',
  'menopauseLossPerYear',
  'photodamageLossRatio',
  'waterBarrierHours',
  'channelHalfLifeHours',
  'elderlyClosureRatio',
  'epidermalExcessCeiling',
  'epidermalResponsePerInjury',
  'epidermalExcessDays',
  'epidermalLastingShare',
  'epidermalLastingDays',
] as const satisfies readonly (keyof HealingConstants)[];

/** Every constant that an ensemble must hold, in the order of the causal chain. */
export const MODEL_PARAMETERS = [
  ...NEEDLE_PARAMETERS,
  ...WOUND_PARAMETERS,
  ...HEALING_PARAMETERS,
  ...SKIN_PARAMETERS,
  ...RISK_PARAMETERS,
] as const;

/** One draw of every constant. */
export interface Draw extends NeedleDraw, WoundDraw, HealingConstants, SkinDraw, RiskDraw {}

/** An ensemble that does not hold what the model needs: a fault of whoever built it. */
export class BrokenEnsemble extends Error {
  constructor({ parameter, found, draws }: { parameter: string; found: number | null; draws: number }) {
    super(
      found === null
        ? `The ensemble has no column ${parameter}.`
        : `The ensemble's column ${parameter} has ${found} usable numbers instead of ${draws}.`,
    );
    this.name = 'BrokenEnsemble';
  }
}

/**
 * The ensemble turned from columns into draws, one record each. It throws `BrokenEnsemble` where a column is missing,
 * too short, or holds what is not a number. An ensemble is taken not to change once its draws have been asked for.
 *
 * @example
 * const columns = Object.fromEntries(MODEL_PARAMETERS.map((name) => [name, Float64Array.of(0.25)]));
 * drawsOf({ draws: 1, seed: 1, sha256: 'sha256:', columns }).map((draw) => draw.haloRadiusMm) // => [0.25]
 */
export function drawsOf(ensemble: Ensemble): readonly Draw[] {
  const known = TURNED.get(ensemble);
  if (known !== undefined) return known;
  const draws = recordsOf(ensemble, MODEL_PARAMETERS);
  TURNED.set(ensemble, draws);
  return draws;
}

/** An ensemble is turned once: a what-if asks for the same one at every move of a slider. */
const TURNED = new WeakMap<Ensemble, readonly Draw[]>();

/**
 * The same for the curve over sessions, from which the grades of an outlook come. Its columns stand beside the model's.
 *
 * @example
 * const columns = Object.fromEntries(GRADE_PARAMETERS.map((name) => [name, Float64Array.of(0.25)]));
 * gradeDrawsOf({ draws: 1, seed: 1, sha256: 'sha256:', columns }).map((draw) => draw.emaxWaningDays) // => [0.25]
 */
export function gradeDrawsOf(ensemble: Ensemble): readonly GradeDraw[] {
  return recordsOf(ensemble, GRADE_PARAMETERS);
}

function recordsOf<Name extends string>(
  ensemble: Ensemble,
  names: readonly Name[],
): readonly Readonly<Record<Name, number>>[] {
  const columns = names.map((name) => [name, usableColumn(ensemble, name)] as const);
  return Array.from({ length: ensemble.draws }, (_, index) => {
    const draw: Partial<Record<Name, number>> = {};
    for (const [name, column] of columns) draw[name] = column[index] ?? 0;
    return draw as Record<Name, number>;
  });
}

function usableColumn(ensemble: Ensemble, parameter: string): Float64Array {
  const column = ensemble.columns[parameter];
  if (column === undefined) throw new BrokenEnsemble({ parameter, found: null, draws: ensemble.draws });
  let found = 0;
  while (found < column.length && Number.isFinite(column[found])) found++;
  if (found < ensemble.draws) throw new BrokenEnsemble({ parameter, found, draws: ensemble.draws });
  return column;
}
