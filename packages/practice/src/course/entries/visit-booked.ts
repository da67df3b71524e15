import { strictly } from '@percuta/model';
import type { z } from 'zod';
import { planSession } from '../../session/session.ts';
import type { CourseState, SessionRecord } from '../course-state.ts';
import { BrokenRecord, entryKind } from '../entry.ts';
import { day, hash, id, instant, oneOf } from '../fields.ts';
import { WITH_THE_CALENDAR } from '../role.ts';

/** What a visit is for. Only a session is needled. */
export const VISIT_PURPOSES = ['consultation', 'session', 'follow-up'] as const;

/** When and with whom: what may be moved. */
export interface VisitTime {
  readonly startsAt: string;
  readonly endsAt: string;
  /** The calendar day in the practice's time zone. */
  readonly on: string;
  readonly practitioner: string;
  readonly room: string | null;
  /** The handpiece that is kept free for it. */
  readonly handpiece: string | null;
}

/** A visit was booked; a visit for a session is that session, under the same id. */
export interface VisitBooked extends VisitTime {
  readonly visit: string;
  readonly purpose: (typeof VISIT_PURPOSES)[number];
  /** The plan that stood at booking; null where there was none. */
  readonly planHash: string | null;
}

/** The fields of a time, as they are handed in and kept. */
export const VISIT_TIME = {
  startsAt: instant('the beginning'),
  endsAt: instant('the end'),
  on: day('the day of the visit'),
  practitioner: id('the practitioner'),
  room: id('the room').nullable(),
  handpiece: id('the handpiece').nullable(),
} satisfies Record<keyof VisitTime, z.ZodType>;

export const VISIT_BOOKED = entryKind<'visit-booked', VisitBooked>({
  kind: 'visit-booked',
  writers: WITH_THE_CALENDAR,
  body: strictly('the visit', {
    visit: id('the visit'),
    purpose: oneOf(VISIT_PURPOSES),
    planHash: hash('the plan').nullable(),
    ...VISIT_TIME,
  }),
  apply: (state, body, entry) => {
    if (state.visits[body.visit] !== undefined) throw new BrokenRecord(entry.seq, 'the visit is booked already');
    const visits = { ...state.visits, [body.visit]: { ...body, cancelled: false, entry } };
    return body.purpose === 'session' ? withSession({ ...state, visits }, body, entry.seq) : { ...state, visits };
  },
});

function withSession(state: CourseState, { visit }: VisitBooked, seq: number): CourseState {
  const plan = state.plans.at(-1);
  if (plan === undefined) throw new BrokenRecord(seq, 'a session without a plan');
  const record: SessionRecord = {
    id: visit,
    session: planSession(plan.hash, plan.plan.zones),
    checkedInOn: null,
    screenedOn: null,
    signIn: null,
    timeOut: null,
    started: null,
    aftercare: null,
    sealedAs: null,
    sealedOn: null,
  };
  return { ...state, sessions: { ...state.sessions, [visit]: record } };
}
