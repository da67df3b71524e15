import { strictly } from '@percuta/model';
import { z } from 'zod';
import type { Disinfection } from '../../session/disinfection.ts';
import { entryKind } from '../entry.ts';
import { id, must, words } from '../fields.ts';
import { TREATING } from '../role.ts';
import { withSession } from '../with-session.ts';

/** The handpiece of a session was disinfected: with what, for how long, and how long the label wants. */
export interface HandpieceDisinfected extends Disinfection {
  readonly session: string;
}

const seconds = (what: string) =>
  z
    .int(must(`${what}, in whole seconds`))
    .min(1, { error: 'must be at least 1 second.' })
    .max(3600, { error: 'must be at most 3600 seconds.' });

export const DISINFECTION_FIELDS = {
  agent: words('what the handpiece was disinfected with', 200),
  labelSeconds: seconds('how long the label wants the surface wet'),
  contactSeconds: seconds('how long the surface was wet'),
} satisfies Record<keyof Disinfection, z.ZodType>;

export const HANDPIECE_DISINFECTED = entryKind<'handpiece-disinfected', HandpieceDisinfected>({
  kind: 'handpiece-disinfected',
  writers: TREATING,
  body: strictly('the disinfection', { session: id('the session'), ...DISINFECTION_FIELDS }),
  apply: (state, { session, ...disinfection }, { seq }) =>
    withSession(state, seq, { id: session, move: 'disinfect', beside: { disinfection } }),
});
