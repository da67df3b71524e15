import { type Draw, drawsOf, gradeDrawsOf } from '../draws.ts';
import { RELATIVE_NUMERICAL_ERROR } from '../healing/heal.ts';
import {
  createHealingStates,
  createHealingTable,
  fillHealingTable,
  type HealingStates,
  type HealingTable,
  healZone,
  scheduleHealing,
} from '../healing/index.ts';
import type { Parameters } from '../parameters.ts';
import { drawDermisMm, drawPerson, type PersonDraw } from '../person/person-draw.ts';
import { createBandWork } from '../probability/band.ts';
import { type CounterNoise, counterNoise, nameCode } from '../probability/counter-noise.ts';
import type { Random } from '../random.ts';
import type { GradeDraw } from '../skin/grade-curve.ts';
import { assessZone } from './assess-zone.ts';
import type { Course } from './course.ts';
import { extrapolations } from './extrapolations.ts';
import { needleZone } from './needle-zone.ts';
import { notPermitted } from './not-permitted.ts';
import { observeZone } from './observe-zone.ts';
import type { CourseOutlook } from './outlook.ts';
import { outputDays } from './output-days.ts';
import { type GradeBands, summariseZone } from './summarise-zone.ts';
import { unknownValues } from './unknown-values.ts';
import { createGradeSeries, type GradeSeries, gradeDraw } from './zone-grades.ts';
import { planZones, type ZonePlan } from './zone-plan.ts';
import { bandsOf, collectDelivered, createZoneSeries, RISK_NAMES, type ZoneSeries } from './zone-series.ts';

/** Which model made an outlook; it travels with every stored one. */
export const MODEL_VERSION = '0.1.0';

const ANTISEPTIC = nameCode('risk.antiseptic');

/**
 * What a course of needling would do to this skin, zone by zone: what is delivered, what changes, when, for how long,
 * how surely, and at what risk. The whole chain, link by link: needle, wound, healing, collagen, skin, risk. Collagen
 * and thickness changes are fractions against the same skin untreated on the same day; grades against the day before
 * the first session, negative is better, without open-label bias; water loss a ratio; values are taken before a session
 * of the same day. Relative risks are against the same person and plan in trained hands, with 70 % isopropanol for 60 s,
 * dried, and a new cartridge.
 *
 * Collagen, thickness, water loss and risks come from the mechanism; grades from a curve over sessions, which foretold
 * studies that neither had seen better than the mechanism did. It knows neither device, depth nor density, and no day
 * before 28 after the first session: there grades are `null`.
 *
 * It refuses nothing: what a practice would refuse it lists in `notPermitted`. Where it reaches beyond the evidence it
 * says so in `extrapolations`; what has no honest width is `null` and named in `unknown`. It does not hold for needling
 * with energy (radio frequency), with substances, or of diseased skin. Same course, parameters and stream: same bits.
 * It takes one number from `random`, from which every draw's person follows, whatever the plan: plans compared on one
 * seed are compared on the same people.
 *
 * @example
 * const outlook = simulateCourse(EXAMPLE_COURSE, EXAMPLE_PARAMETERS, seededRandom(1));
 * outlook.days // => [0, 1, 3, 7, 14, 28, 60, 90]
 * outlook.zones.cheek.risk.infectionRelativeRisk // => { p05: 1, median: 1, p95: 1 }
 */
export function simulateCourse(course: Course, parameters: Parameters, random: Random): CourseOutlook {
  const days = outputDays(course.horizonDays);
  const { draws, seed, sha256 } = parameters.ensemble;
  const zones = planZones(course, parameters);
  const work = createBandWork(draws);
  const series = zones.map((zone) => createZoneSeries(zone, days.length, work));
  const grades = createGradeSeries(zones, days.length * draws);
  simulateDraws({ course, parameters, zones, series, grades: grades.series, days }, counterNoise(random));
  const graded = grades.series.map(
    ({ lemperle, acneScars }): GradeBands => ({
      lemperle: bandsOf(lemperle, work),
      acneScars: bandsOf(acneScars, work),
    }),
  );
  const drawnOf = (zone: number) => ({
    series: series[zone] as ZoneSeries,
    grades: graded[grades.ofZone[zone] as number] as GradeBands,
    days,
  });
  return {
    model: { version: MODEL_VERSION, posterior: sha256, draws, seed, relativeNumericalError: RELATIVE_NUMERICAL_ERROR },
    days,
    zones: Object.fromEntries(
      zones.map((zone, index) => [zone.name, summariseZone(zone, drawnOf(index), course.device.kind)]),
    ),
    extrapolations: extrapolations(course, zones),
    notPermitted: notPermitted(course, zones, parameters),
    unknown: unknownValues(zones, { kind: course.device.kind, days }),
    sources: parameters.sources,
  };
}

interface Simulation {
  readonly course: Course;
  readonly parameters: Parameters;
  readonly zones: readonly ZonePlan[];
  readonly series: readonly ZoneSeries[];
  readonly grades: readonly GradeSeries[];
  readonly days: readonly number[];
}

function simulateDraws(simulation: Simulation, noise: CounterNoise): void {
  const { course, parameters, zones, grades, days } = simulation;
  const curves = gradeDrawsOf(parameters.ensemble);
  const schedule = scheduleHealing(
    zones.map((zone) => zone.sessions.map((session) => session.day)),
    days,
  );
  const table = createHealingTable(schedule);
  const states = createHealingStates(days.length);
  drawsOf(parameters.ensemble).forEach((drawn, index) => {
    const person = drawPerson(course.person, { noise, index }, drawn);
    const draw = { ...drawn, synthesisBoostFold: drawn.synthesisBoostFold * person.response };
    fillHealingTable(table, draw, person);
    const curve = curves[index] as GradeDraw;
    for (const series of grades) gradeDraw(series, days, { draw, curve, person, index });
    for (let zone = 0; zone < zones.length; zone++) {
      simulateZone({ simulation, zone, table, states }, { draw, index, person, noise });
    }
  });
}

interface OneDraw {
  readonly draw: Draw;
  readonly index: number;
  readonly person: PersonDraw;
  readonly noise: CounterNoise;
}

/** The chain itself, for one zone and one draw. */
function simulateZone(
  work: {
    readonly simulation: Simulation;
    readonly zone: number;
    readonly table: HealingTable;
    readonly states: HealingStates;
  },
  { draw, index, person, noise }: OneDraw,
): void {
  const { simulation, zone, table, states } = work;
  const { course, parameters, days } = simulation;
  const plan = simulation.zones[zone] as ZonePlan;
  const into = simulation.series[zone] as ZoneSeries;

  const dermisMm = drawDermisMm({ zone: plan.skin, name: plan.name }, { person, noise, index }, draw);
  const needled = needleZone(plan, { course, dermisMm }, draw);
  collectDelivered(into, { index, last: plan.sessions.at(-1)?.order ?? 0 }, needled.needlings);

  healZone(table, zone, needled.wounds, states);
  observeZone({ needled, states, days }, { draw, index, person }, into);

  const { antiseptics } = parameters;
  const risks = assessZone(needled, { plan, course, antiseptics, antisepticQuantile: noise(index, ANTISEPTIC) }, draw);
  RISK_NAMES.forEach((name, k) => {
    (into.risk[k] as Float64Array)[index] = risks[name];
  });
}
