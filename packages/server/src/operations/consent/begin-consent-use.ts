import { randomUUID } from 'node:crypto';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from '../course/acting-role.ts';
import { askOf, COURSE_NOES, COURSE_REFUSED, RECEIPT, receiptOf } from '../course/answer-command.ts';
import { bodyOf } from '../course/body-of.ts';
import { OF_PERSON } from '../course/course-fields.ts';
import { ID } from '../fields.ts';

/** Something of the person is used under a scope: refused unless they agree to that scope today. */
export const beginConsentUseContract = contract({
  id: 'begin-consent-use',
  method: 'POST',
  path: '/api/people/:personId/consent-uses',
  summary: 'Begins a use that rests on a consent.',
  access: whoMayAsk('beginConsentUse'),
  params: OF_PERSON,
  body: bodyOf('beginConsentUse', 'use'),
  answers: { 201: RECEIPT.extend({ useId: ID }), 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof beginConsentUseContract> = async (call) => {
  const begun = { do: 'beginConsentUse', ...call.body, use: randomUUID() } as const;
  const written = await askOf(call, beginConsentUseContract.id, begun);
  if ('status' in written) return written;
  const [entry] = written.entries;
  if (entry?.kind !== 'consent-use-begun') throw new Error('A use was taken without an entry.');
  return { status: 201, body: { ...receiptOf(written), useId: entry.body.use } };
};

export const beginConsentUse = operation(beginConsentUseContract, handle);
