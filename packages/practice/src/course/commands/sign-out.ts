import { strictly } from '@percuta/model';
import { z } from 'zod';
import { signOut } from '../../session/session.ts';
import { commandKind } from '../command.ts';
import { type SessionSignedOut, SIGN_OUT_FIELDS } from '../entries/session-signed-out.ts';
import { sessionFor } from '../session-for.ts';

export const SIGN_OUT = commandKind<'signOut', SessionSignedOut>({
  do: 'signOut',
  writes: 'session-signed-out',
  asks: strictly('the command', { do: z.literal('signOut'), ...SIGN_OUT_FIELDS }),
  decide: (state, asked) => {
    const { session, cartridgesInSharps, handpieceDisinfected, bleedingStopped } = asked;
    const ready = sessionFor(state, { what: 'signOut', session, move: 'signOut' });
    if (ready.refused) return ready;
    const { adverseEventNow, unsettledBecause } = asked;
    const counted = { cartridgesInSharps, handpieceDisinfected, bleedingStopped, adverseEventNow, unsettledBecause };
    const out = signOut(ready.session, counted);
    return 'refused' in out ? out : [{ kind: 'session-signed-out', body: { session, ...counted } }];
  },
});
