import { ruleRecord } from '@percuta/evidence';
import { strictly } from '@percuta/model';
import { z } from 'zod';
import { isPhysician } from '../../plan/depth-cap.ts';
import { namedDevice } from '../../plan/plan-registry.ts';
import type { Finding } from '../../rules/rule.ts';
import { findingDigest } from '../../session/finding-digest.ts';
import { mayBeOverridden, openItem } from '../../session/gate.ts';
import { refusal } from '../../session/refusal.ts';
import { commandKind } from '../command.ts';
import type { CourseContext } from '../course-context.ts';
import type { CourseState } from '../course-state.ts';
import { credentialOn } from '../credential.ts';
import { hash, id, words } from '../fields.ts';
import { planFound, screeningFound } from '../found-now.ts';
import { gateFactsOf } from '../gate-facts-of.ts';

/** A clinician wants to go on in spite of one finding. */
export interface OverrideFinding {
  /** The finding by its digest, as an open item names it. */
  readonly finding: string;
  readonly session: string | null;
  readonly reason: string;
}

export const OVERRIDE_FINDING = commandKind<'overrideFinding', OverrideFinding>({
  do: 'overrideFinding',
  writes: 'finding-overridden',
  asks: strictly('the command', {
    do: z.literal('overrideFinding'),
    finding: hash('the finding'),
    session: id('the session').nullable(),
    reason: words('why'),
  }),
  decide: (state, { finding: digest, session, reason }, context) => {
    if (!isClinician(context)) {
      return refusal(
        'overrideFinding',
        'Only a physician or the responsible clinician may go on in spite of a finding.',
      );
    }
    if (session !== null && state.sessions[session] === undefined) {
      return refusal('overrideFinding', 'There is no such session.');
    }
    const finding = findingsNow(state, session, context).find((one) => findingDigest(one) === digest);
    if (finding === undefined) {
      return refusal('overrideFinding', 'This finding does not stand now. Look at the open items again.');
    }
    if (!mayBeOverridden(finding)) {
      const because =
        finding.missing.length > 0 ? 'A missing answer is answered, not overridden.' : 'No override here.';
      return refusal('overrideFinding', because, [openItem(finding)]);
    }
    const isTimeOut = ruleRecord(finding.rule).phase === 'time-out';
    if (isTimeOut && session === null) return refusal('overrideFinding', 'Name the session that it holds for.');
    const planHash = state.plans.at(-1)?.hash ?? null;
    return [{ kind: 'finding-overridden', body: { finding, digest, reason, session, planHash } }];
  },
});

function isClinician({ actor, credentials, today }: CourseContext): boolean {
  if (actor.role === 'responsible-clinician') return true;
  const valid = (credentials[actor.id] ?? []).filter((one) => one.validFrom <= today && today <= one.validUntil);
  return valid.some((one) => isPhysician(one.profession));
}

/** Findings as the gate sees them for a session, read with whoever it is booked with, and those of the planning. */
function findingsNow(state: CourseState, session: string | null, context: CourseContext): readonly Finding[] {
  const practitioner = session === null ? undefined : state.visits[session]?.practitioner;
  const as = practitioner === undefined ? context : { ...context, actor: { ...context.actor, id: practitioner } };
  const facts = session === null ? null : gateFactsOf(state, session, as);
  const evaluations = facts === null ? [] : [facts.screening?.evaluation, facts.plan, facts.timeOut?.evaluation];
  return [...evaluations.flatMap((one) => one?.findings ?? []), ...plannedFindings(state, as)];
}

function plannedFindings(state: CourseState, context: CourseContext): readonly Finding[] {
  const { registry, credentials, actor, today } = context;
  const plan = state.plans.at(-1)?.plan ?? null;
  const { answers } = state;
  const screening = screeningFound(answers, { plan, knows: context, on: today, purpose: 'planning' }).findings;
  if (plan === null) return screening;
  const device = namedDevice(plan.device, registry)?.id ?? plan.device;
  const credential = credentialOn(credentials[actor.id] ?? [], { device, on: today });
  const reading = { answers, credential, on: today, daysSinceLast: null };
  return [...screening, ...planFound(plan, context, reading).findings];
}
