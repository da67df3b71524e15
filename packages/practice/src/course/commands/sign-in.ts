import { strictly } from '@percuta/model';
import { z } from 'zod';
import { commandKind } from '../command.ts';
import { type SessionSignedIn, SIGN_IN_FIELDS } from '../entries/session-signed-in.ts';
import { sessionFor } from '../session-for.ts';

export const SIGN_IN = commandKind<'signIn', SessionSignedIn>({
  do: 'signIn',
  writes: 'session-signed-in',
  asks: strictly('the command', { do: z.literal('signIn'), ...SIGN_IN_FIELDS }),
  decide: (state, { session, identifiers, photographs, personMassKg }) => {
    const ready = sessionFor(state, { what: 'signIn', session, move: 'signIn' });
    if (ready.refused) return ready;
    return [{ kind: 'session-signed-in', body: { session, identifiers, photographs, personMassKg } }];
  },
});
