import { strictly } from '@percuta/model';
import { z } from 'zod';
import { refusal } from '../../session/refusal.ts';
import { takesPlace } from '../attendance.ts';
import { commandKind } from '../command.ts';
import type { SessionCheckedIn } from '../entries/session-checked-in.ts';
import { id } from '../fields.ts';
import { sessionFor } from '../session-for.ts';

export const CHECK_IN = commandKind<'checkIn', SessionCheckedIn>({
  do: 'checkIn',
  writes: 'session-checked-in',
  asks: strictly('the command', { do: z.literal('checkIn'), session: id('the session') }),
  decide: (state, { session }, { today }) => {
    const ready = sessionFor(state, { what: 'checkIn', session, move: 'checkIn' });
    if (ready.refused) return ready;
    const visit = state.visits[session];
    if (visit !== undefined && !takesPlace(visit)) return refusal('checkIn', DID_NOT_COME);
    const on = visit?.on;
    if (on !== today) return refusal('checkIn', `The visit is on ${on}, not today. Move it first.`);
    return [{ kind: 'session-checked-in', body: { session } }];
  },
});

const DID_NOT_COME = 'It is noted that the person did not come. Take that back first.';
