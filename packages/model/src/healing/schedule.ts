import { SpanRowBook, type SpanRows } from './span-rows.ts';

/** How one zone's sessions and output days interleave, in rows of a `HealingTable`. */
export interface ZoneSchedule {
  readonly sessionDays: readonly number[];
  /** Row of the span from the session before to each session; unused for the first. */
  readonly sessionRow: Int32Array;
  /** Row of the span from the last session before each output day; unused before the first session. */
  readonly outputRow: Int32Array;
  /** First output day after the k-th session (k = 0: no session yet), one more at the end: the number of days. */
  readonly firstOutput: Int32Array;
}

/** When wounds are set and answers wanted, for every zone of a plan: made once a plan, shared by all draws. */
export interface HealingSchedule {
  /** Output days. */
  readonly days: readonly number[];
  readonly zones: readonly ZoneSchedule[];
  /** The spans that occur, as rows of a table. */
  readonly rows: SpanRows;
}

/** Sessions or days out of order, negative or not finite: a fault of the caller, who has read the plan. */
export class DisorderedDays extends Error {
  constructor(what: string, days: readonly number[]) {
    super(`${what} must be finite, 0 or more and in order: ${days.slice(0, 20).join(', ')}`);
    this.name = 'DisorderedDays';
  }
}

/**
 * Lays out a plan: the session days of each zone, and the days on which answers are wanted (of all zones alike). A value
 * is taken before a session of the same day. Whole days cost least; parts of days are exact too.
 *
 * Throws `DisorderedDays` where days are negative, not finite or out of order.
 *
 * @example
 * [...scheduleHealing([[0, 30]], [0, 7, 30, 37]).zones[0].firstOutput] // => [0, 1, 3, 4]
 */
export function scheduleHealing(sessionDays: readonly (readonly number[])[], days: readonly number[]): HealingSchedule {
  refuseDisorder('output days', days);
  const book = new SpanRowBook();
  const zones = sessionDays.map((sessions) => {
    refuseDisorder('session days', sessions);
    return scheduleZone(sessions, days, book);
  });
  return { days, zones, rows: book.close() };
}

function scheduleZone(sessionDays: readonly number[], days: readonly number[], book: SpanRowBook): ZoneSchedule {
  const sessionRow = new Int32Array(sessionDays.length);
  const outputRow = new Int32Array(days.length);
  const firstOutput = new Int32Array(sessionDays.length + 2);
  let output = 0;
  for (let k = 0; k <= sessionDays.length; k++) {
    firstOutput[k] = output;
    const last = sessionDays[k - 1];
    const next = sessionDays[k] ?? Number.POSITIVE_INFINITY;
    if (last !== undefined && k < sessionDays.length) sessionRow[k] = book.rowOf(next - last);
    for (; output < days.length && (days[output] as number) <= next; output++) {
      if (last !== undefined) outputRow[output] = book.rowOf((days[output] as number) - last);
    }
  }
  firstOutput[sessionDays.length + 1] = output;
  return { sessionDays, sessionRow, outputRow, firstOutput };
}

function refuseDisorder(what: string, days: readonly number[]): void {
  let before = 0;
  for (const day of days) {
    if (!(day >= before) || day === Number.POSITIVE_INFINITY) throw new DisorderedDays(what, days);
    before = day;
  }
}
