import { strictly } from '@percuta/model';
import { decideVisits, type VisitCommand } from '@percuta/practice';
import { z } from 'zod';
import { keepTimes } from '../../booking/hold.ts';
import { readTerms } from '../../booking/read-calendar.ts';
import { SlotTaken } from '../../booking/slot-taken.ts';
import { refuseTwoPlaces } from '../../booking/take-time.ts';
import { inPractice } from '../../database/in-practice.ts';
import { type Call, contract, type Handler, operation } from '../../http/operation.ts';
import { roleToAsk, whoMayAsk } from '../course/acting-role.ts';
import { COURSE_NOES, COURSE_REFUSED, courseRefused } from '../course/answer-command.ts';
import { OF_PERSON } from '../course/course-fields.ts';
import { openCourse } from '../course/open-course.ts';
import { answerTaken } from './answer-taken.ts';
import { type Chosen, chooseTime, type Wanted } from './choose-time.ts';
import { COURSE_VISITS, TIME_TAKEN } from './visit-fields.ts';

const MINUTE_MS = 60_000;

/** Keeps every time of a course at once while somebody looks it over: one hold, which booking the course takes the place of. */
export const holdCourseContract = contract({
  id: 'hold-course',
  method: 'POST',
  path: '/api/people/:personId/course-hold',
  summary: 'Keeps the times of a whole course for a while.',
  access: whoMayAsk('bookVisit'),
  params: OF_PERSON,
  body: strictly('the course', COURSE_VISITS),
  answers: {
    201: z.object({ visits: z.int(), expiresAt: z.iso.datetime(), keptSeconds: z.int() }),
    409: TIME_TAKEN,
    422: COURSE_REFUSED,
  },
  noes: COURSE_NOES,
});

type HoldCall = Call<typeof holdCourseContract>;

const handle: Handler<typeof holdCourseContract> = async (call) => {
  const { store, actor, at, requestId, params, body } = call;
  const { personId } = params;
  const asked = { command: 'bookVisit', actor, at, personId, moved: null } as const;
  const wanted = body.visits.map(({ purpose, ...time }) => ({
    ...asked,
    purpose,
    time: { ...time, parts: body.parts },
  }));
  try {
    return await keep(call, wanted);
  } catch (error) {
    if (!(error instanceof SlotTaken)) throw error;
    const lost = wanted.find(({ time }) => isAt(time, error.startsAt)) ?? wanted[0];
    if (lost === undefined) throw error;
    return answerTaken({ store, actor, at, requestId, personId }, lost, error.taken);
  }
};

const isAt = ({ startsAt }: Wanted['time'], moment: string | null): boolean =>
  new Date(startsAt).toISOString() === moment;

function keep({ store, actor, at, requestId, params: { personId } }: HoldCall, wanted: readonly Wanted[]) {
  return inPractice(store.database, actor, async (tx) => {
    const opened = await openCourse(tx, { store, actor, at, requestId, personId });
    if ('status' in opened) return opened;
    const context = { ...opened.context, actor: { id: actor.accountId, role: roleToAsk(actor, 'bookVisit') } };
    const times: Chosen[] = [];
    const commands: VisitCommand[] = [];
    for (const [index, one] of wanted.entries()) {
      const chosen = await chooseTime({ ...opened, tx, context }, one);
      if ('refused' in chosen) return courseRefused(chosen);
      times.push(chosen);
      commands.push({ do: 'bookVisit', visit: `hold ${index}`, purpose: one.purpose, ...chosen.time });
    }
    const decision = decideVisits(opened.state, commands, context);
    if (decision.refused) return courseRefused({ ...decision, what: 'holdCourse' });
    for (const { time } of times) await refuseTwoPlaces(tx, { ...time, visit: null }, personId);
    const { terms } = await readTerms(tx);
    const expiresAt = new Date(at.getTime() + terms.holdMinutes * MINUTE_MS);
    const [first, ...rest] = times;
    const purpose = wanted[0]?.purpose;
    if (first === undefined || purpose === undefined) throw new Error('A course without a visit came through.');
    await keepTimes(tx, { actor, personId, at, purpose, expiresAt }, [first, ...rest]);
    const keptSeconds = Math.ceil((expiresAt.getTime() - at.getTime()) / 1_000);
    return { status: 201 as const, body: { visits: times.length, expiresAt: expiresAt.toISOString(), keptSeconds } };
  });
}

export const holdCourse = operation(holdCourseContract, handle);
