import { strictly } from '@percuta/model';
import { z } from 'zod';
import { type ConsentDocument, consentDocument } from '../../consent/consent-document.ts';
import { CONSENT_LANGUAGES, type ConsentLanguage, type ConsentScope } from '../../consent/consent-scope.ts';
import { drawingMark } from '../../consent/drawing.ts';
import { refusal } from '../../session/refusal.ts';
import { commandKind, type Draft } from '../command.ts';
import type { CourseState } from '../course-state.ts';
import { SCOPES, SIGNATURE, type Signature } from '../entries/consent-given.ts';
import { CONSENT_READ_FIELDS, type ConsentRead } from '../entries/consent-read.ts';
import { hash, oneOf } from '../fields.ts';

/** A person signs the text for one version of the plan. */
export interface GiveConsent {
  readonly planHash: string;
  /** Digest of the text that the person has read. */
  readonly documentHash: string;
  readonly language: ConsentLanguage;
  readonly scopes: readonly ConsentScope[];
  readonly signature: Signature;
  /** What the person has gone through, which has to be all of it, and the strokes of a drawn signature. */
  readonly readThrough: Pick<ConsentRead, 'parts' | 'drawing'>;
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
    readThrough: strictly('what was read', CONSENT_READ_FIELDS),
  }),
  decide: (state, asked, { actor }) => {
    const { planHash, documentHash, language, scopes, signature, readThrough } = asked;
    const plan = state.plans.at(-1);
    if (plan === undefined) return refusal('giveConsent', 'There is no plan to consent to.');
    if (plan.hash !== planHash) {
      return refusal(
        'giveConsent',
        `This is not the newest version of the plan. Read version ${plan.version} and sign it.`,
      );
    }
    const document = consentDocument(plan, language);
    const { text, edition } = document;
    if (document.hash !== documentHash)
      return refusal('giveConsent', 'The text has changed since. Read it again and sign it.');
    const because = notReady(state, asked, document);
    if (because !== null) return refusal('giveConsent', because);
    const witness = actor.role === 'patient' ? null : actor.id;
    const { version: planVersion } = plan;
    const body = { planVersion, planHash, documentHash, edition, language, text, scopes, signature, witness };
    const given: Draft = { kind: 'consent-given', body };
    return [{ kind: 'consent-read', body: { planHash, documentHash, ...readThrough } }, given];
  },
});

/** What has to happen before the text may be signed. */
function notReady(
  { consentTalk }: CourseState,
  { signature, readThrough }: GiveConsent,
  { sections }: ConsentDocument,
): string | null {
  const open = consentTalk.questions.filter(({ answer }) => answer === null);
  if (open.length > 0) return `A question waits for its answer: “${open[0]?.asks}”. Answer it before anybody signs.`;
  const left = sections.map(({ heading }) => heading).filter((heading) => !readThrough.parts.includes(heading));
  if (left.length > 0) return `Go through every part first. Still to be read: ${left.join('; ')}.`;
  const isItsMark = readThrough.drawing !== null && drawingMark(readThrough.drawing) === signature.mark;
  return signature.kind === 'drawn' && !isItsMark
    ? 'The mark is not that of the drawing. Draw the signature again.'
    : null;
}
