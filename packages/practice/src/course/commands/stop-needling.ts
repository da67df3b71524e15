import { strictly } from '@percuta/model';
import { z } from 'zod';
import { commandKind } from '../command.ts';
import type { NeedlingStopped } from '../entries/needling-stopped.ts';
import { id, words, yesOrNo } from '../fields.ts';
import { sessionFor } from '../session-for.ts';

export const STOP_NEEDLING = commandKind<'stopNeedling', NeedlingStopped>({
  do: 'stopNeedling',
  writes: 'needling-stopped',
  asks: strictly('the command', {
    do: z.literal('stopNeedling'),
    session: id('the session'),
    because: words('why'),
    emergency: yesOrNo(),
  }),
  decide: (state, { session, because, emergency }) => {
    const ready = sessionFor(state, { what: 'stopNeedling', session, move: 'stop' });
    return ready.refused ? ready : [{ kind: 'needling-stopped', body: { session, because, emergency } }];
  },
});
