import type { CoursePlan } from '@percuta/practice';
import { contract, type Handler, operation } from '../../http/operation.ts';
import type { Prepared } from './act-on-course.ts';
import { whoMayAsk } from './acting-role.ts';
import { answerCommand, COURSE_NOES, COURSE_REFUSED, RECEIPT } from './answer-command.ts';
import { bodyOf } from './body-of.ts';
import { OF_PERSON } from './course-fields.ts';
import { outlookOf } from './plan-outlook.ts';

/** A plan is proposed, the first or a new version. Findings, scope and outlook are worked out here, and kept with it. */
export const proposePlanContract = contract({
  id: 'propose-plan',
  method: 'POST',
  path: '/api/people/:personId/plans',
  summary: 'Proposes a version of the plan.',
  access: whoMayAsk('proposePlan'),
  params: OF_PERSON,
  body: bodyOf('proposePlan', 'outlook'),
  answers: { 201: RECEIPT, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

const handle: Handler<typeof proposePlanContract> = (call) =>
  answerCommand(call, proposePlanContract.id, proposalOf(call.body.plan));

/** The command for a plan, with the outlook that belongs to it once the person's answers are open. */
export function proposalOf(plan: CoursePlan): Prepared {
  return {
    do: 'proposePlan',
    prepare: async ({ state, context }) => {
      const outlook = outlookOf(plan, { answers: state.answers, context });
      return { do: 'proposePlan', plan, outlook: outlook?.stamp ?? null };
    },
  };
}

export const proposePlan = operation(proposePlanContract, handle);
