import { strictly } from '@percuta/model';
import { z } from 'zod';
import { labelScope } from '../../plan/label-scope.ts';
import { namedDevice } from '../../plan/plan-registry.ts';
import { unsided } from '../../plan/sided-zone.ts';
import { refusal } from '../../session/refusal.ts';
import { commandKind } from '../command.ts';
import type { CourseContext } from '../course-context.ts';
import { COURSE_PLAN, type CoursePlan, OUTLOOK_STAMP, type OutlookStamp, planHash } from '../course-plan.ts';
import { credentialOn } from '../credential.ts';
import type { ScopeOfZone } from '../entries/plan-proposed.ts';
import { foundOf } from '../found.ts';
import { planFound } from '../found-now.ts';
import { needlingPlanOf, type PlanReading } from '../needling-plan-of.ts';

/** A practitioner proposes a plan, the first or a new version. */
export interface ProposePlan {
  readonly plan: CoursePlan;
  readonly outlook: OutlookStamp | null;
}

export const PROPOSE_PLAN = commandKind<'proposePlan', ProposePlan>({
  do: 'proposePlan',
  writes: 'plan-proposed',
  asks: strictly('the command', {
    do: z.literal('proposePlan'),
    plan: COURSE_PLAN,
    outlook: OUTLOOK_STAMP.nullable(),
  }),
  decide: (state, { plan, outlook }, context) => {
    const needling = Object.values(state.sessions).some((one) => one.session.state === 'needling');
    if (needling)
      return refusal('proposePlan', 'Needling is under way on the plan that stands. Finish or stop it first.');
    const { registry, credentials, actor, today } = context;
    const version = state.plans.length + 1;
    const device = namedDevice(plan.device, registry);
    const credential = credentialOn(credentials[actor.id] ?? [], { device: device?.id ?? plan.device, on: today });
    const reading = { answers: state.answers, credential, on: today, daysSinceLast: null };
    const body = {
      version,
      hash: planHash(version, plan),
      plan,
      deviceName: device?.name ?? plan.device,
      found: foundOf(planFound(plan, context, reading), context),
      scope: scopeOf(plan, reading, registry),
      outlook,
    };
    return [{ kind: 'plan-proposed', body }];
  },
});

function scopeOf(plan: CoursePlan, reading: PlanReading, registry: CourseContext['registry']): readonly ScopeOfZone[] {
  const said = needlingPlanOf(plan, reading);
  const device = namedDevice(plan.device, registry);
  return plan.zones.map(({ zone }) => {
    const { scope, clearance, reasons } = labelScope(said, unsided(zone), device);
    return { zone, scope, clearance, reasons };
  });
}
