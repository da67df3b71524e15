import { strictly } from '@percuta/model';
import { z } from 'zod';
import { refusal } from '../../session/refusal.ts';
import { commandKind } from '../command.ts';
import type { TimeOutConfirmed } from '../entries/time-out-confirmed.ts';
import { id } from '../fields.ts';
import { sessionFor } from '../session-for.ts';

/** The second of two: never whoever held the time-out, and only for the one that was held last. */
export const CONFIRM_TIME_OUT = commandKind<'confirmTimeOut', TimeOutConfirmed>({
  do: 'confirmTimeOut',
  writes: 'time-out-confirmed',
  asks: strictly('the command', { do: z.literal('confirmTimeOut'), session: id('the session') }),
  decide: (state, { session }, { actor }) => {
    const ready = sessionFor(state, { what: 'confirmTimeOut', session, move: 'confirm' });
    if (ready.refused) return ready;
    if (ready.record.timeOut?.entry.by.id === actor.id) {
      return refusal('confirmTimeOut', 'You held this time-out yourself. Let a colleague confirm it.');
    }
    return [{ kind: 'time-out-confirmed', body: { session } }];
  },
});
