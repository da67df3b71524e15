import { planZones, type ZonePlan } from '../course/zone-plan.ts';
import { type Draw, drawsOf } from '../draws.ts';
import {
  createHealingStates,
  createHealingTable,
  type HealingStates,
  type HealingTable,
  scheduleHealing,
} from '../healing/index.ts';
import type { Parameters, ZoneSkin } from '../parameters.ts';
import { type CounterNoise, counterNoise, nameCode } from '../probability/counter-noise.ts';
import { seededRandom } from '../seeded-random.ts';
import { OBSERVATION_LINKS, type ObservationLink } from '../skin/index.ts';
import type { TrialArm, TrialProtocol } from './protocol.ts';
import { truncatedNormal } from './truncated-normal.ts';

/** One reading: an observable on a day. */
export interface TrialReading {
  readonly link: ObservationLink;
  readonly day: number;
  /** Its place among the days. */
  readonly dayPlace: number;
  /** Name of its error's noise. */
  readonly noise: number;
}

/** One arm, laid out: made once, simulated with each person. */
export interface TrialArmLayout {
  readonly arm: TrialArm;
  /** Null where nothing is done. */
  readonly plan: ZonePlan | null;
  readonly table: HealingTable;
}

/** A draw of the constants with what is a person's own in it. */
export type DrawInWork = Omit<Draw, 'synthesisBoostFold' | 'acneScarBaselineGrade'> & {
  synthesisBoostFold: number;
  acneScarBaselineGrade: number;
};

/** A trial laid out: everything that its people share. The tables are worked in; one layout serves one thread. */
export interface TrialLayout {
  readonly protocol: TrialProtocol;
  readonly parameters: Parameters;
  readonly skin: ZoneSkin;
  /** The draws of the constants that the people are spread over: all of them, or as many as a small trial can tell apart. */
  readonly draws: readonly Draw[];
  /** The same once more, to be written into: what a person adds to their draw. A copy a person would cost a tenth. */
  readonly drawsInWork: readonly DrawInWork[];
  readonly noise: CounterNoise;
  readonly arms: readonly TrialArmLayout[];
  /** Upper end of each arm's part of the people, cumulated; the last is 1. */
  readonly armEnds: readonly number[];
  readonly fitzpatrickEnds: readonly number[];
  readonly readings: readonly TrialReading[];
  readonly states: HealingStates;
  readonly ageYears: (share: number) => number;
  readonly photodamage: (share: number) => number;
  readonly wrinkleGrade: ((share: number) => number) | null;
  readonly acneScarGrade: ((share: number) => number) | null;
  readonly dropoutRatePerDay: number;
}

/** A protocol names a zone that the parameters do not hold: whoever parsed it used another list. */
export class UnknownTrialZone extends Error {
  constructor(zone: string) {
    super(`The parameters hold no skin for the zone ${zone}.`);
    this.name = 'UnknownTrialZone';
  }
}

/** Fewer people of one draw in an arm than this cannot tell what the constants leave open from chance. */
const PEOPLE_PER_DRAW = 20;
const FEWEST_DRAWS = 8;

const DAYS_PER_MONTH = 365.25 / 12;

/**
 * Lays a trial out: schedules, tables, distributions. Pure; the same protocol and parameters give the same trial.
 * Readings stand in the order of days, then of observables.
 *
 * @example
 * const read = parseProtocol(EXAMPLE_PROTOCOL, ['cheek']);
 * layOutTrial(read.value, EXAMPLE_PARAMETERS).readings.map((reading) => reading.day) // => [90, 180]
 */
export function layOutTrial(protocol: TrialProtocol, parameters: Parameters): TrialLayout {
  const skin = parameters.zones[protocol.zone];
  if (skin === undefined) throw new UnknownTrialZone(protocol.zone);
  const { population, days, observables } = protocol;
  const perMonth = protocol.dropoutSharePerMonth;
  const draws = drawsOf(parameters.ensemble).slice(0, drawsFor(protocol));
  return {
    protocol,
    parameters,
    skin,
    draws,
    drawsInWork: draws.map((draw) => ({ ...draw })),
    noise: counterNoise(seededRandom(protocol.seed)),
    arms: protocol.arms.map((arm) => layOutArm(arm, protocol, parameters)),
    armEnds: cumulated(protocol.arms.map(({ share }) => share)),
    fitzpatrickEnds: cumulated(population.fitzpatrickShares),
    readings: days.flatMap((day, dayPlace) =>
      OBSERVATION_LINKS.filter((link) => observables.includes(link.observable))
        .toSorted((a, b) => observables.indexOf(a.observable) - observables.indexOf(b.observable))
        .map((link) => ({ link, day, dayPlace, noise: nameCode(`trial.error.${link.observable}.${day}`) })),
    ),
    states: createHealingStates(days.length),
    ageYears: truncatedNormal(population.ageYears),
    photodamage: truncatedNormal(population.photodamage),
    wrinkleGrade: population.wrinkleGrade === null ? null : truncatedNormal(population.wrinkleGrade),
    acneScarGrade: population.acneScarGrade === null ? null : truncatedNormal(population.acneScarGrade),
    dropoutRatePerDay: -Math.log1p(-perMonth) / DAYS_PER_MONTH,
  };
}

function drawsFor({ people, arms }: TrialProtocol): number {
  const shares = arms.map(({ share }) => share);
  const smallest = Math.min(...shares) / shares.reduce((sum, share) => sum + share, 0);
  return Math.max(FEWEST_DRAWS, Math.floor((people * smallest) / PEOPLE_PER_DRAW));
}

function layOutArm(arm: TrialArm, { zone, days }: TrialProtocol, parameters: Parameters): TrialArmLayout {
  const person = { age: 0, sex: 'unknown', fitzpatrickType: null, photodamage: null } as const;
  const plans = arm.course === null ? [] : planZones({ ...arm.course, person }, parameters);
  const plan = plans.find(({ name }) => name === zone) ?? null;
  const sessionDays = plan?.sessions.map(({ day }) => day) ?? [];
  return { arm, plan, table: createHealingTable(scheduleHealing([sessionDays], days)) };
}

function cumulated(shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let sum = 0;
  const ends = shares.map((share) => {
    sum += share;
    return sum / total;
  });
  const last = ends.findLastIndex((end, place) => end > (ends[place - 1] ?? 0));
  return ends.map((end, place) => (place >= last ? 1 : end));
}
