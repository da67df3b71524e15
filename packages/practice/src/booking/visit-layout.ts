import type { TimeSpan } from './time-set.ts';

/** What a visit is made of, one after the other. The person is there for all but the cleaning. */
export interface VisitLayout {
  /** The room is made ready and the skin cleaned. */
  readonly preparationMinutes: number;
  /** The cream works: nobody stands by. */
  readonly contactMinutes: number;
  /** Needling, or the talk of a consultation. */
  readonly needlingMinutes: number;
  /** Room and handpiece afterwards. */
  readonly cleaningMinutes: number;
}

/** Who or what a stretch is on. */
export type VisitResource = 'practitioner' | 'room' | 'handpiece';

/** For how long after the beginning of a visit each of its resources is needed. Unit: ms. */
export type VisitStretches = Readonly<Record<VisitResource | 'person', { afterMs: number; lengthMs: number }>>;

const MINUTE_MS = 60_000;

/**
 * The stretches of a visit on separate resources: the room from beginning to end, the practitioner while needling and
 * not while the cream works, the handpiece from needling until it is clean. Unit: ms after the beginning. Source: Percuta
 * policy.
 *
 * @example
 * visitStretches({ preparationMinutes: 10, contactMinutes: 30, needlingMinutes: 40, cleaningMinutes: 10 }).practitioner // => { afterMs: 2400000, lengthMs: 2400000 }
 */
export function visitStretches(layout: VisitLayout): VisitStretches {
  const { preparationMinutes, contactMinutes, needlingMinutes, cleaningMinutes } = layout;
  const before = (preparationMinutes + contactMinutes) * MINUTE_MS;
  const needling = needlingMinutes * MINUTE_MS;
  const cleaning = cleaningMinutes * MINUTE_MS;
  return {
    person: { afterMs: 0, lengthMs: before + needling },
    practitioner: { afterMs: before, lengthMs: needling },
    room: { afterMs: 0, lengthMs: before + needling + cleaning },
    handpiece: { afterMs: before, lengthMs: needling + cleaning },
  };
}

/**
 * When a visit that begins at a moment takes one of its resources. Unit: ms of UTC. Source: Percuta policy.
 *
 * @example
 * takenBy({ preparationMinutes: 0, contactMinutes: 0, needlingMinutes: 1, cleaningMinutes: 1 }, 'room', 60000) // => { fromMs: 60000, untilMs: 180000 }
 */
export function takenBy(layout: VisitLayout, resource: VisitResource | 'person', startsMs: number): TimeSpan {
  const { afterMs, lengthMs } = visitStretches(layout)[resource];
  return { fromMs: startsMs + afterMs, untilMs: startsMs + afterMs + lengthMs };
}
