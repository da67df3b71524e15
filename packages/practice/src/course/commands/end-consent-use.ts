import { strictly } from '@percuta/model';
import { z } from 'zod';
import { refusal } from '../../session/refusal.ts';
import { commandKind } from '../command.ts';
import type { ConsentUseEnded } from '../entries/consent-use-ended.ts';
import { id, words } from '../fields.ts';

export const END_CONSENT_USE = commandKind<'endConsentUse', ConsentUseEnded>({
  do: 'endConsentUse',
  writes: 'consent-use-ended',
  asks: strictly('the command', {
    do: z.literal('endConsentUse'),
    use: id('the use'),
    how: words('how it was ended', 500),
  }),
  decide: (state, { use, how }) => {
    const held = state.consentTalk.uses.find((one) => one.use === use);
    if (held === undefined) return refusal('endConsentUse', 'There is no such use.');
    if (held.ended !== null) return refusal('endConsentUse', 'It has ended already.');
    return [{ kind: 'consent-use-ended', body: { use, how } }];
  },
});
