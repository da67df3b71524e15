import { strictly } from '@percuta/model';
import { z } from 'zod';
import { commandKind } from '../command.ts';
import type { SessionSealed } from '../entries/session-sealed.ts';
import { id } from '../fields.ts';
import { sessionDigest } from '../session-digest.ts';
import { sessionFor } from '../session-for.ts';

export const SEAL_SESSION = commandKind<'sealSession', Pick<SessionSealed, 'session'>>({
  do: 'sealSession',
  writes: 'session-sealed',
  asks: strictly('the command', { do: z.literal('sealSession'), session: id('the session') }),
  decide: (state, { session }) => {
    const ready = sessionFor(state, { what: 'sealSession', session, move: 'seal' });
    return ready.refused ? ready : [{ kind: 'session-sealed', body: { session, digest: sessionDigest(ready.record) } }];
  },
});
