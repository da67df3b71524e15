import { strictly } from '@percuta/model';
import { replayMove } from '../../session/session.ts';
import { BrokenRecord, entryKind } from '../entry.ts';
import { id, words } from '../fields.ts';
import { WITH_THE_CALENDAR } from '../role.ts';

/** A visit will not take place. */
export interface VisitCancelled {
  readonly visit: string;
  readonly because: string | null;
}

export const VISIT_CANCELLED = entryKind<'visit-cancelled', VisitCancelled>({
  kind: 'visit-cancelled',
  writers: WITH_THE_CALENDAR,
  body: strictly('the cancellation', { visit: id('the visit'), because: words('why', 500).nullable() }),
  apply: (state, { visit }, { seq }) => {
    const before = state.visits[visit];
    if (before === undefined || before.cancelled) throw new BrokenRecord(seq, 'no such visit stands');
    const visits = { ...state.visits, [visit]: { ...before, cancelled: true } };
    const record = state.sessions[visit];
    if (record === undefined) return { ...state, visits };
    const session = replayMove(record.session, 'callOff', {});
    return { ...state, visits, sessions: { ...state.sessions, [visit]: { ...record, session } } };
  },
});
