import { strictly } from '@percuta/model';
import { BrokenRecord, entryKind } from '../entry.ts';
import { id } from '../fields.ts';
import { WITH_THE_CALENDAR } from '../role.ts';
import { VISIT_TIME, type VisitTime } from './visit-booked.ts';

/** A visit was moved to another time, or to somebody else. */
export interface VisitMoved extends VisitTime {
  readonly visit: string;
}

export const VISIT_MOVED = entryKind<'visit-moved', VisitMoved>({
  kind: 'visit-moved',
  writers: WITH_THE_CALENDAR,
  body: strictly('the move', { visit: id('the visit'), ...VISIT_TIME }),
  apply: (state, body, { seq }) => {
    const before = state.visits[body.visit];
    if (before === undefined || before.cancelled) throw new BrokenRecord(seq, 'no such visit stands');
    return { ...state, visits: { ...state.visits, [body.visit]: { ...before, ...body } } };
  },
});
