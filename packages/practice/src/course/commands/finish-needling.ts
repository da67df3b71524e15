import { strictly } from '@percuta/model';
import { z } from 'zod';
import { finishNeedling } from '../../session/session.ts';
import { commandKind } from '../command.ts';
import { FINISH_FIELDS, type NeedlingFinished } from '../entries/needling-finished.ts';
import { sessionFor } from '../session-for.ts';

export const FINISH_NEEDLING = commandKind<'finishNeedling', NeedlingFinished>({
  do: 'finishNeedling',
  writes: 'needling-finished',
  asks: strictly('the command', { do: z.literal('finishNeedling'), ...FINISH_FIELDS }),
  decide: (state, { session, leftOut }) => {
    const ready = sessionFor(state, { what: 'finishNeedling', session, move: 'finish' });
    if (ready.refused) return ready;
    const finished = finishNeedling(ready.session, leftOut);
    return 'refused' in finished ? finished : [{ kind: 'needling-finished', body: { session, leftOut } }];
  },
});
