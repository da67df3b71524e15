import { strictly } from '@percuta/model';
import { BrokenRecord, entryKind } from '../entry.ts';
import { id } from '../fields.ts';
import { TREATING } from '../role.ts';
import { withSession } from '../with-session.ts';

/** A second member of staff was there and says that the time-out was held as it is written. */
export interface TimeOutConfirmed {
  readonly session: string;
}

export const TIME_OUT_CONFIRMED = entryKind<'time-out-confirmed', TimeOutConfirmed>({
  kind: 'time-out-confirmed',
  writers: TREATING,
  body: strictly('the confirmation', { session: id('the session') }),
  apply: (state, { session }, { seq, by }) => {
    const timeOut = state.sessions[session]?.timeOut?.entry.seq;
    if (timeOut === undefined) throw new BrokenRecord(seq, 'there is no time-out to confirm');
    return withSession(state, seq, { id: session, move: 'confirm', beside: { confirmed: { timeOut, by: by.id } } });
  },
});
