import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from './acting-role.ts';
import { answerCommand, COURSE_NOES, COURSE_REFUSED, RECEIPT } from './answer-command.ts';
import { bodyOf } from './body-of.ts';
import { OF_SESSION } from './course-fields.ts';

/** Another cartridge is opened during needling. It has to pass what the first one passed. */
export const addCartridgeContract = contract({
  id: 'add-cartridge',
  method: 'POST',
  path: '/api/people/:personId/sessions/:sessionId/cartridges',
  summary: 'Opens another cartridge.',
  access: whoMayAsk('addCartridge'),
  params: OF_SESSION,
  body: bodyOf('addCartridge', 'session'),
  answers: { 201: RECEIPT, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof addCartridgeContract> = (call) =>
  answerCommand(call, addCartridgeContract.id, { do: 'addCartridge', ...call.body, session: call.params.sessionId });

export const addCartridge = operation(addCartridgeContract, handle);
