import { strictly } from '@percuta/model';
import { z } from 'zod';
import { mayTakePhotograph } from '../../photographs/may-take-photograph.ts';
import { calendarDay, daysBetween } from '../../rules/calendar-day.ts';
import { refusal } from '../../session/refusal.ts';
import { commandKind } from '../command.ts';
import type { CourseState } from '../course-state.ts';
import { PHOTOGRAPH_FIELDS, type PhotographTaken } from '../entries/photograph-taken.ts';

export const TAKE_PHOTOGRAPH = commandKind<'takePhotograph', Omit<PhotographTaken, 'dayOfCourse'>>({
  do: 'takePhotograph',
  writes: 'photograph-taken',
  asks: strictly('the command', { do: z.literal('takePhotograph'), ...PHOTOGRAPH_FIELDS }),
  decide: (state, { photograph, ...asked }, context) => {
    if (state.photographs[photograph] !== undefined) {
      return refusal('takePhotograph', 'A photograph with this id is on record already.');
    }
    const because = mayTakePhotograph(state, asked, { role: context.actor.role, today: context.today });
    if (because !== null) return refusal('takePhotograph', because);
    // Beside what it asks for, a command holds its own name, which is no part of the entry.
    const { do: _, ...taken }: typeof asked & { readonly do?: string } = asked;
    return [{ kind: 'photograph-taken', body: { photograph, ...taken, dayOfCourse: dayOf(state, asked.takenOn) } }];
  },
});

function dayOf({ sessions }: CourseState, takenOn: string): number | null {
  const days = Object.values(sessions).flatMap(({ started }) => (started === null ? [] : [started.entry.on]));
  const first = days.toSorted()[0];
  if (first === undefined || takenOn < first) return null;
  return daysBetween(calendarDay(first), calendarDay(takenOn));
}
