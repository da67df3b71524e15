import type { CommandOf } from '../course/command-kinds.ts';
import type { CourseContext } from '../course/course-context.ts';
import { applyEntry } from '../course/course-of.ts';
import type { CourseState } from '../course/course-state.ts';
import { type Decision, decide } from '../course/decide.ts';
import type { CourseEntry } from '../course/entry-kinds.ts';

/** One visit of several that are booked or moved together. */
export type VisitCommand = CommandOf<'bookVisit' | 'moveVisit'>;

/**
 * Decides several visits of one record together: all or none. Moves are each held against the others as they will be, so
 * that a course can be shifted past its own intervals; bookings follow in the order of their time. Moves come in an order
 * in which none needs a time that another still has, as long as they keep their order. Source: Percuta policy.
 *
 * @example
 * decideVisits(courseOf([]), [], EXAMPLE_CONTEXT).entries // => []
 * const time = { startsAt: '2026-12-24T14:00:00Z', endsAt: '2026-12-24T15:00:00Z', on: '2026-12-24', practitioner: 'dr-vega', room: null, handpiece: null };
 * const talk = { do: 'bookVisit', visit: 'v1', purpose: 'consultation', ...time };
 * decideVisits(courseOf([]), [talk], EXAMPLE_CONTEXT).entries.map(({ kind }) => kind) // => ["visit-booked"]
 */
export function decideVisits(state: CourseState, commands: readonly VisitCommand[], context: CourseContext): Decision {
  const moves = inOrder(
    state,
    commands.filter((one) => one.do === 'moveVisit'),
  );
  const bookings = commands.filter((one) => one.do === 'bookVisit').toSorted((a, b) => compare(a.startsAt, b.startsAt));
  const shifted = withMoves(state, moves);
  const entries: CourseEntry[] = [];
  for (const move of moves) {
    const decision = decide(state.visits[move.visit] === undefined ? state : shifted, move, context);
    if (decision.refused) return decision;
    entries.push(...decision.entries);
  }
  let after = shifted;
  for (const booking of bookings) {
    const decision = decide(after, booking, context);
    if (decision.refused) return decision;
    after = decision.entries.reduce(applyEntry, after);
    entries.push(...decision.entries);
  }
  return { refused: false, entries: entries.map((entry, index) => ({ ...entry, seq: state.length + index + 1 })) };
}

type Move = CommandOf<'moveVisit'>;

function withMoves(state: CourseState, moves: readonly Move[]): CourseState {
  const visits = { ...state.visits };
  for (const { do: _, ...time } of moves) {
    const before = visits[time.visit];
    if (before !== undefined) visits[time.visit] = { ...before, ...time };
  }
  return { ...state, visits };
}

/** Those that go later from the last on, then those that go earlier from the first on. */
function inOrder(state: CourseState, moves: readonly Move[]): readonly Move[] {
  const isLater = ({ visit, startsAt }: Move): boolean => (state.visits[visit]?.startsAt ?? '') < startsAt;
  const later = moves.filter(isLater).toSorted((a, b) => compare(b.startsAt, a.startsAt));
  const earlier = moves.filter((one) => !isLater(one)).toSorted((a, b) => compare(a.startsAt, b.startsAt));
  return [...later, ...earlier];
}

function compare(one: string, other: string): number {
  return Date.parse(one) - Date.parse(other);
}
