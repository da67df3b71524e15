import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from './acting-role.ts';
import { answerCommand, COURSE_NOES, COURSE_REFUSED, RECEIPT } from './answer-command.ts';
import { bodyOf } from './body-of.ts';
import { OF_PERSON } from './course-fields.ts';

/** What was agreed to is taken back, at any moment and without a reason. */
export const withdrawConsentContract = contract({
  id: 'withdraw-consent',
  method: 'POST',
  path: '/api/people/:personId/consent-withdrawals',
  summary: 'Takes consent back.',
  access: whoMayAsk('withdrawConsent'),
  params: OF_PERSON,
  body: bodyOf('withdrawConsent'),
  answers: { 201: RECEIPT, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof withdrawConsentContract> = (call) =>
  answerCommand(call, withdrawConsentContract.id, { do: 'withdrawConsent', ...call.body });

export const withdrawConsent = operation(withdrawConsentContract, handle);
