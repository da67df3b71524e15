import { strictly } from '@percuta/model';
import { z } from 'zod';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from '../course/acting-role.ts';
import { answerCommand, COURSE_NOES, COURSE_REFUSED, RECEIPT } from '../course/answer-command.ts';
import { OF_VISIT } from '../course/course-fields.ts';

/** Somebody has come to a visit of today, now or a little while ago. How late they are follows from it. */
export const noteArrivalContract = contract({
  id: 'note-arrival',
  method: 'POST',
  path: '/api/people/:personId/visits/:visitId/arrival',
  summary: 'Notes that the person arrived.',
  access: whoMayAsk('noteAttendance'),
  params: OF_VISIT,
  body: strictly('the arrival', {
    arrivedAt: z.iso
      .datetime({ error: 'must be a moment in UTC, such as 2026-11-24T09:30:00Z.' })
      .nullable()
      .meta({ examples: [null] }),
  }),
  answers: { 201: RECEIPT, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof noteArrivalContract> = (call) => {
  const visit = call.params.visitId;
  const { arrivedAt } = call.body;
  return answerCommand(call, noteArrivalContract.id, { do: 'noteAttendance', visit, move: 'arrive', arrivedAt });
};

export const noteArrival = operation(noteArrivalContract, handle);
