import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from '../course/acting-role.ts';
import { answerCommand, COURSE_NOES, COURSE_REFUSED, RECEIPT } from '../course/answer-command.ts';
import { OF_VISIT } from '../course/course-fields.ts';

/** Somebody did not come. The time stays theirs in the calendar: it has been, and nothing of it is free. */
export const noteNoShowContract = contract({
  id: 'note-no-show',
  method: 'POST',
  path: '/api/people/:personId/visits/:visitId/no-show',
  summary: 'Notes that the person did not come.',
  access: whoMayAsk('noteAttendance'),
  params: OF_VISIT,
  answers: { 201: RECEIPT, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof noteNoShowContract> = (call) => {
  const asked = { do: 'noteAttendance', visit: call.params.visitId, arrivedAt: null } as const;
  return answerCommand(call, noteNoShowContract.id, { ...asked, move: 'miss' });
};

export const noteNoShow = operation(noteNoShowContract, handle);
