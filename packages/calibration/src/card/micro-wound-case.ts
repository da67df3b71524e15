import { measurement, PRIORS, type Prior } from '@percuta/evidence';
import { shippedParameters } from '@percuta/evidence/ensemble';
import { type Answer, type LumpingCase, layOut, lumpingComparison, type SignalSpread } from '@percuta/model';

/** The densities and depths over which the coverage formula is tried. */
export const DENSITIES_PER_CM2 = [100, 250, 500, 1000, 1500, 2500, 4000] as const;
export const DEPTHS_MM = [0.25, 0.5, 1, 1.5, 2.5] as const;

const SPREAD_OF_DEPTH = 0.15;
const NEEDLE_UM = 250;

/** How the wound's signal spreads, from the evidence: diffusivity by a model of wounds, decay by a model of the heart. */
export function signalSpread(): SignalSpread {
  return {
    diffusivityMm2PerDay: 100 * value('model-constant.koppenol-signal-diffusivity'),
    decayPerDay: value('model-constant.jin-tgf-decay'),
  };
}

function value(id: string): number {
  const { value: figure } = measurement(id);
  if (figure === null) throw new RangeError(`${id} holds no number.`);
  return figure;
}

export function priorOf(parameter: string): Prior {
  const prior = PRIORS.find((row) => row.parameter === parameter);
  if (prior === undefined) throw new RangeError(`There is no prior of ${parameter}.`);
  return prior;
}

/** The radius of a channel that a needle of 250 µm leaves, at the middle of the prior. */
export function channelRadiusMm(): number {
  return (NEEDLE_UM * priorOf('holeDiameterShare').median) / 2000;
}

/** The cheek, a 250 µm needle and a halo, everything else at the middle of the priors. */
export function cheekCase(haloRadiusMm: number): LumpingCase {
  const { cheek } = shippedParameters().zones;
  return {
    layers: layOut(cheek, cheek.dermisMeanMm),
    spread: signalSpread(),
    channelRadiusMm: channelRadiusMm(),
    haloRadiusMm,
    gainShareOfLayerAbove: priorOf('gainShareOfLayerAbove').median,
  };
}

/** One density and depth: what the formula says, and how far off that is as a share of what each reference says. */
export interface LumpingError {
  readonly densityPerCm2: number;
  readonly depthMm: number;
  readonly formula: Answer;
  readonly random: Answer;
  readonly regular: Answer;
}

const computed = new Map<number, readonly LumpingError[]>();

/** The errors of the coverage formula over all densities and depths; computed once for each halo radius. */
export function lumpingErrors(haloRadiusMm: number): readonly LumpingError[] {
  const errors = computed.get(haloRadiusMm) ?? errorsAt(haloRadiusMm);
  computed.set(haloRadiusMm, errors);
  return errors;
}

function errorsAt(haloRadiusMm: number): readonly LumpingError[] {
  const compare = lumpingComparison(cheekCase(haloRadiusMm));
  return DEPTHS_MM.flatMap((depthMm) =>
    DENSITIES_PER_CM2.map((densityPerCm2) => {
      const depth = { meanMm: depthMm, logSd: SPREAD_OF_DEPTH };
      const { formula, random, regular } = compare({ punctureDensityPerCm2: densityPerCm2, depth });
      return { densityPerCm2, depthMm, formula, random: off(formula, random), regular: off(formula, regular) };
    }),
  );
}

function off(formula: Answer, reference: Answer): Answer {
  return { papillary: formula.papillary / reference.papillary - 1, dermal: formula.dermal / reference.dermal - 1 };
}
