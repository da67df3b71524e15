import { ageing, matureTurnoverPerDay } from '../collagen/ageing.ts';
import type { HealingConstants } from './constants.ts';
import type { HealingPerson } from './course.ts';

/** The states of one layer and of the epidermis above it, as the differential equations of `README.md` know them. */
export const EQUATION_STATES = [
  'signal',
  'recruitment',
  'cells',
  'burst',
  'immature',
  'mature',
  'fragmentedFraction',
  'epidermalSignal',
  'epidermalFading',
  'epidermalLasting',
] as const;

export type Derivative = (day: number, state: Float64Array, into: Float64Array) => void;

/**
 * The equations as they are written down, for one layer: mature collagen and its fragmented fraction as such, not split
 * and solved as the product does. For general solvers; the product never calls it.
 */
export function layerEquations(constants: HealingConstants, person: HealingPerson, layer: number): Derivative {
  const { collagenLossPerDay, fragmentedShare, fragmentedGrowthPerDay, repairCapacity } = ageing(constants, person);
  const gainShare = constants.gainShareOfLayerAbove ** layer;
  const deposition =
    constants.basalSynthesisPerDay *
    constants.synthesisBoostFold *
    constants.depositedShare *
    repairCapacity *
    gainShare;
  const clearing = (constants.fragmentClearancePerSession * gainShare) / constants.burstDays;
  const turnover = matureTurnoverPerDay(constants);
  const signalRate = 1 / constants.signalDays;
  const immatureRate = 1 / constants.immatureCollagenDays;
  const lasting = constants.epidermalLastingShare;
  return (day, y, into) => {
    const [s = 0, r = 0, a = 0, p = 0, c3 = 0, c1 = 0, f = 0, g = 0, fading = 0, last = 0] = y;
    const basal = (turnover - collagenLossPerDay) * Math.exp(-collagenLossPerDay * day);
    const untreatedFragments = fragmentedShare * Math.exp((fragmentedGrowthPerDay - collagenLossPerDay) * day);
    const fragmenting = (turnover - collagenLossPerDay + fragmentedGrowthPerDay) * untreatedFragments;
    const maturing = constants.maturedShare * immatureRate * c3;
    into[0] = -s * signalRate;
    into[1] = s * signalRate - r / constants.recruitmentDays;
    into[2] = r / constants.recruitmentDays - a / constants.repairCellDays;
    into[3] = -p / constants.burstDays;
    into[4] = deposition * a - immatureRate * c3;
    into[5] = basal + maturing - turnover * c1 - clearing * p * f * c1;
    into[6] = (fragmenting - f * (basal + maturing)) / c1 - clearing * p * f * (1 - f);
    into[7] = -g * signalRate;
    into[8] = (1 - lasting) * g * signalRate - fading / constants.epidermalExcessDays;
    into[9] = lasting * g * signalRate - last / constants.epidermalLastingDays;
  };
}

/** The states of untreated skin on day 0. */
export function startingStates(constants: HealingConstants, person: HealingPerson): Float64Array {
  return Float64Array.of(0, 0, 0, 0, 0, 1, ageing(constants, person).fragmentedShare, 0, 0, 0);
}
