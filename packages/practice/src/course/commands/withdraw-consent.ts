import { strictly } from '@percuta/model';
import { z } from 'zod';
import { consentedScopes } from '../../consent/consent-in-force.ts';
import type { ConsentScope } from '../../consent/consent-scope.ts';
import { refusal } from '../../session/refusal.ts';
import { commandKind } from '../command.ts';
import { SCOPES } from '../entries/consent-given.ts';
import { words } from '../fields.ts';

/** A person takes back what was agreed to. */
export interface WithdrawConsent {
  readonly scopes: readonly ConsentScope[];
  readonly reason: string | null;
}

export const WITHDRAW_CONSENT = commandKind<'withdrawConsent', WithdrawConsent>({
  do: 'withdrawConsent',
  writes: 'consent-withdrawn',
  asks: strictly('the command', {
    do: z.literal('withdrawConsent'),
    scopes: SCOPES,
    reason: words('why').nullable(),
  }),
  decide: (state, { scopes, reason }) => {
    const given = consentedScopes(state.consents);
    const held = scopes.filter((scope) => given[scope]);
    if (held.length === 0)
      return refusal('withdrawConsent', 'Nothing is agreed to there, so nothing is to be taken back.');
    return [{ kind: 'consent-withdrawn', body: { scopes, reason } }];
  },
});
