import { strictly } from '@percuta/model';
import { z } from 'zod';
import { commandKind } from '../command.ts';
import type { NeedlingStopped } from '../entries/needling-stopped.ts';
import { id, words, yesOrNo } from '../fields.ts';
import { noted, withNoted } from '../noted.ts';
import { sessionFor } from '../session-for.ts';

export const STOP_NEEDLING = commandKind<'stopNeedling', NeedlingStopped>({
  do: 'stopNeedling',
  writes: 'needling-stopped',
  asks: strictly('the command', {
    do: z.literal('stopNeedling'),
    session: id('the session'),
    because: words('why'),
    emergency: yesOrNo(),
    noted: noted(),
  }),
  decide: (state, { session, because, emergency, noted: place }) => {
    const ready = sessionFor(state, { what: 'stopNeedling', session, move: 'stop' });
    if (ready.refused) return ready;
    return [{ kind: 'needling-stopped', body: { session, because, emergency, ...withNoted(place) } }];
  },
});
