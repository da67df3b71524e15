import { strictly } from '@percuta/model';
import { entryKind } from '../entry.ts';
import { id } from '../fields.ts';
import { TREATING } from '../role.ts';
import { withSession } from '../with-session.ts';

/** The person is here. */
export interface SessionCheckedIn {
  readonly session: string;
}

export const SESSION_CHECKED_IN = entryKind<'session-checked-in', SessionCheckedIn>({
  kind: 'session-checked-in',
  writers: ['front-desk', ...TREATING],
  body: strictly('the check-in', { session: id('the session') }),
  apply: (state, { session }, { seq, on }) =>
    withSession(state, seq, { id: session, move: 'checkIn', beside: { checkedInOn: on } }),
});
