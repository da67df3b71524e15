import { strictly } from '@percuta/model';
import { z } from 'zod';
import { consentDocument } from '../../consent/consent-document.ts';
import { CONSENT_LANGUAGES, type ConsentLanguage, type ConsentScope } from '../../consent/consent-scope.ts';
import { refusal } from '../../session/refusal.ts';
import { commandKind } from '../command.ts';
import { SCOPES, SIGNATURE, type Signature } from '../entries/consent-given.ts';
import { hash, oneOf } from '../fields.ts';

/** A person signs the text for one version of the plan. */
export interface GiveConsent {
  readonly planHash: string;
  /** Digest of the text that the person has read. */
  readonly documentHash: string;
  readonly language: ConsentLanguage;
  readonly scopes: readonly ConsentScope[];
  readonly signature: Signature;
}

export const GIVE_CONSENT = commandKind<'giveConsent', GiveConsent>({
  do: 'giveConsent',
  writes: 'consent-given',
  asks: strictly('the command', {
    do: z.literal('giveConsent'),
    planHash: hash('the plan'),
    documentHash: hash('the text'),
    language: oneOf(CONSENT_LANGUAGES),
    scopes: SCOPES,
    signature: SIGNATURE,
  }),
  decide: (state, { planHash, documentHash, language, scopes, signature }, { actor }) => {
    const plan = state.plans.at(-1);
    if (plan === undefined) return refusal('giveConsent', 'There is no plan to consent to.');
    if (plan.hash !== planHash) {
      return refusal(
        'giveConsent',
        `This is not the newest version of the plan. Read version ${plan.version} and sign it.`,
      );
    }
    const { hash: current, text, edition } = consentDocument(plan, language);
    if (current !== documentHash)
      return refusal('giveConsent', 'The text has changed since. Read it again and sign it.');
    const witness = actor.role === 'patient' ? null : actor.id;
    const { version: planVersion } = plan;
    const body = { planVersion, planHash, documentHash, edition, language, text, scopes, signature, witness };
    return [{ kind: 'consent-given', body }];
  },
});
