import type { CourseCommand, Refusal, VisitTime } from '@percuta/practice';
import type { z } from 'zod';
import { SlotTaken } from '../../booking/slot-taken.ts';
import type { CalendarSide } from '../../booking/take-time.ts';
import type { No } from '../../http/operation-outcome.ts';
import type { Found, Written } from '../course/act-on-course.ts';
import { askOf, type CourseCall, type CourseNo } from '../course/answer-command.ts';
import { answerTaken } from './answer-taken.ts';
import { chooseTime, type Wanted } from './choose-time.ts';
import { type TIME_TAKEN, type VISIT, visitOut, type WantedTime } from './visit-fields.ts';

/** A visit that was booked or moved; or why it was not. */
type Booked =
  | { readonly written: Written; readonly visit: z.input<typeof VISIT> }
  | CourseNo
  | No<404 | 409>
  | { readonly status: 409; readonly body: z.input<typeof TIME_TAKEN> };

interface AskedTime {
  readonly operation: string;
  readonly do: 'bookVisit' | 'moveVisit';
  readonly calendar: CalendarSide;
  readonly wanted: (found: Found) => Promise<Wanted | Refusal>;
}

/** Whoever loses a room or handpiece that was chosen for them is given another, so often. */
const MOST_TRIES = 3;

/** Asks for a time. What was left open is chosen anew where somebody else was faster; what was not is answered for. */
export async function askForTime(
  call: CourseCall,
  asked: AskedTime,
  command: (time: VisitTime) => CourseCommand,
): Promise<Booked> {
  const last: { wanted: Wanted | null } = { wanted: null };
  const prepare = async (found: Found): Promise<CourseCommand | Refusal> => {
    const wanted = await asked.wanted(found);
    if ('refused' in wanted) return wanted;
    last.wanted = wanted;
    const chosen = await chooseTime(found, wanted);
    return 'refused' in chosen ? chosen : command(chosen.time);
  };
  for (let tries = 1; ; tries++) {
    try {
      const written = await askOf(call, asked.operation, { do: asked.do, prepare, calendar: asked.calendar });
      return 'status' in written ? written : { written, visit: visitOf(written) };
    } catch (error) {
      const { wanted } = last;
      if (!(error instanceof SlotTaken) || wanted === null) throw error;
      if (tries < MOST_TRIES && wasChosen(error, wanted)) continue;
      const { store, actor, at, requestId, params } = call;
      return answerTaken({ store, actor, at, requestId, personId: params.personId }, wanted, error.taken);
    }
  }
}

/** What of a time only the calendar keeps. */
export function calendarSideOf({ parts = undefined, overlapBecause }: WantedTime): CalendarSide {
  return { parts: parts ?? null, overlapBecause: overlapBecause ?? null };
}

/** Whether what was lost had been left open, and was free a moment ago. */
export function wasChosen({ taken }: SlotTaken, { time }: { readonly time: WantedTime }): boolean {
  return taken.every(({ kind, id }) => {
    if (id === null) return false;
    return (kind === 'room' && time.roomId === undefined) || (kind === 'handpiece' && time.handpieceId === undefined);
  });
}

function visitOf({ entries }: Written): z.input<typeof VISIT> {
  const entry = entries.find((one) => one.kind === 'visit-booked' || one.kind === 'visit-moved');
  if (entry === undefined) throw new Error('A visit was written without an entry of it.');
  return visitOut(entry.body);
}
