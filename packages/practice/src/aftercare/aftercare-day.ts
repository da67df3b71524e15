import {
  AFTERCARE_STEPS,
  COURSE,
  type CoursePhase,
  type FactFigure,
  FOLLOW_UP,
  NOT_ON_OPEN_CHANNELS,
} from '@percuta/evidence';

/** One thing to do, and when within the days after a session. */
export interface AftercareStep {
  /** "hours 0 to 24", "from hour 24", "days 3 to 7". */
  readonly when: string;
  readonly says: string;
}

/** Something that must not go on the skin yet. */
export interface KeptOff {
  readonly what: string;
  /** For how many hours after the session. */
  readonly forHours: number;
}

/** What is usual on a day after a session, what is not, and what to do. */
export interface AftercareDay {
  /** Days since the session; the day itself is 0. */
  readonly day: number;
  readonly usual: readonly string[];
  readonly notUsual: readonly string[];
  readonly toDo: readonly AftercareStep[];
  readonly notOnSkin: readonly KeptOff[];
  /** Whether the practice asks how it goes on this day. */
  readonly practiceAsks: boolean;
  readonly sources: readonly string[];
}

type Step = (typeof AFTERCARE_STEPS)[number];

/** A month counts as 30 days: for the order of the guidance, and for nothing else. */
const HOURS_IN = { h: 1, d: 24, wk: 168, mo: 720 } as const;

/** The day until which advice without an end is repeated: that of strict sun avoidance. */
const LAST_DAY_OF_ADVICE = 14;

/**
 * The guidance for one calendar day after a session: what is usual, what is not, what to do, and what stays off the
 * skin. A session is held at some hour of day 0, so that its first 24 hours reach into day 1: what ends or begins within
 * a day is shown with its hours. It describes the usual course, not this person's. Source: the course after a session,
 * the aftercare steps of device labels, and policy.
 *
 * @example
 * aftercareDay(0).notOnSkin.some(({ what }) => what === 'sunscreen') // => true
 * aftercareDay(1).toDo.map(({ when }) => when).includes('from hour 24') // => true
 * aftercareDay(1).practiceAsks // => true
 * aftercareDay(30).toDo // => []
 */
export function aftercareDay(day: number): AftercareDay {
  const phases = phasesOn(day);
  const steps = AFTERCARE_STEPS.filter((step) => holdsOn(step, day));
  const notOnSkin = keptOff().filter(({ forHours }) => day * 24 <= forHours);
  const rows = [...phases, ...steps, ...(notOnSkin.length > 0 ? [NOT_ON_OPEN_CHANNELS] : [])];
  return {
    day,
    usual: unique(phases.flatMap((phase) => phase.normal)),
    notUsual: unique(phases.flatMap((phase) => phase.redFlags.map(({ sign }) => sign))),
    toDo: steps.map(({ about, says }) => ({ when: about, says })),
    notOnSkin,
    practiceAsks: FOLLOW_UP.contactDays.some((one) => one === day),
    sources: unique(rows.flatMap((row) => row.sources)),
  };
}

/** Every stretch of the course that touches the day. After the last one its red flags stay red flags. */
function phasesOn(day: number): readonly CoursePhase[] {
  const phases = COURSE.filter(({ from, to }) => hoursOf(from) < (day + 1) * 24 && day * 24 <= hoursOf(to));
  return phases.length > 0 ? phases : COURSE.slice(-1);
}

/** A period holds from its first hour to its last; advice "from" or "after" a day holds on from there. */
function holdsOn({ figures = [] }: Step, day: number): boolean {
  const [first] = figures;
  if (first === undefined) return false;
  const isPeriod = first.what === 'period';
  const from = isPeriod ? (first.low ?? 0) : (first.value ?? 0);
  const to = isPeriod ? (first.high ?? first.value ?? 0) : null;
  const lastHour = to === null ? LAST_DAY_OF_ADVICE * 24 : hoursOf({ value: to, unit: first.unit });
  return hoursOf({ value: from, unit: first.unit }) < (day + 1) * 24 && day * 24 <= lastHour;
}

function hoursOf({ value, unit }: { readonly value: number; readonly unit: FactFigure['unit'] }): number {
  if (unit === 'h' || unit === 'd' || unit === 'wk' || unit === 'mo') return value * HOURS_IN[unit];
  throw new RangeError(`An aftercare step cannot be told in ${unit}.`);
}

/** Make-up and sunscreen have hours of their own; the rest stays off until channels count as closed. */
function keptOff(): readonly KeptOff[] {
  const { notApplied, figures = [] } = NOT_ON_OPEN_CHANNELS;
  const open = figures.find(({ what }) => what === 'channels open')?.high;
  if (open === undefined) throw new RangeError('How long channels stay open is not on record.');
  return notApplied.map((what) => {
    const own = figures.find((figure) => figure.what.startsWith(`no ${what} for`))?.value;
    return { what, forHours: own ?? open };
  });
}

function unique<T>(list: readonly T[]): readonly T[] {
  return [...new Set(list)];
}
