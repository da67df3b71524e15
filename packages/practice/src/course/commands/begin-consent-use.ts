import { strictly } from '@percuta/model';
import { z } from 'zod';
import { CONSENT_SCOPES } from '../../consent/consent-scope.ts';
import { refusedUse } from '../../consent/consent-uses.ts';
import { refusal } from '../../session/refusal.ts';
import { commandKind } from '../command.ts';
import type { ConsentUseBegun } from '../entries/consent-use-begun.ts';
import { id, oneOf, words } from '../fields.ts';

export const BEGIN_CONSENT_USE = commandKind<'beginConsentUse', ConsentUseBegun>({
  do: 'beginConsentUse',
  writes: 'consent-use-begun',
  asks: strictly('the command', {
    do: z.literal('beginConsentUse'),
    use: id('the use'),
    scope: oneOf(CONSENT_SCOPES),
    what: words('what is used, and where', 500),
  }),
  decide: (state, { use, scope, what }) => {
    if (state.consentTalk.uses.some((one) => one.use === use)) {
      return refusal('beginConsentUse', 'A use with this id is on record already.');
    }
    const because = refusedUse(state.consents, scope);
    if (because !== null) return refusal('beginConsentUse', because);
    return [{ kind: 'consent-use-begun', body: { use, scope, what } }];
  },
});
