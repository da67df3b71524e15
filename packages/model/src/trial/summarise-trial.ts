import { type Band, bandOf } from '../probability/band.ts';
import type { TrialLayout, TrialReading } from './trial-layout.ts';
import { type TrialCell, type TrialSums, trialCell } from './trial-sums.ts';

/** One reading of one arm. */
export interface ArmReading {
  readonly observable: string;
  readonly unit: string;
  readonly day: number;
  /** How many people were read. */
  readonly n: number;
  readonly mean: number | null;
  /** Between people, errors of reading included. */
  readonly sd: number | null;
  /** Where the mean of a trial of this size lies: what nobody knows of the constants, and chance. */
  readonly meanBand: Band | null;
}

export interface ArmSummary {
  readonly name: string;
  readonly people: number;
  readonly meanSessions: number;
  readonly readings: readonly ArmReading[];
}

/** The difference of an arm to the first, reading by reading. */
export interface TrialContrast {
  readonly arm: string;
  readonly against: string;
  readonly readings: readonly {
    readonly observable: string;
    readonly unit: string;
    readonly day: number;
    readonly difference: number | null;
    readonly differenceBand: Band | null;
  }[];
}

/** What a virtual trial found. */
export interface TrialSummary {
  readonly arms: readonly ArmSummary[];
  readonly contrasts: readonly TrialContrast[];
}

/** What is known of one arm's reading, draw by draw. */
interface ArmByDraw {
  readonly n: number;
  readonly mean: number;
  readonly sd: number | null;
  /** Variance of the mean by chance alone, people and errors of reading; null where no draw has two people. */
  readonly chance: number | null;
  /** Mean of what was true, by draw; NaN where a draw has nobody. */
  readonly means: Float64Array;
  /** Variance of such a mean that is only chance. */
  readonly noise: number;
}

/**
 * Sums turned into means with bands, by arm and as differences to the first arm. People of one draw of the constants
 * differ by who they are; draws differ by what nobody knows. The band of a mean takes the spread of the draws' true means,
 * draws it in to what is left once chance is taken off, and widens it by the chance that a trial of this size has. A
 * difference is taken within each draw, so that what both arms share cancels. Nine times in ten; not a test.
 *
 * @example
 * const trial = layOutTrial(parseProtocol(EXAMPLE_PROTOCOL, ['cheek']).value, EXAMPLE_PARAMETERS);
 * summariseTrial(trial, simulatePeople(trial, 0, 640).sums).contrasts[0].against // => 'waiting'
 */
export function summariseTrial(layout: TrialLayout, sums: TrialSums): TrialSummary {
  const { arms, readings } = layout;
  const byDraw = arms.map((_, arm) => readings.map((_, reading) => readByDraw(sums, arm, reading)));
  return {
    arms: arms.map(({ arm }, place) => ({
      name: arm.name,
      people: sums.people[place * 2] as number,
      meanSessions: ratio(sums.people[place * 2 + 1] as number, sums.people[place * 2] as number),
      readings: readings.map((reading, k) => armReading(reading, byDraw[place]?.[k] as ArmByDraw)),
    })),
    contrasts: arms.slice(1).map(({ arm }, place) => ({
      arm: arm.name,
      against: arms[0]?.arm.name ?? '',
      readings: readings.map((reading, k) => ({
        ...nameOf(reading),
        ...differenceOf(byDraw[place + 1]?.[k] as ArmByDraw, byDraw[0]?.[k] as ArmByDraw),
      })),
    })),
  };
}

function nameOf({ link, day }: TrialReading) {
  return { observable: link.observable, unit: link.unit, day };
}

function armReading(reading: TrialReading, arm: ArmByDraw): ArmReading {
  const { n, mean, sd, chance, means, noise } = arm;
  const band = chance === null ? null : bandOfMeans(means, { centre: mean, noise, chance });
  return { ...nameOf(reading), n, mean: n === 0 ? null : mean, sd, meanBand: band };
}

function readByDraw(sums: TrialSums, arm: number, reading: number): ArmByDraw {
  const cells = Array.from({ length: sums.draws }, (_, draw) => trialCell(sums, arm, { draw, reading }));
  const filled = cells.filter(({ count }) => count > 0);
  const total = (of: (cell: TrialCell) => number) => filled.reduce((sum, cell) => sum + of(cell), 0);
  const n = total(({ count }) => count);
  const mean = total(({ sum }) => sum) / n;
  const squares = total((cell) => cell.squares);
  const within = total((cell) => Math.max(0, cell.squares - cell.sum ** 2 / cell.count));
  const trueWithin = total((cell) => Math.max(0, cell.trueSquares - cell.trueSum ** 2 / cell.count));
  const freedom = n - filled.length;
  return {
    n,
    mean,
    sd: n > 1 ? Math.sqrt(Math.max(0, squares - n * mean ** 2) / (n - 1)) : null,
    chance: freedom > 0 ? within / freedom / n : null,
    means: Float64Array.from(cells, ({ trueSum, count }) => trueSum / count),
    noise: freedom > 0 ? (trueWithin / freedom) * (total(({ count }) => 1 / count) / filled.length) : 0,
  };
}

function differenceOf(arm: ArmByDraw, first: ArmByDraw) {
  if (arm.n === 0 || first.n === 0) return { difference: null, differenceBand: null };
  const centre = arm.mean - first.mean;
  if (arm.chance === null || first.chance === null) return { difference: centre, differenceBand: null };
  const differences = arm.means.map((mean, draw) => mean - (first.means[draw] as number));
  const band = bandOfMeans(differences, { centre, noise: arm.noise + first.noise, chance: arm.chance + first.chance });
  return { difference: centre, differenceBand: band };
}

/** Ends of the central nine tenths of a standard normal number. */
const NINE_TENTHS = 1.6448536269514722;

/**
 * The band of a mean: the draws' means about their own mean, scaled so that their variance is what the constants leave
 * open (their variance less `noise`) and the chance of a trial of this size (`chance`) together.
 */
function bandOfMeans(
  means: Float64Array,
  { centre, noise, chance }: { readonly centre: number; readonly noise: number; readonly chance: number },
): Band {
  const known = means.filter((mean) => !Number.isNaN(mean));
  const middle = known.reduce((sum, mean) => sum + mean, 0) / known.length;
  const variance = known.reduce((sum, mean) => sum + (mean - middle) ** 2, 0) / Math.max(1, known.length - 1);
  const wanted = Math.max(0, variance - noise) + chance;
  if (!(variance > 0)) {
    const half = NINE_TENTHS * Math.sqrt(chance);
    return { p05: centre - half, median: centre, p95: centre + half };
  }
  const scale = Math.sqrt(wanted / variance);
  return bandOf(known.map((mean) => centre + scale * (mean - middle)));
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
