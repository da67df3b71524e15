import { refusal, tooLate } from '@percuta/practice';
import type { Transaction } from 'kysely';
import { readTerms } from '../../booking/read-calendar.ts';
import type { Tables } from '../../database/tables.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import type { Found } from '../course/act-on-course.ts';
import { whoMayAsk } from '../course/acting-role.ts';
import { answerCommand, COURSE_NOES, COURSE_REFUSED, RECEIPT } from '../course/answer-command.ts';
import { bodyOf } from '../course/body-of.ts';
import { OF_VISIT } from '../course/course-fields.ts';

/** A visit will not take place. What it had is free again at once. */
export const cancelVisitContract = contract({
  id: 'cancel-visit',
  method: 'POST',
  path: '/api/people/:personId/visits/:visitId/cancel',
  summary: 'Cancels a visit.',
  access: whoMayAsk('cancelVisit'),
  params: OF_VISIT,
  body: bodyOf('cancelVisit', 'visit'),
  answers: { 201: RECEIPT, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

/** Cancels it in the name of whoever asks, signed in or by the link of a mail. */
export const handleCancel: Handler<typeof cancelVisitContract> = (call) => {
  const { actor, at, body, params } = call;
  const { visitId } = params;
  const prepare = async ({ tx, state }: Found) => {
    const startsAt = state.visits[visitId]?.startsAt;
    const isLate = startsAt === undefined || !actor.roles.includes('patient') ? null : await lateFor(tx, startsAt, at);
    if (isLate !== null) return refusal('cancelVisit', isLate);
    return { do: 'cancelVisit', ...body, visit: visitId } as const;
  };
  return answerCommand(call, cancelVisitContract.id, { do: 'cancelVisit', prepare });
};

/** The practice is called instead. */
async function lateFor(tx: Transaction<Tables>, startsAt: string, at: Date): Promise<string | null> {
  const { terms } = await readTerms(tx);
  return tooLate(terms, 'change', { startsMs: Date.parse(startsAt), nowMs: at.getTime() });
}

export const cancelVisit = operation(cancelVisitContract, handleCancel);
