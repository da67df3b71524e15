import { strictly } from '@percuta/model';
import { z } from 'zod';
import { finishNeedling } from '../../session/session.ts';
import { commandKind } from '../command.ts';
import { FINISH_FIELDS, type NeedlingFinished } from '../entries/needling-finished.ts';
import { withNoted } from '../noted.ts';
import { sessionFor } from '../session-for.ts';

export const FINISH_NEEDLING = commandKind<'finishNeedling', NeedlingFinished>({
  do: 'finishNeedling',
  writes: 'needling-finished',
  asks: strictly('the command', { do: z.literal('finishNeedling'), ...FINISH_FIELDS }),
  decide: (state, { session, leftOut, noted }) => {
    const ready = sessionFor(state, { what: 'finishNeedling', session, move: 'finish' });
    if (ready.refused) return ready;
    const finished = finishNeedling(ready.session, leftOut);
    if ('refused' in finished) return finished;
    return [{ kind: 'needling-finished', body: { session, leftOut, ...withNoted(noted) } }];
  },
});
