import { randomUUID } from 'node:crypto';
import type { CoursePlan, EntryOf, HarmJudgement } from '@percuta/practice';
import { cheeksAt } from '@percuta/practice/examples';
import { inPractice } from '../database/in-practice.ts';
import type { DemoPractice } from '../practices/open-demo-practice.ts';
import type { Store } from '../store.ts';
import { readFilled, writeFilled } from './demo-filled.ts';
import {
  answersOf,
  book,
  type DemoPerson,
  dayAt,
  minutesAfter,
  play,
  playConsent,
  playPlanning,
  playSession,
} from './demo-play.ts';
import { findOrRegister } from './fill-demo.ts';
import { demoActor } from './furnish-demo.ts';
import {
  type InventedPerson,
  type InventedSession,
  peopleOfTheYear,
  SESSIONS_OF_THE_YEAR,
  talksOn,
} from './people-of-the-year.ts';

const PEOPLE = 28;
const DAY_MS = 86_400_000;

const named = (name: string): string => name.toLowerCase().replaceAll(' ', '-');

/** What the year is played with. */
export interface PlayingYear {
  readonly store: Store;
  readonly demo: DemoPractice;
  readonly at: Date;
  /** Ends it after the step under way; it is taken up again at the next start. */
  readonly signal: AbortSignal;
  readonly count?: number;
}

/** Gives a day of the demo people who come for a first talk; at a weekend nobody does. */
export async function playTalks({ store, demo, at }: Pick<PlayingYear, 'store' | 'demo' | 'at'>): Promise<void> {
  const midnight = dayAt(at, 0, 0);
  if (onWeekday(midnight) > midnight) return;
  for (const { name, bornOn, hour } of talksOn(midnight.getTime() / DAY_MS)) {
    const bookedAt = dayAt(at, -2, 9);
    const personId = await findOrRegister(store, demo, { name, bornOn, at: bookedAt });
    const talk = { startsAt: dayAt(at, 0, hour), purpose: 'consultation', at: bookedAt } as const;
    const practitioner = demo.accounts['responsible-clinician'];
    const person = { store, demo, name: named(name), personId };
    await book(person, { key: `talk-${midnight.toISOString().slice(0, 10)}`, ...talk, practitioner });
  }
}

/**
 * Gives the demo practice the year that lies behind it: people who do not exist, through the machine that everybody
 * goes through, the newest first. Once; a year that was broken off is taken up again where it was.
 */
export async function playYear({ store, demo, at, signal, count = PEOPLE }: PlayingYear): Promise<void> {
  const begun = await readFilled(store, demo, 'demo.year');
  if (begun?.isDone === true) return;
  // Days count from when it was begun, so that a step that was done stands where it was.
  const from = begun === null ? at : new Date(begun.from);
  if (begun === null) await writeFilled(store, demo, { name: 'demo.year', value: { from, isDone: false }, at });
  const rooms = await readRooms(store, demo);
  for (const invented of peopleOfTheYear(count).toReversed()) {
    if (signal.aborted) return;
    const { name, bornOn } = invented;
    const registered = { name, bornOn, at: dayAt(from, -talkDaysAgo(invented), 7) };
    const personId = await findOrRegister(store, demo, registered);
    const person = { store, demo, name: named(name), personId };
    await playCourse(person, invented, { from, rooms, signal });
  }
  await writeFilled(store, demo, { name: 'demo.year', value: { from, isDone: true }, at });
}

function readRooms({ database }: Store, demo: DemoPractice): Promise<readonly string[]> {
  return inPractice(database, demoActor(demo, 'owner'), async (tx) => {
    const rows = await tx.selectFrom('room').select('id').where('retired_at', 'is', null).orderBy('name').execute();
    return rows.map(({ id }) => id);
  });
}

interface OfTheYear {
  readonly from: Date;
  readonly rooms: readonly string[];
  readonly signal: AbortSignal;
}

const talkDaysAgo = ({ sessions, talkBeforeDays }: InventedPerson): number =>
  (sessions[0]?.daysAgo ?? 0) + talkBeforeDays;

async function playCourse(person: DemoPerson, invented: InventedPerson, year: OfTheYear): Promise<void> {
  const talk = dayAt(year.from, -talkDaysAgo(invented), 15);
  await playPlanning(person, talk, answersOf(talk, { fitzpatrickType: invented.skinType }), planOf(invented));
  await playConsent(person, invented.name, minutesAfter(talk, 30));
  await grade(person, { key: 'before', at: minutesAfter(talk, 40), grade: invented.grades.before });
  let bookedAt = minutesAfter(talk, 50);
  for (const [index, session] of invented.sessions.entries()) {
    if (year.signal.aborted || bookedAt > year.from) return;
    const held = await playVisit(person, invented, { ...year, ...session, index, bookedAt });
    if (held === null) return;
    bookedAt = minutesAfter(held, 90);
  }
  const { after } = invented.grades;
  const lastAgo = invented.sessions.at(-1)?.daysAgo ?? 0;
  if (after !== null) await grade(person, { key: 'after', at: dayAt(year.from, 92 - lastAgo, 15), grade: after });
}

function planOf({ settingMm, intervalDays }: InventedPerson): CoursePlan {
  const plan = cheeksAt(settingMm);
  return { ...plan, sessions: { ...plan.sessions, intervalDays } };
}

interface Visit extends OfTheYear, InventedSession {
  readonly index: number;
  readonly bookedAt: Date;
}

/** Books one session, and holds it where its time has come: answers when it was held, or null. */
async function playVisit(
  person: DemoPerson,
  { settingMm, skinType, harm }: InventedPerson,
  { from, rooms, daysAgo, hour, room, index, bookedAt }: Visit,
): Promise<Date | null> {
  const startsAt = onWeekday(dayAt(from, -daysAgo, hour));
  const isToCome = startsAt > minutesAfter(from, -120);
  // Who is made ready for the time-out of each day needs the practitioner.
  const by = isToCome ? { practitioner: person.demo.accounts['responsible-clinician'] } : {};
  const visit = {
    key: `visit-${index}`,
    at: bookedAt,
    startsAt,
    purpose: 'session',
    room: rooms[room] ?? null,
  } as const;
  const session = await book(person, { ...visit, ...by });
  if (session === null || isToCome) return null;
  const askedAt = minutesAfter(startsAt, -2 * 24 * 60);
  const answers = answersOf(askedAt, { fitzpatrickType: skinType });
  if (index > 0) await play(person, 'practitioner', { key: `screening-${index}`, at: askedAt, command: answers });
  await playSession(person, { session, at: minutesAfter(startsAt, -10), key: `session-${index}`, settingMm });
  if (index === 0 && harm !== null) await tellHarm(person, { session, startsAt, harm });
  await answerCheckIns(person, { session, startsAt, from, isLast: index === SESSIONS_OF_THE_YEAR - 1 });
  return startsAt;
}

/** Nobody works on a weekend: what falls on one is on the Monday after. */
function onWeekday(at: Date): Date {
  const days = { 6: 2, 0: 1 }[at.getUTCDay()] ?? 0;
  return minutesAfter(at, days * 24 * 60);
}

/** When the practice asks after a session, in days, and what most answer; by the month only after the last. */
const CHECK_INS = [
  { asks: 'day-1', days: 1, redness: 'less', pain: 'less', comparedWithBefore: null },
  { asks: 'day-3', days: 3, redness: 'less', pain: 'none', comparedWithBefore: null },
  { asks: 'day-7', days: 7, redness: 'none', pain: 'none', comparedWithBefore: null },
  { asks: 'month-1', days: 32, redness: null, pain: null, comparedWithBefore: 'the same' },
  { asks: 'month-3', days: 93, redness: null, pain: null, comparedWithBefore: 'better' },
  { asks: 'month-6', days: 186, redness: null, pain: null, comparedWithBefore: 'better' },
] as const;

interface Asking {
  readonly session: string;
  readonly startsAt: Date;
  readonly from: Date;
  readonly isLast: boolean;
}

async function answerCheckIns(person: DemoPerson, { session, startsAt, from, isLast }: Asking): Promise<void> {
  for (const { days, ...answers } of CHECK_INS) {
    if (!isLast && answers.comparedWithBefore !== null) return;
    const at = minutesAfter(startsAt, days * 24 * 60 + 8 * 60);
    if (at > from) return;
    const told = { session, report: randomUUID(), ...answers, signs: [], unsure: [], words: null, photographs: [] };
    const command = { do: 'answerCheckIn', ...told } as const;
    const written = await play(person, 'front-desk', { key: `asked-${session}-${answers.asks}`, at, command });
    const triaged = written?.find((entry) => entry.kind === 'report-triaged');
    if (triaged !== undefined) await answerReport(person, triaged.body, minutesAfter(at, 90));
  }
}

/** Somebody reads it the same day, unless nothing in it waits for anybody. */
async function answerReport(
  person: DemoPerson,
  { report, triage: { level } }: EntryOf<'report-triaged'>['body'],
  at: Date,
): Promise<void> {
  const words = 'This is how it usually goes. Keep to the sheet, and tell us if it grows.';
  const command = { do: 'answerReport', report, level, words, lowerBecause: null, closed: true } as const;
  await play(person, 'practitioner', { key: `answered-${report}`, at, command });
}

/** The scale of the SkinPen study, one cheek. */
async function grade(
  person: DemoPerson,
  { key, at, grade }: { readonly key: string; readonly at: Date; readonly grade: number },
): Promise<void> {
  const measured = { scale: 'scale-asas', zone: 'left-cheek', answers: { grade }, image: null, blinded: null } as const;
  const command = { do: 'measureOutcome', measure: randomUUID(), ...measured } as const;
  await play(person, 'practitioner', { key: `grade-${key}`, at, command });
}

const HARM_WORDS = {
  'long-redness': 'Redness on both cheeks that was still there a week later.',
  'dark-marks': 'Faint brown marks along the passes on the left cheek.',
} as const;

const JUDGED: HarmJudgement = {
  grade: 1,
  serious: [],
  causality: 'probable',
  outcome: 'gone',
  endedOn: null,
  treatment: null,
};

async function tellHarm(
  person: DemoPerson,
  {
    session,
    startsAt,
    harm,
  }: { readonly session: string; readonly startsAt: Date; readonly harm: NonNullable<InventedPerson['harm']> },
): Promise<void> {
  const seenAt = minutesAfter(startsAt, harm.daysAfter * 24 * 60);
  const beganOn = seenAt.toISOString().slice(0, 10);
  const told = {
    event: randomUUID(),
    session,
    zones: ['left-cheek'],
    term: harm.term,
    says: HARM_WORDS[harm.term],
    beganOn,
  } as const;
  const command = { do: 'recordAdverseEvent', ...told, report: null, judgement: JUDGED } as const;
  await play(person, 'responsible-clinician', { key: 'harm', at: seenAt, command });
}
