import {
  AFTERCARE_STEPS,
  COURSE,
  type CoursePhase,
  type FactFigure,
  FOLLOW_UP,
  NOT_ON_OPEN_CHANNELS,
} from '@percuta/evidence';

/** What is usual on a day after a session, what is not, and what to do. */
export interface AftercareDay {
  /** Days since the session; the day itself is 0. */
  readonly day: number;
  readonly usual: readonly string[];
  readonly notUsual: readonly string[];
  readonly toDo: readonly string[];
  /** What must not go on the skin; empty once it may. */
  readonly notOnSkin: readonly string[];
  /** Whether the practice asks how it goes on this day. */
  readonly practiceAsks: boolean;
  readonly sources: readonly string[];
}

type Step = (typeof AFTERCARE_STEPS)[number];

const DAYS_IN = { h: 1 / 24, d: 1, wk: 7, mo: 30 } as const;
/** Both ends are known in days only roughly: a month counts as 30 days here, for nothing but the order of the guidance. */
const inDays = ({ value, unit }: CoursePhase['from']) => value * DAYS_IN[unit];

/**
 * The guidance for one day after a session: what is usual, what is not, what to do, and what stays off the skin. A day
 * that two stretches of the course on record share shows both. It describes the usual course, not this person's.
 * Source: the course after a session, the aftercare steps of device labels, and policy.
 *
 * @example
 * aftercareDay(0).notOnSkin.includes('sunscreen') // => true
 * aftercareDay(1).practiceAsks // => true
 * aftercareDay(30).toDo // => []
 */
export function aftercareDay(day: number): AftercareDay {
  const phases = COURSE.filter((phase) => inDays(phase.from) < day + 1 && day <= inDays(phase.to));
  const steps = AFTERCARE_STEPS.filter((step) => holdsOn(step, day));
  const isOpen = day <= openChannelDays();
  const sources = [...phases, ...steps, ...(isOpen ? [NOT_ON_OPEN_CHANNELS] : [])].flatMap((one) => one.sources);
  return {
    day,
    usual: [...new Set(phases.flatMap((phase) => phase.normal))],
    notUsual: [...new Set(phases.flatMap((phase) => phase.redFlags.map(({ sign }) => sign)))],
    toDo: steps.map((step) => step.says),
    notOnSkin: isOpen ? notOnSkin(day) : [],
    practiceAsks: FOLLOW_UP.contactDays.some((one) => one === day),
    sources: [...new Set(sources)],
  };
}

/** A step holds from its first hour or day up to its last; advice for "after" a day is for that day on, until day 14. */
function holdsOn({ figures = [] }: Step, day: number): boolean {
  const [first] = figures;
  if (first === undefined) return false;
  const from = first.what === 'period' ? daysOf(first, first.low ?? 0) : daysOf(first, first.value ?? first.low ?? 0);
  const to = first.what === 'period' ? daysOf(first, first.high ?? first.value ?? 0) : 14;
  return from <= day && day <= to;
}

function daysOf({ unit }: FactFigure, amount: number): number {
  if (unit === 'h' || unit === 'd' || unit === 'wk' || unit === 'mo') return amount * DAYS_IN[unit];
  throw new RangeError(`An aftercare step cannot be told in ${unit}.`);
}

function openChannelDays(): number {
  const channels = NOT_ON_OPEN_CHANNELS.figures?.[0];
  if (channels?.high === undefined) throw new RangeError('How long channels stay open is not on record.');
  return daysOf(channels, channels.high);
}

/** Make-up and sunscreen are back after a day; the rest once the channels count as closed. */
function notOnSkin(day: number): readonly string[] {
  const backAfterADay: readonly string[] = ['make-up', 'sunscreen'];
  return NOT_ON_OPEN_CHANNELS.notApplied.filter((name) => day < 1 || !backAfterADay.includes(name));
}
