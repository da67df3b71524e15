import { closureClocks, normalCdf } from '@percuta/model';
import { medianDraw } from '../cohort/study-draw.ts';
import {
  BACK_BY,
  CLOSURE_TIMES,
  type ClosureTime,
  SLOWER_WITH_AGE,
  STILL_RAISED,
} from '../measurements/closure-results.ts';
import { type Coordinate, coordinate, coordinateOf } from '../parameters/coordinates.ts';
import type { StudyPrior } from '../parameters/study-priors.ts';
import type { LogDensity } from '../sampler/sample-ensemble.ts';
import { logStudentT } from '../statistics/student-t.ts';
import { logPrior } from './log-posterior.ts';

/** The constants of closure. They share nothing with those of collagen, so they are fitted apart. */
export const CLOSURE_CONSTANTS = [
  'waterBarrierHours',
  'channelHalfLifeHours',
  'elderlyClosureRatio',
  'waterLossOpeningFold',
  'channelLifetimeRatio',
] as const;

/** How far places and studies differ in closure: half-normal of scale 0.3 on the logarithm. */
const CLOSURE_SPREAD: StudyPrior = {
  id: 'study-prior-closure',
  parameter: 'betweenStudyClosureLogSd',
  unit: '1',
  distribution: 'half-normal',
  p05: 0.0188,
  median: 0.202,
  p95: 0.588,
  anchor: 'How far one place, or one study, closes faster or slower than another.',
  sources: ['percuta-policy'],
  provenance: 'POLICY',
  strength: 'P',
};

export const CLOSURE_COORDINATES: readonly Coordinate[] = [
  ...CLOSURE_CONSTANTS.map(coordinate),
  coordinateOf(CLOSURE_SPREAD),
];

type ClosureDraw = Record<(typeof CLOSURE_CONSTANTS)[number] | 'betweenStudyClosureLogSd', number>;

/** Adults of no stated age. */
const AGE_YEARS = 30;

/** Rats are not people: off by a factor of three either way, nine times in ten. Percuta policy. */
const SPECIES_LOG_SD = 0.7;

/** "Back to before" is read as nine tenths back. */
const RECOVERED = Math.LN10;

/** A pen at its usual density wounds about this share of the surface; what a mean of ten readings can tell from none. */
const PEN_INJURY = 0.7;
const READING_OF_TEN = 0.05;

/** Closure times of people differ by about a quarter. */
const PERSON_LOG_SD = 0.27;
const SIGNIFICANT = 1.96;

function readDraw(point: ArrayLike<number>): ClosureDraw {
  return Object.fromEntries(
    CLOSURE_COORDINATES.map(({ name, toValue }, k) => [name, toValue(point[k] as number)]),
  ) as ClosureDraw;
}

const OTHERS = medianDraw();

function expectedLogHours(clock: ClosureTime['clock'], draw: ClosureDraw): number {
  const { waterHours, channelHalfLifeHours } = closureClocks({ ...OTHERS, ...draw }, AGE_YEARS);
  if (clock === 'water') return Math.log(waterHours * RECOVERED);
  return Math.log(channelHalfLifeHours * (clock === 'lifetime' ? draw.channelLifetimeRatio : 1));
}

const BLOCKS = [...Map.groupBy(CLOSURE_TIMES, ({ study }) => study).values()];

function siteOf({ id }: ClosureTime): string {
  return id.replace(/^.*(half-life|closure)-/, '');
}

function timesLogLikelihood(draw: ClosureDraw): number {
  const spread = draw.betweenStudyClosureLogSd ** 2;
  return BLOCKS.reduce((sum, times) => {
    const residual = times.map(({ clock, logHours }) => logHours - expectedLogHours(clock, draw));
    const scale = times.map((one) =>
      Float64Array.from(times, (other) => {
        const species = one.species === 'rat' ? SPECIES_LOG_SD ** 2 : 0;
        const site = siteOf(one) === siteOf(other) ? spread : 0;
        return spread + species + site + (one === other ? one.logError ** 2 : 0);
      }),
    );
    return sum + logStudentT(residual, scale);
  }, 0);
}

function findingsLogLikelihood(draw: ClosureDraw): number {
  const waterHours = Math.exp(expectedLogHours('water', draw)) / RECOVERED;
  const excess = draw.waterLossOpeningFold * PEN_INJURY * Math.exp(-STILL_RAISED.hours / waterHours);
  const raised = STILL_RAISED.ids.length * Math.log(normalCdf(excess / READING_OF_TEN));
  const back = Math.log(normalCdf((Math.log(BACK_BY.hours) - expectedLogHours('water', draw)) / SPECIES_LOG_SD));
  const error = PERSON_LOG_SD * Math.sqrt(1 / SLOWER_WITH_AGE.elderly + 1 / SLOWER_WITH_AGE.young);
  const slower = Math.log(Math.max(1e-12, normalCdf(Math.log(draw.elderlyClosureRatio) / error - SIGNIFICANT)));
  return raised + back + slower;
}

/** The posterior of the constants of closure, up to a constant. */
export const logClosurePosterior: LogDensity = (point) => {
  const draw = readDraw(point);
  const sum = timesLogLikelihood(draw) + findingsLogLikelihood(draw) + logPrior(point);
  return Number.isFinite(sum) ? sum : -Infinity;
};
