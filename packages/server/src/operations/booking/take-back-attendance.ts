import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from '../course/acting-role.ts';
import { answerCommand, COURSE_NOES, COURSE_REFUSED, RECEIPT } from '../course/answer-command.ts';
import { OF_VISIT } from '../course/course-fields.ts';

/** What was noted of an arrival or a no-show was wrong: it stays in the record, and this stands after it. */
export const takeBackAttendanceContract = contract({
  id: 'take-back-attendance',
  method: 'POST',
  path: '/api/people/:personId/visits/:visitId/attendance/take-back',
  summary: 'Takes back an arrival or a no-show that was noted.',
  access: whoMayAsk('noteAttendance'),
  params: OF_VISIT,
  answers: { 201: RECEIPT, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof takeBackAttendanceContract> = (call) => {
  const asked = { do: 'noteAttendance', visit: call.params.visitId, arrivedAt: null } as const;
  return answerCommand(call, takeBackAttendanceContract.id, { ...asked, move: 'takeBack' });
};

export const takeBackAttendance = operation(takeBackAttendanceContract, handle);
