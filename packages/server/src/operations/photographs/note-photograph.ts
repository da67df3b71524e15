import { randomUUID } from 'node:crypto';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from '../course/acting-role.ts';
import { answerCommand, COURSE_NOES, COURSE_REFUSED, RECEIPT } from '../course/answer-command.ts';
import { bodyOf } from '../course/body-of.ts';
import { OF_PHOTOGRAPH } from './photograph-fields.ts';

/** Something is said about a photograph, or a place on it. The picture stays as it is; a note is never taken out. */
export const notePhotographContract = contract({
  id: 'note-photograph',
  method: 'POST',
  path: '/api/people/:personId/photographs/:photographId/notes',
  summary: 'Adds a note to a photograph.',
  access: whoMayAsk('notePhotograph'),
  params: OF_PHOTOGRAPH,
  body: bodyOf('notePhotograph', 'photograph', 'note'),
  answers: { 201: RECEIPT, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof notePhotographContract> = (call) => {
  const of = { photograph: call.params.photographId, note: randomUUID() };
  return answerCommand(call, notePhotographContract.id, { do: 'notePhotograph', ...call.body, ...of });
};

export const notePhotograph = operation(notePhotographContract, handle);
