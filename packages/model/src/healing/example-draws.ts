import type { Random } from '../random.ts';
import type { HealingConstants } from './constants.ts';

type Scale = 'log' | 'logit' | 'plain';

/**
 * Ranges for tests, as 5 %, 50 % and 95 % points: they mirror the prior rows of the evidence package, which this package
 * may not read. Drawing for outlooks is the calibration's work.
 */
const RANGES: { readonly [K in keyof HealingConstants]: readonly [Scale, number, number, number] } = {
  signalDays: ['log', 2, 4, 7],
  recruitmentDays: ['log', 8, 14, 22],
  repairCellDays: ['log', 10, 16, 25],
  basalSynthesisPerDay: ['log', 0.0077, 0.00888, 0.0101],
  synthesisBoostFold: ['log', 2.5, 4, 6],
  depositedShare: ['logit', 0.14, 0.25, 0.4],
  gainShareOfLayerAbove: ['logit', 0.12, 0.35, 0.7],
  repairLossPerYearOfAge: ['log', 0.003, 0.0058, 0.0086],
  immatureCollagenDays: ['log', 25, 51, 100],
  maturedShare: ['logit', 0.05, 0.3, 0.8],
  matureHalfLifeYears: ['log', 10.5, 14.8, 21],
  burstDays: ['log', 0.8, 1.5, 3],
  fragmentClearancePerSession: ['log', 0.004, 0.02, 0.08],
  fragmentedShareAt50: ['log', 0.02, 0.06, 0.15],
  photodamageFragmentRatio: ['log', 2, 3.6, 6],
  collagenLossPerYear: ['log', 0.004, 0.0075, 0.011],
  menopauseLossPerYear: ['log', 0.005, 0.0075, 0.01],
  photodamageLossRatio: ['plain', 1, 1.25, 1.5],
  waterBarrierHours: ['log', 2, 6, 24],
  channelHalfLifeHours: ['log', 10, 23, 45],
  elderlyClosureRatio: ['log', 1.1, 1.5, 2.1],
  epidermalExcessCeiling: ['log', 0.4, 0.8, 1.6],
  epidermalResponsePerInjury: ['log', 1, 3, 9],
  epidermalExcessDays: ['log', 50, 120, 300],
  epidermalLastingShare: ['logit', 0.03, 0.2, 0.6],
  epidermalLastingDays: ['log', 400, 900, 2000],
};

const TO: Record<Scale, (x: number) => number> = {
  log: Math.log,
  logit: (x) => Math.log(x / (1 - x)),
  plain: (x) => x,
};
const FROM: Record<Scale, (x: number) => number> = {
  log: Math.exp,
  logit: (x) => 1 / (1 + Math.exp(-x)),
  plain: (x) => x,
};

/** One draw: normal on the scale of each range, its two halves of different width. `spread` 2 goes well beyond. */
export function drawHealingConstants(random: Random, spread = 1): HealingConstants {
  const draw = Object.entries(RANGES).map(([name, [scale, low, middle, high]]) => {
    const z = (spread * standardNormal(random)) / 1.6448536269514722;
    const centre = TO[scale](middle);
    const width = z < 0 ? centre - TO[scale](low) : TO[scale](high) - centre;
    return [name, FROM[scale](centre + z * width)];
  });
  return Object.fromEntries(draw) as HealingConstants;
}

function standardNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
