import { consentAgain } from '../consent/consent-again.ts';
import { consentInForce } from '../consent/consent-in-force.ts';
import { namedDevice } from '../plan/plan-registry.ts';
import { unsided } from '../plan/sided-zone.ts';
import { calendarDay, daysBetween } from '../rules/calendar-day.ts';
import { practiceRulesetHash } from '../rules/practice-ruleset-hash.ts';
import { ASKED_FOR_A_SESSION } from '../screening/questions.ts';
import { agentsInUse } from '../session/agents-in-use.ts';
import type { GateFacts } from '../session/gate.ts';
import { credentialGap } from '../staff/credential-gap.ts';
import { stockItems } from '../stock/stock-items.ts';
import { seenBefore } from './cartridge-seen.ts';
import type { CourseContext } from './course-context.ts';
import type { CourseState, SessionRecord } from './course-state.ts';
import { credentialOn } from './credential.ts';
import type { PlanProposed } from './entries/plan-proposed.ts';
import { planFound, screeningFound, timeOutFound } from './found-now.ts';
import { overridesInForce } from './overrides-in-force.ts';

/**
 * Everything that stands between this person and a safe start now, from the record and from what only the practice
 * knows. Rules are asked anew; nothing that was found earlier is believed. Null where there is no such session or no
 * plan. Source: Percuta policy.
 *
 * @example
 * gateFactsOf(courseOf([]), 'v1', EXAMPLE_CONTEXT) // => null
 */
export function gateFactsOf(state: CourseState, session: string, context: CourseContext): GateFacts | null {
  const record = state.sessions[session];
  const plan = state.plans.at(-1);
  if (record === undefined || plan === undefined) return null;
  const { today } = context;
  const credential = credentialFor(context, plan);
  const course = courseFacts(state, record, { plan, today });
  const reading = { answers: state.answers, credential, on: today, daysSinceLast: course.daysSinceLast };
  return {
    today,
    ruleset: { current: practiceRulesetHash(context.policy), signedByClinician: context.rulesetSigned },
    practiceNumbersSet: context.numbers !== null,
    timeOutByTwo: context.policy.timeOutByTwo,
    practitioner: { id: context.actor.id, credentialValidUntil: credential?.validUntil ?? null },
    planHash: plan.hash,
    consent: consentFacts(state, plan),
    screening: screeningFacts(state, record, { plan, context }),
    course,
    signIn: signInFacts(state, record),
    plan: planFound(plan.plan, context, reading),
    timeOut: timeOutFacts(state, record, { plan, context }),
    overrides: overridesInForce(state, session, today),
    zones: [...new Set(plan.plan.zones.map(({ zone }) => unsided(zone)))],
    ...bookFacts(state, record, { plan, context }),
  };
}

interface Now {
  readonly plan: PlanProposed;
  readonly context: CourseContext;
}

function credentialFor({ registry, credentials, actor, today }: CourseContext, { plan }: PlanProposed) {
  const device = namedDevice(plan.device, registry)?.id ?? plan.device;
  return credentialOn(credentials[actor.id] ?? [], { device, on: today });
}

/** What the practice's own books say besides: which credential falls short, and what the stock has against it. */
function bookFacts(
  state: CourseState,
  record: SessionRecord,
  { plan, context }: Now,
): Pick<GateFacts, 'stock' | 'credentialGap'> {
  const { registry, credentials, actor, today, stock } = context;
  const device = namedDevice(plan.plan.device, registry)?.id ?? plan.plan.device;
  const handpiece = state.visits[record.id]?.handpiece ?? null;
  const unit = record.timeOut?.cartridgeUnit ?? null;
  return {
    stock: stockItems(stock, { visit: record.id, handpiece, unit, today }),
    credentialGap: credentialGap(credentials[actor.id] ?? [], { device, on: today }),
  };
}

function consentFacts(state: CourseState, plan: PlanProposed): GateFacts['consent'] {
  const planHash = consentInForce(state.consents, 'treatment')?.planHash ?? null;
  return { planHash, textIsCurrent: consentAgain(state.consents, plan) !== 'text changed' };
}

function screeningFacts(state: CourseState, record: SessionRecord, { plan, context }: Now): GateFacts['screening'] {
  const { answers } = state;
  if (answers === null || record.screenedOn === null) return null;
  const { today } = context;
  return {
    answeredOn: record.screenedOn,
    notAskedToday: ASKED_FOR_A_SESSION.filter((key) => answers[key]?.answeredOn !== today),
    evaluation: screeningFound(answers, { plan: plan.plan, knows: context, on: today, purpose: 'session' }),
  };
}

function courseFacts(
  state: CourseState,
  record: SessionRecord,
  { plan, today }: { readonly plan: PlanProposed; readonly today: string },
): GateFacts['course'] {
  const started = Object.values(state.sessions).filter((one) => one.id !== record.id && one.started !== null);
  const lastOn = started
    .map((one) => one.started?.entry.on ?? '')
    .toSorted()
    .at(-1);
  return {
    sessionsDone: started.filter((one) => one.session.planHash === plan.hash).length,
    sessionsPlanned: plan.plan.sessions.count,
    daysSinceLast: lastOn === undefined ? null : daysBetween(calendarDay(lastOn), calendarDay(today)),
    intervalDays: plan.plan.sessions.intervalDays,
  };
}

function signInFacts(state: CourseState, { signIn }: SessionRecord): GateFacts['signIn'] {
  if (signIn === null) return null;
  return {
    on: signIn.entry.on,
    identifiers: new Set(signIn.identifiers.map((one) => one.toLowerCase())).size,
    photographs: signIn.photographs,
    photographsConsented: consentInForce(state.consents, 'clinical-photographs') !== null,
  };
}

function timeOutFacts(state: CourseState, record: SessionRecord, { plan, context }: Now): GateFacts['timeOut'] {
  const { timeOut } = record;
  if (timeOut === null) return null;
  const { said, cartridgeUnit: unit, scan } = timeOut;
  const seen = seenBefore(state, { session: record.id, unit, isUnique: scan?.serial != null }, context);
  const planned = namedDevice(plan.plan.device, context.registry);
  return {
    on: timeOut.entry.on,
    planHash: timeOut.planHash,
    deviceAsPlanned: planned !== null && namedDevice(said.device, context.registry)?.id === planned.id,
    anaestheticAsPlanned: said.anaesthetic.used === false || isPlanned(said.anaesthetic.product, plan.plan.anaesthetic),
    handsGlovesEyes: said.handsGlovesEyes,
    sharpsBox: said.sharpsBox,
    deviceAloud: said.deviceAloud ?? null,
    openedBeforePerson: said.cartridge.openedBeforePerson ?? null,
    spokenWith: said.spokenWith,
    confirmedByAnother: isConfirmedByAnother(record),
    agents: agentsInUse({
      antiseptic: said.antisepsis.agent,
      anaesthetic: said.anaesthetic.used === false ? null : (said.anaesthetic.product ?? 'a product without a name'),
    }),
    evaluation: timeOutFound(timeOut, { state, seenBefore: seen, on: context.today, policy: context.policy }),
  };
}

function isPlanned(product: string | null, planned: string | null): boolean {
  return product !== null && planned !== null && product.trim().toLowerCase() === planned.trim().toLowerCase();
}

/** Whoever held a time-out does not confirm it, and a confirmation of an earlier one does not count. */
function isConfirmedByAnother({ timeOut, confirmed }: SessionRecord): boolean {
  return timeOut !== null && confirmed?.timeOut === timeOut.entry.seq && confirmed.by !== timeOut.entry.by.id;
}
