import { z } from 'zod';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from '../course/acting-role.ts';
import { answerCommand, COURSE_NOES, COURSE_REFUSED, RECEIPT } from '../course/answer-command.ts';
import { bodyOf } from '../course/body-of.ts';
import { ID } from '../fields.ts';

/** A use was ended, and how. After a withdrawal this is what is waited for. */
export const endConsentUseContract = contract({
  id: 'end-consent-use',
  method: 'POST',
  path: '/api/people/:personId/consent-uses/:useId/end',
  summary: 'Ends a use that rested on a consent.',
  access: whoMayAsk('endConsentUse'),
  params: z.strictObject({ personId: ID, useId: ID }),
  body: bodyOf('endConsentUse', 'use'),
  answers: { 201: RECEIPT, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof endConsentUseContract> = (call) => {
  const command = { do: 'endConsentUse', ...call.body, use: call.params.useId } as const;
  return answerCommand(call, endConsentUseContract.id, command);
};

export const endConsentUse = operation(endConsentUseContract, handle);
