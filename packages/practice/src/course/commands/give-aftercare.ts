import { strictly } from '@percuta/model';
import { z } from 'zod';
import { refusal } from '../../session/refusal.ts';
import { commandKind } from '../command.ts';
import type { AftercareGiven } from '../entries/aftercare-given.ts';
import { day, hash, id, yesOrNo } from '../fields.ts';
import { sessionFor } from '../session-for.ts';
import { sheetFor } from '../sheet-for.ts';

export const GIVE_AFTERCARE = commandKind<'giveAftercare', AftercareGiven>({
  do: 'giveAftercare',
  writes: 'aftercare-given',
  asks: strictly('the command', {
    do: z.literal('giveAftercare'),
    session: id('the session'),
    sheetHash: hash('the sheet'),
    readBack: yesOrNo(),
    nextContactOn: day('the day of the next contact'),
  }),
  decide: (state, { session, sheetHash, readBack, nextContactOn }, { today, numbers }) => {
    const ready = sessionFor(state, { what: 'giveAftercare', session, move: 'giveAftercare' });
    if (ready.refused) return ready;
    const sheet = sheetFor(ready.record, numbers);
    if (sheet === null || sheet.hash !== sheetHash) {
      return refusal('giveAftercare', 'This is not the sheet of this session. Print it again.');
    }
    if (nextContactOn < today) return refusal('giveAftercare', 'The next contact is a day that is still to come.');
    return [{ kind: 'aftercare-given', body: { session, sheetHash, readBack, nextContactOn } }];
  },
});
