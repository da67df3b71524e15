import { strictly } from '@percuta/model';
import { z } from 'zod';
import { refusal } from '../../session/refusal.ts';
import { hasMove } from '../../session/session.ts';
import { takesPlace } from '../attendance.ts';
import { commandKind } from '../command.ts';
import type { VisitCancelled } from '../entries/visit-cancelled.ts';
import { id, words } from '../fields.ts';
import { NOBODY_CAME } from '../visit-time.ts';

export const CANCEL_VISIT = commandKind<'cancelVisit', VisitCancelled>({
  do: 'cancelVisit',
  writes: 'visit-cancelled',
  asks: strictly('the command', {
    do: z.literal('cancelVisit'),
    visit: id('the visit'),
    because: words('why', 500).nullable(),
  }),
  decide: (state, { visit, because }) => {
    const before = state.visits[visit];
    if (before === undefined || before.cancelled) return refusal('cancelVisit', 'There is no such visit.');
    if (!takesPlace(before)) return refusal('cancelVisit', NOBODY_CAME);
    const record = state.sessions[visit];
    if (record !== undefined && !hasMove(record.session, 'callOff')) {
      return refusal('cancelVisit', 'Needling has begun. Stop it, and sign the session out.');
    }
    return [{ kind: 'visit-cancelled', body: { visit, because } }];
  },
});
