import { randomUUID } from 'node:crypto';
import { calendarDayAt } from '../booking/calendar-day-at.ts';
import { inPractice } from '../database/in-practice.ts';
import { findByMark } from '../people/find-by-mark.ts';
import { insertPerson } from '../people/insert-person.ts';
import type { DemoPractice } from '../practices/open-demo-practice.ts';
import type { Store } from '../store.ts';
import { readFilled, writeFilled } from './demo-filled.ts';
import {
  answersOf,
  book,
  type DemoPerson,
  dayAt,
  lookAt,
  minutesAfter,
  play,
  playArrival,
  playConsent,
  playPlanning,
  playSession,
  ZONE,
} from './demo-play.ts';
import { demoActor, furnishDemo } from './furnish-demo.ts';

/**
 * Fills the demo practice with a handful of people at different stages of a course: the same every time, but for the
 * days, which count from today. Everything goes through the machine that everybody goes through. A filling that was
 * broken off is taken up again, and on another day somebody is made ready for the time-out of that day.
 */
export async function fillDemo(store: Store, demo: DemoPractice, at: Date): Promise<void> {
  const filledOn = await readFilled(store, demo, 'demo.filled');
  const today = calendarDayAt(at, ZONE);
  if (filledOn === today) return;
  await furnishDemo(store, demo, at);
  const people = await everybody(store, demo, at);
  if (filledOn === null) {
    await awaitsConsent(people.pia, at);
    await isSealed(people.sara, at);
    await hasReported(people.rolf, at);
    await comesTomorrow(people.nora, at);
  }
  await isReadyForTimeOut(people.tomas, at);
  await writeFilled(store, demo, { name: 'demo.filled', value: today, at });
}

const NAMES = { sara: 'Sara Okafor', rolf: 'Rolf Ebner', tomas: 'Tomas Lund', nora: 'Nora Weiss' } as const;
const BORN: Readonly<Record<keyof typeof NAMES, string>> = {
  sara: '1979-08-21',
  rolf: '1968-02-03',
  tomas: '1991-11-30',
  nora: '1985-05-12',
};

type People = Readonly<Record<keyof typeof NAMES | 'pia', DemoPerson>>;

/** Nobody of them exists. Whoever is there already is found by name. */
async function everybody(store: Store, demo: DemoPractice, at: Date): Promise<People> {
  const found: Record<string, DemoPerson> = {
    pia: { store, demo, personId: demo.personId, name: 'pia' },
  };
  for (const [name, full] of Object.entries(NAMES)) {
    const bornOn = BORN[name as keyof typeof NAMES];
    found[name] = { store, demo, name, personId: await findOrRegister(store, demo, { name: full, bornOn, at }) };
  }
  return found as People;
}

/** Whoever has this name; registered where nobody has. */
export function findOrRegister(
  { database, keys }: Store,
  demo: DemoPractice,
  { name, bornOn, at }: { readonly name: string; readonly bornOn: string; readonly at: Date },
): Promise<string> {
  const desk = demoActor(demo, 'front-desk');
  return inPractice(database, desk, async (tx) => {
    const { people } = await findByMark(tx, keys, { practiceId: demo.practiceId, typed: name, at });
    const there = people[0]?.id;
    return there ?? insertPerson(tx, { actor: desk, keys, at }, { name, bornOn, email: null, phone: null });
  });
}

/** Pia was here yesterday; her plan waits for her. */
async function awaitsConsent(pia: DemoPerson, at: Date): Promise<void> {
  const startsAt = dayAt(at, -1, 9);
  await book(pia, { key: 'consultation', at: dayAt(at, -3, 8), startsAt, purpose: 'consultation' });
  await playPlanning(pia, startsAt, answersOf(startsAt));
}

/** Sara had her first session ten days ago, and the next is booked. */
async function isSealed(sara: DemoPerson, at: Date): Promise<void> {
  const planned = dayAt(at, -24, 9);
  await playPlanning(sara, planned, answersOf(planned));
  await playConsent(sara, NAMES.sara, minutesAfter(planned, 30));
  const startsAt = dayAt(at, -10, 10);
  const booking = { key: 'first', at: minutesAfter(planned, 40), startsAt, purpose: 'session' } as const;
  const session = await book(sara, booking);
  if (session !== null) await playSession(sara, { session, at: minutesAfter(startsAt, -10) });
  const next = {
    key: 'second',
    at: minutesAfter(startsAt, 60),
    startsAt: dayAt(at, 21, 10),
    purpose: 'session',
  } as const;
  await book(sara, next);
}

/** Rolf had his three days ago, and has reported a red flag this morning. */
async function hasReported(rolf: DemoPerson, at: Date): Promise<void> {
  const planned = dayAt(at, -20, 13);
  await playPlanning(rolf, planned, answersOf(planned));
  await playConsent(rolf, NAMES.rolf, minutesAfter(planned, 30));
  const startsAt = dayAt(at, -3, 13);
  const booking = { key: 'first', at: minutesAfter(planned, 40), startsAt, purpose: 'session' } as const;
  const session = await book(rolf, booking);
  if (session === null) return;
  await playSession(rolf, { session, at: minutesAfter(startsAt, -10) });
  const signs = ['redness', 'blisters'] as const;
  const report = { report: randomUUID(), session, day: null, signs, unsure: [], words: null, photographs: [] };
  await play(rolf, 'front-desk', { key: 'report', at, command: { do: 'receiveReport', ...report } });
}

/** Nora comes for the first time tomorrow. */
async function comesTomorrow(nora: DemoPerson, at: Date): Promise<void> {
  await book(nora, { key: 'consultation', at, startsAt: dayAt(at, 1, 9), purpose: 'consultation' });
}

/** Tomas is in the room, signed in; only the time-out is left. On a later day his visit of before is let go. */
async function isReadyForTimeOut(tomas: DemoPerson, at: Date): Promise<void> {
  const today = calendarDayAt(at, ZONE);
  const planned = dayAt(at, -14, 15);
  const { plans, sessions } = await lookAt(tomas, at);
  if (plans.length === 0) {
    await playPlanning(tomas, planned, answersOf(planned, { isotretinoin: { answer: 'no' } }));
    await playConsent(tomas, NAMES.tomas, minutesAfter(planned, 30));
  }
  for (const { id, started, session } of Object.values(sessions)) {
    if (started !== null || session.state === 'called-off') continue;
    const command = { do: 'cancelVisit', visit: id, because: null } as const;
    await play(tomas, 'front-desk', { key: `let-go-${today}`, at, command });
  }
  const startsAt = minutesAfter(at, 15);
  const session = await book(tomas, { key: `visit-${today}`, at, startsAt, purpose: 'session' });
  if (session !== null) await playArrival(tomas, { session, at, key: today });
}
