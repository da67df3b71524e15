import type { CourseOutlook } from '@percuta/model';
import { calendarDay, type OutlookStamp } from '@percuta/practice';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { ID } from '../fields.ts';
import { openCourse } from './open-course.ts';
import { outlookOf } from './plan-outlook.ts';
import { shownWhole } from './shown-whole.ts';

const OUTLOOK = shownWhole<CourseOutlook>({ days: z.array(z.int()) });

/** What is expected of one version of a plan, as bands, with doing nothing always beside it. */
export const readOutlookContract = contract({
  id: 'read-outlook',
  method: 'GET',
  path: '/api/people/:personId/plans/:version/outlook',
  summary: 'The outlook of one version of a plan, beside doing nothing.',
  access: { patient: 'own', practitioner: 'practice', 'responsible-clinician': 'practice' },
  params: z.strictObject({
    personId: ID,
    version: z
      .string({ error: 'must be the number of a version.' })
      .regex(/^[1-9]\d{0,4}$/, { error: 'must be the number of a version, such as 1.' }),
  }),
  answers: {
    200: z.object({
      version: z.int(),
      planned: OUTLOOK,
      nothing: OUTLOOK,
      assumed: z.array(z.string()).readonly(),
      /** Whether the model says today what it said when the plan was proposed; if not, what it said is in its stamp. */
      asProposed: z.boolean(),
      stamp: shownWhole<OutlookStamp>({ model: z.string() }),
    }),
  },
  noes: [404, 409],
});

const handle: Handler<typeof readOutlookContract> = ({ store, actor, at, requestId, params }) =>
  inPractice(store.database, actor, async (tx) => {
    const opened = await openCourse(tx, { store, actor, at, requestId, personId: params.personId });
    if ('status' in opened) return opened;
    const { state, context } = opened;
    const version = Number(params.version);
    const plan = state.plans.find((one) => one.version === version);
    if (plan === undefined) return no(404, 'There is no such version of the plan.');
    const today = calendarDay(plan.entry.on).toString();
    const outlook = outlookOf(plan.plan, { answers: state.answers, context: { ...context, today } });
    if (outlook === null) return no(409, 'There is no outlook for this plan: age or device is not known.');
    const { planned, nothing, assumed, stamp } = outlook;
    const asProposed = plan.outlook?.outlook === stamp.outlook;
    return { status: 200, body: { version, planned, nothing, assumed, asProposed, stamp } };
  });

export const readOutlook = operation(readOutlookContract, handle);
