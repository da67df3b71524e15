import { strictly } from '@percuta/model';
import { z } from 'zod';
import { refusal } from '../../session/refusal.ts';
import { takesPlace } from '../attendance.ts';
import { commandKind } from '../command.ts';
import { VISIT_TIME } from '../entries/visit-booked.ts';
import type { VisitMoved } from '../entries/visit-moved.ts';
import { id } from '../fields.ts';
import { visitItems } from '../visit-items.ts';
import { NOBODY_CAME, timeFault, timeOf } from '../visit-time.ts';

export const MOVE_VISIT = commandKind<'moveVisit', VisitMoved>({
  do: 'moveVisit',
  writes: 'visit-moved',
  asks: strictly('the command', { do: z.literal('moveVisit'), visit: id('the visit'), ...VISIT_TIME }),
  decide: (state, asked, context) => {
    const { visit } = asked;
    const time = timeOf(asked);
    const before = state.visits[visit];
    if (before === undefined || before.cancelled) return refusal('moveVisit', 'There is no such visit.');
    if (!takesPlace(before)) return refusal('moveVisit', NOBODY_CAME);
    const under = state.sessions[visit]?.session.state ?? 'planned';
    if (under !== 'planned') return refusal('moveVisit', 'The session has begun. Cancel it, or go on with it.');
    const fault = timeFault(time, context);
    if (fault !== null) return refusal('moveVisit', fault);
    const plan = state.plans.at(-1);
    const items =
      before.purpose === 'session' && plan !== undefined ? visitItems(state, { visit, time, plan }, context) : [];
    if (items.length > 0) return refusal('moveVisit', 'This session cannot be moved to that time.', items);
    return [{ kind: 'visit-moved', body: { visit, ...time } }];
  },
});
