import type { Refusal, VisitCommand } from '@percuta/practice';
import type { z } from 'zod';
import type { LayoutParts } from '../../booking/layout-of.ts';
import { SlotTaken } from '../../booking/slot-taken.ts';
import type { No } from '../../http/operation-outcome.ts';
import type { Found, Written } from '../course/act-on-course.ts';
import { askOf, type CourseCall, type CourseNo } from '../course/answer-command.ts';
import { answerTaken } from './answer-taken.ts';
import { wasChosen } from './ask-for-time.ts';
import { chooseTime, type Wanted } from './choose-time.ts';
import { type TIME_TAKEN, type VISIT, visitOut } from './visit-fields.ts';

/** Several visits of one person that are booked or moved together; or why none was. */
type BookedTogether =
  | { readonly written: Written; readonly visits: z.input<typeof VISIT>[] }
  | CourseNo
  | No<404 | 409>
  | { readonly status: 409; readonly body: z.input<typeof TIME_TAKEN> };

interface AskedTimes {
  readonly operation: string;
  readonly do: VisitCommand['do'];
  /** What each is made of; null: as it was, or nothing but the visit itself. */
  readonly parts: LayoutParts | null;
  readonly wanted: (found: Found) => readonly (Wanted & { readonly visit: string })[] | Refusal;
}

const MOST_TRIES = 3;

/** Asks for several times at once, all or none. Whoever loses is told which one is taken, and what is free around it. */
export async function askForTimes(call: CourseCall, asked: AskedTimes): Promise<BookedTogether> {
  let all: readonly Wanted[] = [];
  const prepare = async (found: Found): Promise<readonly VisitCommand[] | Refusal> => {
    const wanted = asked.wanted(found);
    if ('refused' in wanted) return wanted;
    all = wanted;
    const commands: VisitCommand[] = [];
    for (const one of wanted) {
      const chosen = await chooseTime(found, one);
      if ('refused' in chosen) return chosen;
      const { visit, purpose } = one;
      const isMove = one.moved !== null;
      commands.push(
        isMove ? { do: 'moveVisit', visit, ...chosen.time } : { do: 'bookVisit', visit, purpose, ...chosen.time },
      );
    }
    return commands;
  };
  for (let tries = 1; ; tries++) {
    try {
      const calendar = { parts: asked.parts, overlapBecause: null };
      const written = await askOf(call, asked.operation, { do: asked.do, prepare, calendar });
      return 'status' in written ? written : { written, visits: visitsOf(written) };
    } catch (error) {
      if (!(error instanceof SlotTaken)) throw error;
      const lost = lostOf(all, error);
      if (lost === null) throw error;
      if (tries < MOST_TRIES && wasChosen(error, lost)) continue;
      const { store, actor, at, requestId, params } = call;
      return answerTaken({ store, actor, at, requestId, personId: params.personId }, lost, error.taken);
    }
  }
}

function lostOf(all: readonly Wanted[], { startsAt }: SlotTaken): Wanted | null {
  return all.find(({ time }) => new Date(time.startsAt).toISOString() === startsAt) ?? all[0] ?? null;
}

function visitsOf({ entries }: Written): z.input<typeof VISIT>[] {
  return entries.flatMap((one) =>
    one.kind === 'visit-booked' || one.kind === 'visit-moved' ? [visitOut(one.body)] : [],
  );
}
