import { strictly } from '@percuta/model';
import { z } from 'zod';
import { refusal } from '../../session/refusal.ts';
import { commandKind } from '../command.ts';
import { CORRECTION_FIELDS, type CorrectionAdded } from '../entries/correction-added.ts';

export const ADD_CORRECTION = commandKind<'addCorrection', CorrectionAdded>({
  do: 'addCorrection',
  writes: 'correction-added',
  asks: strictly('the command', { do: z.literal('addCorrection'), ...CORRECTION_FIELDS }),
  decide: (state, { corrects, says, because }) => {
    if (corrects > state.length) return refusal('addCorrection', `There is no entry ${corrects}.`);
    return [{ kind: 'correction-added', body: { corrects, says, because } }];
  },
});
