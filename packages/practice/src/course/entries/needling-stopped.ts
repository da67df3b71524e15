import { strictly } from '@percuta/model';
import { entryKind } from '../entry.ts';
import { id, words, yesOrNo } from '../fields.ts';
import { type Noted, noted } from '../noted.ts';
import { TREATING } from '../role.ts';
import { withSession } from '../with-session.ts';

/** Needling ended before its plan was done. */
export interface NeedlingStopped {
  readonly session: string;
  readonly because: string;
  readonly emergency: boolean;
  readonly noted?: Noted | undefined;
}

export const NEEDLING_STOPPED = entryKind<'needling-stopped', NeedlingStopped>({
  kind: 'needling-stopped',
  writers: TREATING,
  body: strictly('the stop', {
    session: id('the session'),
    because: words('why'),
    emergency: yesOrNo(),
    noted: noted(),
  }),
  apply: (state, { session, because }, { seq }) =>
    withSession(state, seq, { id: session, move: 'stop', changes: () => ({ stoppedBecause: because }) }),
});
