import { type BookedStep, courseStanding, courseWindow, type Reflowed, reflow, timeSet } from '@percuta/practice';
import type { Transaction } from 'kysely';
import { z } from 'zod';
import { layoutOf, NO_PARTS } from '../../booking/layout-of.ts';
import { placeFor, readCalendar } from '../../booking/read-calendar.ts';
import { partsOf } from '../../booking/take-time.ts';
import { inPractice } from '../../database/in-practice.ts';
import type { Tables } from '../../database/tables.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { whoMayAsk } from '../course/acting-role.ts';
import { OF_VISIT } from '../course/course-fields.ts';
import { type OpenCourse, openCourse } from '../course/open-course.ts';
import { DAY, ID } from '../fields.ts';
import { deviceOf, stretchOf } from './choose-time.ts';
import { timeOut } from './visit-fields.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** What holding one session from a day on makes of it and of those after it. It moves nothing: somebody is asked first. */
export const previewReflowContract = contract({
  id: 'preview-reflow',
  method: 'GET',
  path: '/api/people/:personId/visits/:visitId/reflow',
  summary: 'Proposes how a course moves when one session does.',
  access: whoMayAsk('moveVisit'),
  params: OF_VISIT,
  query: z.strictObject({
    from: DAY,
    /** `on` where the day was chosen: only those after it are proposed anew. Left out: from that day on. */
    held: z.enum(['on', 'from'], { error: 'must be on or from.' }).optional(),
  }),
  answers: {
    200: z.object({
      moves: z.array(
        z.object({
          visitId: ID,
          /** The day that it is on until now. */
          on: z.iso.date(),
          does: z.enum(['stays', 'moves', 'has no room']),
          to: z
            .object({ on: z.iso.date(), startsAt: z.string(), endsAt: z.string(), practitionerId: z.string() })
            .nullable(),
          window: z.object({ from: z.iso.date(), until: z.iso.date() }).nullable(),
        }),
      ),
    }),
  },
  noes: [404, 409],
});

const handle: Handler<typeof previewReflowContract> = ({ store, actor, at, requestId, params, query }) =>
  inPractice(store.database, actor, async (tx) => {
    const opened = await openCourse(tx, { store, actor, at, requestId, personId: params.personId });
    if ('status' in opened) return opened;
    const sessions = courseStanding(opened.state, opened.context);
    const first = sessions.findIndex(({ visit }) => visit === params.visitId);
    const booked = sessions[first];
    if (booked === undefined) return no(404, 'There is no such session that is still to come.');
    const steps = await stepsOf(tx, opened, sessions.slice(first));
    const lastDays = steps.reduce((sum, { latestDays }) => sum + latestDays + 1, 0);
    const fromMs = Date.parse(`${query.from}T00:00:00Z`) - DAY_MS;
    const within = { fromMs, untilMs: fromMs + (lastDays + 3) * DAY_MS };
    const exceptVisits = steps.map(({ visit }) => visit);
    const calendar = await readCalendar(tx, { within, at, exceptVisits, exceptPerson: params.personId });
    const device = deviceOf(opened, 'session');
    const wish = { practitioner: booked.practitioner, room: 'any', handpiece: 'any', device } as const;
    const place = placeFor(calendar, wish, opened.context.credentials);
    const { stepMinutes, leadMinutes } = calendar.terms;
    const leadMs = actor.roles.includes('patient') ? leadMinutes * MINUTE_MS : 0;
    const personTaken = timeSet(elsewhere(opened, exceptVisits).map(stretchOf));
    const wanted = { stepMinutes, earliestMs: at.getTime() + leadMs, personTaken };
    const after = query.held === 'on' ? steps.slice(1) : steps;
    const moves = reflow(place, { movedTo: query.from, after }, wanted);
    return {
      status: 200,
      body: {
        moves: moves.map((one, index) => ({ on: after[index]?.on ?? '', ...moveOut(one, booked.practitioner) })),
      },
    };
  });

/** The first is held on that day or as soon after it as can be, those after it within the window of the plan. */
async function stepsOf(
  tx: Transaction<Tables>,
  { state }: OpenCourse,
  sessions: ReturnType<typeof courseStanding>,
): Promise<readonly BookedStep[]> {
  const ids = sessions.map(({ visit }) => visit);
  const rows = await tx
    .selectFrom('visit')
    .select(['id', 'preparation_minutes', 'contact_minutes', 'cleaning_minutes'])
    .where('id', 'in', ids)
    .execute();
  const plan = state.plans.at(-1)?.plan;
  const window = plan === undefined ? null : courseWindow(plan.sessions);
  return sessions.flatMap(({ visit, on, startsAt, endsAt }, index) => {
    const row = rows.find(({ id }) => id === visit);
    const layout = layoutOf({ startsAt, endsAt }, row === undefined ? NO_PARTS : partsOf(row));
    const { earliestDays = 0, latestDays = 0 } = window ?? {};
    const days = index === 0 ? { earliestDays: 0, latestDays: Math.max(14, latestDays) } : { earliestDays, latestDays };
    return layout === null ? [] : [{ visit, on, startsMs: Date.parse(startsAt), layout, ...days }];
  });
}

function elsewhere({ state }: OpenCourse, except: readonly string[]) {
  return Object.values(state.visits).filter(({ visit, cancelled }) => !cancelled && !except.includes(visit));
}

function moveOut(one: Reflowed, practitionerId: string) {
  const { visit: visitId, does } = one;
  const to = one.does === 'moves' ? { on: one.to.on, ...timeOut(one.to), practitionerId } : null;
  return { visitId, does, to, window: one.does === 'has no room' ? one.window : null };
}

export const previewReflow = operation(previewReflowContract, handle);
