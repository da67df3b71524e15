import { decide } from '@percuta/practice';
import { keepTime } from '../../booking/hold.ts';
import { readTerms } from '../../booking/read-calendar.ts';
import { SlotTaken } from '../../booking/slot-taken.ts';
import { refuseTwoPlaces } from '../../booking/take-time.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { roleToAsk, whoMayAsk } from '../course/acting-role.ts';
import { COURSE_NOES, COURSE_REFUSED, courseRefused } from '../course/answer-command.ts';
import { OF_PERSON } from '../course/course-fields.ts';
import { openCourse } from '../course/open-course.ts';
import { answerTaken } from './answer-taken.ts';
import { chooseTime, type Wanted } from './choose-time.ts';
import { HOLD, NEW_HOLD, TIME_TAKEN } from './visit-fields.ts';

const MINUTE_MS = 60_000;

/**
 * Keeps a time for a person while they make up their mind. It is taken as a visit takes it, until it expires. Booking it
 * is booking a visit of theirs: their hold gives way to it.
 */
export const holdTimeContract = contract({
  id: 'hold-time',
  method: 'POST',
  path: '/api/people/:personId/hold',
  summary: 'Keeps a time for a while.',
  access: whoMayAsk('bookVisit'),
  params: OF_PERSON,
  body: NEW_HOLD,
  answers: { 201: HOLD, 409: TIME_TAKEN, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof holdTimeContract> = async ({ store, actor, at, requestId, params, body }) => {
  const { purpose, ...time } = body;
  const { personId } = params;
  const wanted: Wanted = { command: 'bookVisit', actor, at, personId, time, purpose, moved: null };
  const looking = { store, actor, at, requestId, personId };
  try {
    return await inPractice(store.database, actor, async (tx) => {
      const opened = await openCourse(tx, looking);
      if ('status' in opened) return opened;
      const context = { ...opened.context, actor: { id: actor.accountId, role: roleToAsk(actor, 'bookVisit') } };
      const chosen = await chooseTime({ ...opened, tx, context }, wanted);
      if ('refused' in chosen) return courseRefused(chosen);
      const command = { do: 'bookVisit', visit: 'the hold', purpose, ...chosen.time } as const;
      const decision = decide(opened.state, command, context);
      if (decision.refused) return courseRefused({ ...decision, what: 'holdTime' });
      await refuseTwoPlaces(tx, { ...chosen.time, visit: null }, personId);
      const { terms } = await readTerms(tx);
      const expiresAt = new Date(at.getTime() + terms.holdMinutes * MINUTE_MS);
      const hold = await keepTime(tx, { actor, personId, at, purpose, ...chosen, expiresAt });
      const { startsAt, endsAt, on, practitioner: practitionerId } = chosen.time;
      const where = { roomId: hold.room, handpieceId: hold.handpiece };
      const keptSeconds = Math.ceil((hold.expiresAt.getTime() - at.getTime()) / 1_000);
      const when = { startsAt, endsAt, on, expiresAt: hold.expiresAt.toISOString(), keptSeconds };
      return { status: 201, body: { holdId: hold.id, ...when, practitionerId, ...where } };
    });
  } catch (error) {
    if (error instanceof SlotTaken) return answerTaken(looking, wanted, error.taken);
    throw error;
  }
};

export const holdTime = operation(holdTimeContract, handle);
