import { takesPlace } from '../course/attendance.ts';
import type { CourseContext } from '../course/course-context.ts';
import type { CoursePlan } from '../course/course-plan.ts';
import type { CourseState, Visit } from '../course/course-state.ts';
import { refusalFor } from '../need-to-know/refusal-for.ts';
import { namedDevice } from '../plan/plan-registry.ts';
import { type OpenItem, openItem } from '../session/gate.ts';
import { refusal } from '../session/refusal.ts';
import { credentialGap } from '../staff/credential-gap.ts';
import { stockItems } from '../stock/stock-items.ts';
import { lastDay, openFindings } from './open-findings.ts';

/** Where a booked session stands: as booked, flagged for somebody to settle, put off, or not to be held. */
export interface BookedSession {
  readonly visit: string;
  readonly on: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly practitioner: string;
  readonly standing: 'stands' | 'flagged' | 'paused' | 'stopped';
  /** In as much as the role that asks may know. */
  readonly items: readonly OpenItem[];
  /** Of a paused one: the first day on which it can be held; null where nobody can name it. ISO 8601. */
  readonly earliestOn: string | null;
}

/**
 * Every session that is booked and has not begun, in order, and where each stands on what is known now: a contraindication
 * stops it, a deferral beyond its day puts it off to the end of the deferral, a recall, a credential that runs out by then,
 * a handpiece or a question that a clinician decides flags it. It changes nothing: it is for people to be asked. Days.
 * Source: Percuta policy.
 *
 * @example
 * courseStanding(courseOf([]), EXAMPLE_CONTEXT) // => []
 */
export function courseStanding(state: CourseState, context: CourseContext): readonly BookedSession[] {
  const ahead = Object.values(state.visits).filter(
    (one) => one.purpose === 'session' && takesPlace(one) && state.sessions[one.visit]?.session.state === 'planned',
  );
  return ahead
    .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
    .map((visit) => standingOf(state, visit, context));
}

function standingOf(state: CourseState, booked: Visit, context: CourseContext): BookedSession {
  const { visit, on, startsAt, endsAt, practitioner } = booked;
  const plan = state.plans.at(-1)?.plan ?? null;
  const findings = plan === null ? [] : openFindings(state, { plan, on }, context);
  const refused = findings.filter(({ verdict }) => verdict === 'refuse');
  const deferred = findings.filter(({ verdict }) => verdict === 'defer');
  // That answers will be old by then is asked again then; what a clinician decides is open today.
  const now = plan === null ? [] : openFindings(state, { plan, on: context.today }, context);
  const asked = now.filter(({ verdict, missing }) => verdict === 'ask' && missing.length === 0);
  const flags = [...flagsOn(booked, plan, context), ...asked.map(openItem)];
  const standing =
    refused.length > 0 ? 'stopped' : deferred.length > 0 ? 'paused' : flags.length > 0 ? 'flagged' : 'stands';
  const items = [...[...refused, ...deferred].map(openItem), ...flags];
  const shown = refusalFor(context.actor.role, refusal('courseStanding', 'Not as it was booked.', items)).items;
  const earliestOn = standing === 'paused' ? lastDay(deferred) : null;
  return { visit, on, startsAt, endsAt, practitioner, standing, items: shown, earliestOn };
}

function flagsOn({ visit, on, practitioner, handpiece }: Visit, plan: CoursePlan | null, context: CourseContext) {
  const { credentials, registry, stock } = context;
  const device = plan === null ? null : (namedDevice(plan.device, registry)?.id ?? plan.device);
  const gap = device === null ? null : credentialGap(credentials[practitioner] ?? [], { device, on });
  const ofStock = stockItems(stock, { visit, handpiece, unit: null, today: on });
  return gap === null ? ofStock : [...ofStock, credentialItem(gap)];
}

function credentialItem(gap: string): OpenItem {
  return {
    item: 'credential',
    finding: null,
    because: `The practitioner has no credential that is valid on that day (${gap}). Move it to somebody who has.`,
    patientWording: 'The practice has to settle who treats you that day. They will be in touch.',
    mayBeOverridden: false,
    sources: ['percuta-policy'],
  };
}

/** How many days after the one before it a session of a course is held. */
export interface CourseWindow {
  readonly earliestDays: number;
  readonly latestDays: number;
}

const ROOM_DAYS = 14;

/**
 * The window of every session after the first: not before the plan's interval, and within two weeks of it. Unit: days.
 * Null where the plan is of one session. Source: the interval from the plan; the two weeks are Percuta policy.
 *
 * @example
 * courseWindow({ count: 4, intervalDays: 28, reviewAfterSession: null }) // => { earliestDays: 28, latestDays: 42 }
 */
export function courseWindow({ intervalDays }: CoursePlan['sessions']): CourseWindow | null {
  if (intervalDays === null) return null;
  const earliestDays = Math.max(1, Math.ceil(intervalDays));
  return { earliestDays, latestDays: earliestDays + ROOM_DAYS };
}
