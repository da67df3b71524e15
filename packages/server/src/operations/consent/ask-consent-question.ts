import { randomUUID } from 'node:crypto';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from '../course/acting-role.ts';
import { askOf, COURSE_NOES, COURSE_REFUSED, RECEIPT, receiptOf } from '../course/answer-command.ts';
import { bodyOf } from '../course/body-of.ts';
import { OF_PERSON } from '../course/course-fields.ts';
import { ID } from '../fields.ts';

/** A question about the text, before it is signed. Nobody signs while it waits. */
export const askConsentQuestionContract = contract({
  id: 'ask-consent-question',
  method: 'POST',
  path: '/api/people/:personId/consent-questions',
  summary: 'Asks something about the consent text.',
  access: whoMayAsk('askConsentQuestion'),
  params: OF_PERSON,
  body: bodyOf('askConsentQuestion', 'question'),
  answers: { 201: RECEIPT.extend({ questionId: ID }), 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof askConsentQuestionContract> = async (call) => {
  const asked = { do: 'askConsentQuestion', ...call.body, question: randomUUID() } as const;
  const written = await askOf(call, askConsentQuestionContract.id, asked);
  if ('status' in written) return written;
  const [entry] = written.entries;
  if (entry?.kind !== 'consent-question-asked') throw new Error('A question was taken without an entry.');
  return { status: 201, body: { ...receiptOf(written), questionId: entry.body.question } };
};

export const askConsentQuestion = operation(askConsentQuestionContract, handle);
