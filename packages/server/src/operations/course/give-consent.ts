import { strictly } from '@percuta/model';
import { CONSENT_LANGUAGES, CONSENT_READ_FIELDS, CONSENT_SCOPES, drawingMark } from '@percuta/practice';
import { z } from 'zod';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { badInput } from '../../http/operation-outcome.ts';
import { whoMayAsk } from './acting-role.ts';
import { answerCommand, COURSE_NOES, COURSE_REFUSED, RECEIPT } from './answer-command.ts';
import { OF_PERSON } from './course-fields.ts';

const DIGEST = (of: string) =>
  z.string({ error: `must be the digest of ${of}.` }).regex(/^sha256:[0-9a-f]{64}$/, {
    error: `must be the digest of ${of}, as sha256:….`,
  });

const WORDS = (what: string, most: number) =>
  z
    .string({ error: `must be ${what}.` })
    .trim()
    .min(1, { error: `must be ${what}.` })
    .max(most, { error: `is too long: at most ${most} characters.` });

/** A person signs exactly the text that they have read, for exactly this version of the plan. */
export const giveConsentContract = contract({
  id: 'give-consent',
  method: 'POST',
  path: '/api/people/:personId/consents',
  summary: 'Consents to exactly this version of the plan.',
  access: whoMayAsk('giveConsent'),
  params: OF_PERSON,
  body: strictly('the consent', {
    planHash: DIGEST('the plan'),
    documentHash: DIGEST('the text that was read'),
    language: z.enum(CONSENT_LANGUAGES, { error: `must be one of ${CONSENT_LANGUAGES.join(', ')}.` }),
    scopes: z
      .array(z.enum(CONSENT_SCOPES, { error: `must be one of ${CONSENT_SCOPES.join(', ')}.` }), {
        error: 'must be a list of scopes.',
      })
      .min(1, { error: 'must name at least one scope.' })
      .refine((scopes) => new Set(scopes).size === scopes.length, { error: 'must name each scope once.' }),
    signature: strictly('the signature', {
      kind: z.enum(['drawn', 'typed'], { error: 'must be drawn or typed.' }),
      mark: WORDS('the typed name, or the digest of the drawing', 500),
      name: WORDS('the name of who signs', 200),
      /** By whoever is there with the person. Of somebody who is signed in it is known, and what is said is not taken. */
      identifiedBy: WORDS('how the person was identified', 200).nullable().default(null),
    }),
    /** What was gone through, and the strokes of a drawn signature, from which its mark follows. */
    readThrough: strictly('what was read', CONSENT_READ_FIELDS),
  }),
  answers: { 201: RECEIPT, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof giveConsentContract> = async (call) => {
  const { body, actor, caller } = call;
  const isOneself = actor.roles.includes('patient');
  const identifiedBy = isOneself ? `signed in by ${caller.signIn?.method ?? 'nothing'}` : body.signature.identifiedBy;
  if (identifiedBy === null) {
    const message = 'is missing; say how the person was identified, such as an identity card that was seen.';
    return badInput([{ path: 'body.signature.identifiedBy', message }]);
  }
  const { drawing } = body.readThrough;
  const mark = body.signature.kind === 'drawn' && drawing !== null ? drawingMark(drawing) : body.signature.mark;
  const signature = { ...body.signature, mark, identifiedBy };
  return answerCommand(call, giveConsentContract.id, { do: 'giveConsent', ...body, signature });
};

export const giveConsent = operation(giveConsentContract, handle);
