import { z } from 'zod';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from '../course/acting-role.ts';
import { answerCommand, COURSE_NOES, COURSE_REFUSED, RECEIPT } from '../course/answer-command.ts';
import { bodyOf } from '../course/body-of.ts';
import { ID } from '../fields.ts';

/** Somebody who treats answers a question about the text. */
export const answerConsentQuestionContract = contract({
  id: 'answer-consent-question',
  method: 'POST',
  path: '/api/people/:personId/consent-questions/:questionId/answer',
  summary: 'Answers a question about the consent text.',
  access: whoMayAsk('answerConsentQuestion'),
  params: z.strictObject({ personId: ID, questionId: ID }),
  body: bodyOf('answerConsentQuestion', 'question'),
  answers: { 201: RECEIPT, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof answerConsentQuestionContract> = (call) => {
  const command = { do: 'answerConsentQuestion', ...call.body, question: call.params.questionId } as const;
  return answerCommand(call, answerConsentQuestionContract.id, command);
};

export const answerConsentQuestion = operation(answerConsentQuestionContract, handle);
