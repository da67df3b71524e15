import { ruleRecord } from '@percuta/evidence';
import type { CourseContext } from '../course/course-context.ts';
import type { CourseState, Visit } from '../course/course-state.ts';
import { screeningFound } from '../course/found-now.ts';
import { gateFactsOf } from '../course/gate-facts-of.ts';
import { isBeforeStart } from '../course/is-before-start.ts';
import type { Finding } from '../rules/rule.ts';
import { type GateFacts, type OpenItem, openFindings, openItem } from '../session/gate.ts';
import { ownItems } from '../session/gate-items.ts';
import type { Clearance } from './views.ts';

/** What is settled on the day and in the room, and says nothing on whether a person may come. */
const OF_THE_DAY: readonly string[] = [
  'screening',
  'sign-in',
  'identity',
  'photographs',
  'time-out',
  'lot',
  'handpiece',
  'device',
  'anaesthetic',
];
const IN_THE_ROOM: readonly string[] = [
  'device-aloud',
  'opened-before-person',
  'hands-gloves-eyes',
  'sharps-box',
  'spoken-with',
  'second-person',
];

/**
 * Everything that is open for a session that may still start, as the gate would name it now; empty for every other.
 * Until the questions are asked again on the day, what was found at planning is named too, so that a clinician can
 * decide on it before. Whoever the visit is booked with counts as the one who needles. Source: see `openGate`.
 *
 * @example
 * openItemsOf(courseOf([]), 'v1', EXAMPLE_CONTEXT) // => []
 */
export function openItemsOf(state: CourseState, session: string, context: CourseContext): readonly OpenItem[] {
  const visit = state.visits[session];
  const facts = visit === undefined ? null : factsWith(state, visit, context);
  if (facts === null) return [];
  return [...ownItems(facts), ...openFindings(planned(facts, state, context)).map(openItem)];
}

/**
 * Whether a person is cleared for a session, as the front desk is told: nothing stands against it on the day of the
 * visit but what belongs to the day and the room. The answer never says why. Source: Percuta policy.
 *
 * @example
 * clearanceOf(courseOf([]), 'v1', EXAMPLE_CONTEXT) // => "not cleared"
 */
export function clearanceOf(state: CourseState, session: string, context: CourseContext): Clearance {
  const record = state.sessions[session];
  const visit = state.visits[session];
  if (record === undefined || visit === undefined || visit.cancelled) return 'not cleared';
  if (record.started !== null) return 'cleared';
  const on = visit.on > context.today ? visit.on : context.today;
  const facts = factsWith(state, visit, { ...context, today: on });
  return facts !== null && isCleared(planned(facts, state, context), on > context.today) ? 'cleared' : 'not cleared';
}

function factsWith(state: CourseState, visit: Visit, context: CourseContext): GateFacts | null {
  const record = state.sessions[visit.visit];
  if (record === undefined || !isBeforeStart(record.session)) return null;
  const actor = { ...context.actor, id: visit.practitioner };
  return gateFactsOf(state, visit.visit, { ...context, actor });
}

/** Until the questions are asked again on the day, the answers given at planning count. */
function planned(facts: GateFacts, state: CourseState, knows: CourseContext): GateFacts {
  if (facts.screening !== null) return facts;
  const plan = state.plans.at(-1)?.plan ?? null;
  const evaluation = screeningFound(state.answers, { plan, knows, on: facts.today, purpose: 'planning' });
  return { ...facts, screening: { answeredOn: facts.today, notAskedToday: [], evaluation } };
}

function isCleared(facts: GateFacts, isAhead: boolean): boolean {
  const settledLater = [...OF_THE_DAY, ...IN_THE_ROOM];
  const items = ownItems(facts).filter(({ item }) => !settledLater.includes(item));
  return items.length === 0 && openFindings(facts).every((finding) => isForTheDay(finding, isAhead));
}

/** Answers that will be too old by then are asked again; an agent is left out in the room. */
function isForTheDay({ rule, missing, excludesAgent }: Finding, isAhead: boolean): boolean {
  const willBeAskedAgain = isAhead && rule === 'S40' && missing.length === 0;
  return willBeAskedAgain || excludesAgent !== null || ruleRecord(rule).phase === 'time-out';
}
