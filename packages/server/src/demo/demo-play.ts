import { randomUUID } from 'node:crypto';
import {
  CLEAR_PERSON,
  type CourseCommand,
  type CourseEntry,
  consentDocument,
  courseOf,
  sheetFor,
} from '@percuta/practice';
import { allSaid, cartridgeCode, cheeksAt, readWhole, SIGNED_OUT, sameAsBefore } from '@percuta/practice/examples';
import { calendarDayAt } from '../booking/calendar-day-at.ts';
import { SlotTaken } from '../booking/slot-taken.ts';
import type { Role } from '../database/actor.ts';
import { inPractice } from '../database/in-practice.ts';
import { actOnCourse, type Prepared } from '../operations/course/act-on-course.ts';
import { digestOfCall } from '../operations/course/kept-answer.ts';
import { openCourse } from '../operations/course/open-course.ts';
import { proposalOf } from '../operations/course/propose-plan.ts';
import type { DemoPractice } from '../practices/open-demo-practice.ts';
import type { Store } from '../store.ts';
import { demoActor } from './furnish-demo.ts';

/** Where the demo practice stands. */
export const ZONE = 'Europe/Berlin';

/** A person of the demo, at a moment of their course. */
export interface DemoPerson {
  readonly store: Store;
  readonly demo: DemoPractice;
  readonly personId: string;
  /** By which the steps of a person are named, so that a step that was done is not done again. */
  readonly name: string;
}

/** Does one step through the same machine as everybody; a step that was done before is left as it is. Null: refused. */
export async function play(
  { store, demo, personId, name }: DemoPerson,
  role: Role,
  step: { readonly key: string; readonly at: Date; readonly command: CourseCommand | Prepared },
): Promise<readonly CourseEntry[] | null> {
  const key = `demo-${name}-${step.key}`;
  const call = { key, digest: digestOfCall({ operation: 'demo', params: { key }, body: null }) };
  const actor = demoActor(demo, role);
  try {
    const acted = await actOnCourse({ store, actor, personId, at: step.at, command: step.command, call });
    return acted.outcome === 'written' ? acted.entries : null;
  } catch (error) {
    // Somebody who tries the demo out has taken the time.
    if (error instanceof SlotTaken) return null;
    throw error;
  }
}

/** Screened, and a plan proposed. */
export async function playPlanning(
  person: DemoPerson,
  at: Date,
  answers: CourseCommand & { do: 'answerScreening' },
  plan = cheeksAt(1.25),
) {
  await play(person, 'practitioner', { key: 'screening', at, command: answers });
  await play(person, 'practitioner', {
    key: 'plan',
    at: minutesAfter(at, 20),
    command: proposalOf(plan),
  });
}

/** The text read together, and signed. */
export async function playConsent(person: DemoPerson, name: string, at: Date): Promise<void> {
  const signature = { kind: 'typed', mark: name, name, identifiedBy: 'identity card seen' } as const;
  await play(person, 'practitioner', {
    key: 'consent',
    at,
    command: {
      do: 'giveConsent',
      prepare: async ({ state }) => {
        const plan = state.plans.at(-1);
        if (plan === undefined) throw new Error('The demo has no plan to consent to.');
        const { hash, sections } = consentDocument(plan, 'en');
        const text = { planHash: plan.hash, documentHash: hash, language: 'en' } as const;
        const scopes = ['treatment', 'clinical-photographs'] as const;
        return { do: 'giveConsent', ...text, scopes, signature, readThrough: readWhole(sections) };
      },
    },
  });
}

/** Checked in, asked again, signed in: what is left is the time-out. */
export async function playArrival(
  person: DemoPerson,
  { session, at, key }: { session: string; at: Date; key: string },
) {
  const today = at.toISOString().slice(0, 10);
  const identifiers = ['name', 'date of birth'];
  await play(person, 'front-desk', { key: `${key}-check-in`, at, command: { do: 'checkIn', session } });
  await play(person, 'practitioner', {
    key: `${key}-screening`,
    at,
    command: { do: 'screenSession', session, answers: sameAsBefore(today) },
  });
  await play(person, 'practitioner', {
    key: `${key}-sign-in`,
    at,
    command: { do: 'signIn', session, identifiers, photographs: 'taken', personMassKg: 64 },
  });
}

const DELIVERED = { passes: 4, endpoint: 'redness', painScore: 3, deviation: null } as const;

/** A whole session, from the door to the seal. */
export async function playSession(
  person: DemoPerson,
  { session, at, key = 'session', settingMm = 1.25 }: { session: string; at: Date; key?: string; settingMm?: number },
): Promise<void> {
  await playArrival(person, { session, at, key });
  const said = allSaid(cartridgeCode(`DEMO${session.slice(0, 8)}`));
  const does = (step: string, command: CourseCommand | Prepared) =>
    play(person, 'practitioner', { key: `${key}-${step}`, at: minutesAfter(at, 20), command });
  await does('time-out', { do: 'recordTimeOut', session, said });
  await does('start', { do: 'startNeedling', session });
  for (const zone of ['left-cheek', 'right-cheek'] as const) {
    await does(`deliver-${zone}`, { do: 'deliverZone', session, zone, settingMm, ...DELIVERED });
  }
  await does('finish', { do: 'finishNeedling', session, leftOut: [] });
  await does('aftercare', {
    do: 'giveAftercare',
    prepare: async ({ state, context }) => {
      const record = state.sessions[session];
      const sheet = record === undefined ? null : sheetFor(record, context.numbers);
      if (sheet === null) throw new Error('The demo has no sheet to hand over.');
      const nextContactOn = sheet.contacts[0] ?? context.today;
      return { do: 'giveAftercare', session, sheetHash: sheet.hash, readBack: true, nextContactOn };
    },
  });
  await does('sign-out', { do: 'signOut', session, ...SIGNED_OUT });
  await does('seal', { do: 'sealSession', session });
}

/** What stands in the record of a person of the demo. */
export function lookAt({ store, demo, personId }: DemoPerson, at: Date) {
  const actor = demoActor(demo, 'practitioner');
  return inPractice(store.database, actor, async (tx) => {
    const opened = await openCourse(tx, { store, actor, at, personId });
    return 'status' in opened ? courseOf([]) : opened.state;
  });
}

/** So many days from today, at an hour of UTC. */
export function dayAt(at: Date, days: number, hour: number): Date {
  const day = new Date(at.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  return new Date(`${day}T${String(hour).padStart(2, '0')}:00:00.000Z`);
}

export function answersOf(at: Date, special: object = {}): CourseCommand & { do: 'answerScreening' } {
  const answeredOn = calendarDayAt(at, ZONE);
  return { do: 'answerScreening', answers: { ...CLEAR_PERSON, answeredOn, ...special } };
}

/** One visit of the demo. */
export interface Booked {
  readonly key: string;
  /** When it is booked, and for when. */
  readonly at: Date;
  readonly startsAt: Date;
  readonly purpose: 'consultation' | 'session';
  /** With whom; the practitioner unless it is said. */
  readonly practitioner?: string;
  readonly room?: string | null;
}

/** Books an hour with the practitioner; answers the visit's id, also where it was booked before. Null: it could not be. */
export async function book(
  person: DemoPerson,
  { key, at, startsAt, purpose, ...where }: Booked,
): Promise<string | null> {
  const time = { startsAt: startsAt.toISOString(), endsAt: minutesAfter(startsAt, 60).toISOString() };
  const place = { practitioner: person.demo.accounts.practitioner, room: null, handpiece: null, ...where };
  const on = calendarDayAt(startsAt, ZONE);
  const command = { do: 'bookVisit', visit: randomUUID(), purpose, ...time, on, ...place } as const;
  const entries = await play(person, 'front-desk', { key, at, command });
  const booked = entries?.find((entry) => entry.kind === 'visit-booked');
  return booked?.body.visit ?? null;
}

export function minutesAfter(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000);
}
