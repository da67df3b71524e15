import { strictly } from '@percuta/model';
import { z } from 'zod';
import { type Disinfection, disinfectionFault } from '../../session/disinfection.ts';
import { refusal } from '../../session/refusal.ts';
import { signOut } from '../../session/session.ts';
import { commandKind, type Draft } from '../command.ts';
import { DISINFECTION_FIELDS } from '../entries/handpiece-disinfected.ts';
import { type SessionSignedOut, SIGN_OUT_FIELDS } from '../entries/session-signed-out.ts';
import { sessionFor } from '../session-for.ts';

/** Sharps are counted, and the handpiece is disinfected by its label; null where it was not disinfected. */
export interface SignOutOfSession extends Omit<SessionSignedOut, 'handpieceDisinfected'> {
  readonly disinfection: Disinfection | null;
}

const { handpieceDisinfected: _, ...ASKED } = SIGN_OUT_FIELDS;

export const SIGN_OUT = commandKind<'signOut', SignOutOfSession>({
  do: 'signOut',
  writes: 'session-signed-out',
  asks: strictly('the command', {
    do: z.literal('signOut'),
    ...ASKED,
    disinfection: strictly('the disinfection', DISINFECTION_FIELDS).nullable(),
  }),
  decide: (state, { session, disinfection, ...counted }) => {
    const { cartridgesInSharps, bleedingStopped, adverseEventNow, unsettledBecause } = counted;
    const ready = sessionFor(state, { what: 'signOut', session, move: 'signOut' });
    if (ready.refused) return ready;
    const fault = disinfectionFault(disinfection);
    const isShort = disinfection !== null && fault !== null;
    if (isShort && unsettledBecause === null) return refusal('signOut', fault);
    const handpieceDisinfected = fault === null;
    const told = { cartridgesInSharps, handpieceDisinfected, bleedingStopped, adverseEventNow, unsettledBecause };
    const out = signOut(ready.session, told);
    if ('refused' in out) return out;
    const signedOut: Draft = { kind: 'session-signed-out', body: { session, ...told } };
    return disinfection === null
      ? [signedOut]
      : [{ kind: 'handpiece-disinfected', body: { session, ...disinfection } }, signedOut];
  },
});
