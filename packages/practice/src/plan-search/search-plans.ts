import { type Device, findEvidence, ZONES, type Zone } from '@percuta/evidence';
import {
  counterNoise,
  MODEL_VERSION,
  type ModelStamp,
  type Parameters,
  RELATIVE_NUMERICAL_ERROR,
  seededRandom,
} from '@percuta/model';
import { checkPlan } from '../plan/check-plan.ts';
import { namedDevice, type PlanRegistry } from '../plan/plan-registry.ts';
import { calendarDay } from '../rules/calendar-day.ts';
import type { Finding } from '../rules/rule.ts';
import { rulesetHash } from '../rules/ruleset.ts';
import { type Screening, screen } from '../screening/screen.ts';
import { type AssumedPen, assumedPen } from './assumed-course.ts';
import { doNothing, type FrontPlan } from './front-plan.ts';
import { GRADED_GOALS, type GradedGoal, LAXITY_UNKNOWN, type PlanGoal } from './goal.ts';
import type { PlannedPerson } from './read-person-file.ts';
import { planGrid } from './search-grid.ts';
import { searchLimits } from './search-limits.ts';
import { searchZone, unknownZone, type ZoneSearch } from './search-zone.ts';

/** What is asked of a search. */
export interface PlanSearchRequest {
  readonly person: PlannedPerson;
  readonly goal: PlanGoal;
  /** The device by id, name or clearance number. */
  readonly device: string;
  /** Null: those of the person's file, or wherever the goal is graded. */
  readonly zones: readonly Zone[] | null;
  /** On which day, from the first session, the grade is read. */
  readonly day: number;
  /** The calendar day of the search, ISO 8601. */
  readonly asOn: string;
  readonly admitsDecisions: boolean;
  readonly listsEveryPlan: boolean;
}

/** What a search is done with. */
export interface PlanSearchTools {
  readonly parameters: Parameters;
  readonly registry: PlanRegistry;
  /** Told after each zone, so that whoever waits knows how far it has come. */
  readonly tell?: (zone: Zone, done: number, of: number) => void;
}

/** The answer of a search over plans. */
export interface PlanSearch {
  /** `refuse`: no plan may be made. `unknown`: nobody can say what one would do. */
  readonly verdict: 'planned' | 'infeasible' | 'unknown' | 'refuse';
  readonly goal: PlanGoal;
  readonly day: number;
  readonly device: { readonly id: string; readonly name: string } | null;
  /** By which two plans are compared, in words. */
  readonly comparedBy: readonly string[];
  readonly doNothing: FrontPlan;
  readonly zones: Readonly<Partial<Record<Zone, ZoneSearch>>>;
  /** Refusals that hold whatever the plan. */
  readonly findings: readonly Finding[];
  /** Whether anybody screened the person; where nobody did, only the age was looked at, and the rest is asked for. */
  readonly screening: Pick<Screening, 'verdict' | 'gate' | 'excludedZones' | 'findings'> & { readonly isDone: boolean };
  readonly assumed: readonly string[];
  readonly unknown: readonly string[];
  readonly model: ModelStamp;
  readonly ruleset: string;
  readonly asOn: string;
  readonly sources: readonly string[];
}

const COMPARED_BY = [
  'benefit: the median number of grades by which the skin is better on that day by the mechanism, open-label bias excluded; it alone tells depths and passes apart, and it foretold studies that it had not seen less well than the curve over sessions, from which the grades that are shown come',
  'risk: the median of lasting harm (pigment change and track marks, weighed 5 to 2 as they were counted in the one series that did), in multiples of the usual course: three sessions of 1.5 mm with four passes of the same pen on the same skin',
  'visits: the number of sessions',
];

/** What nobody knows that every plan leans on. */
const NOT_KNOWN = [
  'How depth, density, interval and number of sessions change the effect has not been studied: longer intervals come out ahead because the model lets tissue rest, not because anybody has compared them.',
  'How dose moves pigment change and track marks has no number at all; those widths are Percuta policy. The interval does not enter them.',
  'The natural drift of a grade over the year is not in it: doing nothing is taken as no change.',
];

/**
 * Searches every plan on the grid for one person, goal and device, zone by zone: limits of rules, label, screening and
 * evidence stand outside the optimiser; of what is left it returns the exact Pareto front over benefit, risk and visits,
 * always with doing nothing. A device that is not in the registry is refused, laxity is answered with "unknown", and
 * where no plan is feasible the limits that bind are named with the nearest relaxation. It supports a clinician, and
 * sets no device. Days, mm, grades. Plans are compared on the same people. Sources: the register of rules, the device
 * registry, the planning limits, the ensemble.
 *
 * @example
 * const read = readPersonFile({ age: 48, sex: 'female' }, { goal: 'laxity', asOn: calendarDay('2026-11-24') });
 * const request = { person: read.value, goal: 'laxity', device: 'skinpen', zones: ['cheek'], day: 365, asOn: '2026-11-24', admitsDecisions: false, listsEveryPlan: false };
 * const none = { ensemble: { draws: 0, seed: 1, sha256: '', columns: {} }, zones: {}, antiseptics: {}, limits: {}, sources: [] };
 * searchPlans(request, { parameters: none, registry: REGISTRY }).verdict // => 'unknown'
 * searchPlans({ ...request, device: 'bought online' }, { parameters: none, registry: REGISTRY }).verdict // => 'refuse'
 */
export function searchPlans(request: PlanSearchRequest, { parameters, registry, tell }: PlanSearchTools): PlanSearch {
  const device = namedDevice(request.device, registry);
  const graded = request.goal === 'laxity' ? null : GRADED_GOALS[request.goal];
  const screening = screenPerson(request, device);
  const frame = frameOf(request, { device, graded, screening, parameters });
  if (device === null) return { ...frame, verdict: 'refuse', findings: deviceRefusal(request, registry) };
  if (graded === null) return laxity(request, frame);
  const pen = assumedPen(device);
  const zones = zonesOf(request, graded, parameters).map((zone, place, all): [Zone, ZoneSearch] => {
    const answer = answerZone(zone, { request, device, graded, screening, pen, parameters, registry });
    tell?.(zone, place + 1, all.length);
    return [zone, answer];
  });
  return {
    ...frame,
    verdict: verdictOf(zones.map(([, { verdict }]) => verdict)),
    zones: Object.fromEntries(zones),
    assumed: pen.assumed,
  };
}

interface ZoneAsked {
  readonly request: PlanSearchRequest;
  readonly device: Device;
  readonly graded: GradedGoal;
  readonly screening: Screening;
  readonly pen: AssumedPen;
  readonly parameters: Parameters;
  readonly registry: PlanRegistry;
}

function answerZone(zone: Zone, asked: ZoneAsked): ZoneSearch {
  const { request, device, graded, screening, pen, parameters, registry } = asked;
  const { person, baselineGrade, pigmentMarks, practitioner, wishes } = request.person;
  const skin = parameters.zones[zone];
  if (skin === undefined || !graded.isGradedOn(skin)) {
    return unknownZone(graded.measure, request.day, `The scale (${graded.scale}) does not grade this zone.`);
  }
  const toRules = { age: person.age, fitzpatrickType: person.fitzpatrickType, pigmentMarks };
  return searchZone(
    {
      zone,
      grid: { zone, skin, person, baselineGrade, goal: graded, pen, grid: planGrid(device), day: request.day },
      frame: { person: toRules, goal: request.goal, device: device.id, practitioner },
      rules: { device, registry, asOn: calendarDay(request.asOn), screening },
      limits: searchLimits(toRules, { ...wishes, admitsDecisions: request.admitsDecisions }),
      listsEveryPlan: request.listsEveryPlan,
    },
    parameters,
    counterNoise(seededRandom(parameters.ensemble.seed)),
  );
}

/** The person's answers, or what stands in their place: with nothing but the age, an age below 18 is refused all the same. */
function screenPerson({ person, asOn, zones }: PlanSearchRequest, device: Device | null): Screening {
  const { age, fitzpatrickType } = person.person;
  const bare = { ageYears: Math.floor(age), ...(fitzpatrickType === null ? {} : { fitzpatrickType }) };
  const answers = { ...bare, ...person.screening };
  const planned = zones ?? person.zones ?? answers.zonesPlanned;
  const request = { asOn: calendarDay(asOn), device, purpose: 'planning' as const };
  return screen(answers, planned === undefined ? request : { ...request, zonesPlanned: planned });
}

function frameOf(
  request: PlanSearchRequest,
  given: {
    readonly device: Device | null;
    readonly graded: GradedGoal | null;
    readonly screening: Screening;
    readonly parameters: Parameters;
  },
): PlanSearch {
  const { device, graded, screening, parameters } = given;
  const { draws, seed, sha256 } = parameters.ensemble;
  const { verdict, gate, excludedZones, findings } = screening;
  return {
    verdict: 'planned',
    goal: request.goal,
    day: request.day,
    device: device === null ? null : { id: device.id, name: device.name },
    comparedBy: COMPARED_BY,
    doNothing: doNothing(graded?.measure ?? 'laxity grade', request.day, graded !== null),
    zones: {},
    findings: [],
    screening: { isDone: request.person.screening !== null, verdict, gate, excludedZones, findings },
    assumed: [],
    unknown: NOT_KNOWN,
    model: { version: MODEL_VERSION, posterior: sha256, draws, seed, relativeNumericalError: RELATIVE_NUMERICAL_ERROR },
    ruleset: rulesetHash(),
    asOn: request.asOn,
    sources: parameters.sources,
  };
}

function deviceRefusal({ person, goal, device, asOn }: PlanSearchRequest, registry: PlanRegistry): readonly Finding[] {
  const { age, fitzpatrickType } = person.person;
  const plan = {
    person: { age, fitzpatrickType, pigmentMarks: person.pigmentMarks },
    indication: goal,
    device,
    practitioner: person.practitioner,
    zones: [],
    sessions: { count: 1, intervalDays: null, reviewAfterSession: null },
    topicals: [],
    setting: 'practice' as const,
    modality: 'needling' as const,
  };
  return checkPlan(plan, registry, asOn).findings.filter((finding) => finding.verdict === 'refuse');
}

function laxity(request: PlanSearchRequest, frame: PlanSearch): PlanSearch {
  const zones = request.zones ?? request.person.zones ?? [];
  const answer = unknownZone('laxity grade', request.day, LAXITY_UNKNOWN.because);
  return {
    ...frame,
    verdict: 'unknown',
    comparedBy: [],
    zones: Object.fromEntries(zones.map((zone) => [zone, answer])),
    unknown: [LAXITY_UNKNOWN.because],
    sources: citationsOf(LAXITY_UNKNOWN.restsOn),
  };
}

/** The works that rows of the evidence cite, as readable citations. */
function citationsOf(ids: readonly string[]): readonly string[] {
  const cited = ids.flatMap((id) => Reflect.get(findEvidence(id)?.row ?? {}, 'sources') ?? []);
  return [...new Set(cited)].map((source) => String(findEvidence(String(source))?.row.citation ?? source));
}

function zonesOf(request: PlanSearchRequest, graded: GradedGoal, parameters: Parameters): readonly Zone[] {
  const asked = request.zones ?? request.person.zones;
  if (asked !== null) return [...new Set(asked)];
  return ZONES.filter((zone) => {
    const skin = parameters.zones[zone];
    return skin !== undefined && graded.isGradedOn(skin);
  });
}

/** A plan in one zone is a plan; otherwise what most stands in the way. */
function verdictOf(verdicts: readonly ZoneSearch['verdict'][]): PlanSearch['verdict'] {
  if (verdicts.includes('planned')) return 'planned';
  return verdicts.includes('infeasible') ? 'infeasible' : 'unknown';
}
