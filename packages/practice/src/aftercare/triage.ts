import { COURSE } from '@percuta/evidence';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { calendarDay } from '../rules/calendar-day.ts';
import { canonicalJson } from '../rules/canonical-json.ts';
import { sha256 } from '../rules/sha256.ts';
import { type AftercareLevelNumber, LEVEL_ANSWERS, LEVELS, levelRow, type WhomToCall } from './levels.ts';
import { SIGN_IDS, SIGNS, type Sign, type SignId, signLevel } from './signs.ts';

/** What a person reports about the time after a session. */
export interface AftercareReport {
  /** Calendar days since the session; null where nobody knows. */
  readonly day: number | null;
  readonly signs: readonly SignId[];
  /** Signs that the person is not sure of. */
  readonly unsure: readonly SignId[];
  /** In the person's own words; no rule understands them, a human does. */
  readonly words: string | null;
  readonly photographs: readonly string[];
}

/** Why a report has its level: one sign, as reported. */
export interface TriagedSign {
  readonly sign: SignId;
  readonly asks: string;
  readonly unsure: boolean;
  readonly level: AftercareLevelNumber;
}

/** The answer to a report: how soon it is answered, whom to call, what to do. */
export interface Triage {
  /** The most urgent of the signs'. */
  readonly level: AftercareLevelNumber;
  readonly answerWithin: string;
  /** The moment by which somebody answers, where it is hours; and the calendar day. Null where nobody has to. */
  readonly answerBy: { readonly at: string | null; readonly on: string } | null;
  readonly call: WhomToCall;
  /** In words for the person. */
  readonly doNow: readonly string[];
  readonly humanReads: boolean;
  /** Most urgent first. */
  readonly because: readonly TriagedSign[];
  readonly day: number | null;
  readonly sources: readonly string[];
  /** Digest of the table that answered. */
  readonly table: string;
}

/** A triage as it is kept. */
export const TRIAGE: z.ZodType<Triage> = z.strictObject({
  level: LEVELS,
  answerWithin: z.string(),
  answerBy: z.strictObject({ at: z.iso.datetime().nullable(), on: z.iso.date() }).nullable(),
  call: z.enum(['emergency', 'practice at once', 'practice, if it gets worse', 'nobody']),
  doNow: z.array(z.string()),
  humanReads: z.boolean(),
  because: z.array(z.strictObject({ sign: z.enum(SIGN_IDS), asks: z.string(), unsure: z.boolean(), level: LEVELS })),
  day: z.int().nullable(),
  sources: z.array(z.string()),
  table: z.string(),
});

/** The least urgent level at which a human reads every report. */
const SEEN_BY_A_HUMAN: AftercareLevelNumber = 3;

/** What a person reads who sent a photograph. */
const PHOTOGRAPH_SAYS = 'A person of the practice looks at your photograph. No computer judges it.';

/**
 * Says how soon a report is answered, whom the person calls and what to do. The most urgent sign decides; a sign that
 * the person is not sure of counts as there, and one level up. Words count as something else, whatever comes with them:
 * no rule understands them. No rule looks at a photograph either: it only puts the report before a human, as soon as
 * level 3 has it. So whatever is added, a report never becomes less urgent. It tells nobody to stop a medicine, and
 * replaces no clinician. Source: the course after a session and the levels on record (policy).
 *
 * @example
 * const now = { at: '2026-11-26T20:00:00Z', today: '2026-11-26' };
 * const report = { day: 2, signs: ['redness'], unsure: [], words: null, photographs: [] };
 * triage(report, now).level // => 5
 * triage({ ...report, signs: ['redness', 'pus'] }, now) // => { level: 2, call: 'practice at once', answerBy: { at: null, on: '2026-11-26' } }
 * triage({ ...report, unsure: ['redness'] }, now).level // => 4
 */
export function triage(report: AftercareReport, now: { readonly at: string; readonly today: string }): Triage {
  const because = signsOf(report).toSorted((a, b) => a.level - b.level);
  const bySigns = because[0]?.level ?? 5;
  const isShown = report.photographs.length > 0;
  const level = isShown && bySigns > SEEN_BY_A_HUMAN ? SEEN_BY_A_HUMAN : bySigns;
  const row = levelRow(level);
  const { call, doNow } = LEVEL_ANSWERS[level];
  const alsoDo = because.flatMap(({ sign }) => alsoFor(SIGNS[sign]));
  return {
    level,
    answerWithin: row.answerWithin,
    answerBy: answerBy(level, now),
    call,
    doNow: [...doNow, ...new Set(alsoDo), ...(isShown ? [PHOTOGRAPH_SAYS] : [])],
    humanReads: row.humanReads,
    because,
    day: report.day,
    sources: row.sources,
    table: triageTable(),
  };
}

function signsOf({ day, signs, unsure, words }: AftercareReport): readonly TriagedSign[] {
  const sure = signs.map((sign) => triaged(sign, day, false));
  const doubtful = unsure.map((sign) => triaged(sign, day, true));
  const unnamed = words !== null && !signs.includes('something-else');
  return [...sure, ...doubtful, ...(unnamed ? [triaged('something-else', day, false)] : [])];
}

function triaged(sign: SignId, day: number | null, unsure: boolean): TriagedSign {
  const level = signLevel(sign, day);
  return { sign, asks: SIGNS[sign].asks, unsure, level: unsure ? oneUp(level) : level };
}

function oneUp(level: AftercareLevelNumber): AftercareLevelNumber {
  const up: Readonly<Record<AftercareLevelNumber, AftercareLevelNumber>> = { 1: 1, 2: 1, 3: 2, 4: 3, 5: 4 };
  return up[level];
}

function alsoFor(sign: Sign): readonly string[] {
  return sign.also === undefined ? [] : [sign.also];
}

function answerBy(level: AftercareLevelNumber, { at, today }: { readonly at: string; readonly today: string }) {
  const inDays = (days: number) => calendarDay(today).add({ days }).toString();
  switch (level) {
    case 1:
      return { at, on: today };
    case 2:
      return { at: null, on: today };
    case 3:
      return { at: Temporal.Instant.from(at).add({ hours: 48 }).toString(), on: inDays(2) };
    case 4:
      return { at: null, on: inDays(7) };
    case 5:
      return null;
  }
}

let table: string | undefined;

/**
 * The name of the triage table in force: a digest of every sign, band, level and word of it, and of the course that it
 * rests on. Kept with every triage. Source: Percuta policy.
 *
 * @example
 * triageTable().startsWith('sha256:') // => true
 */
export function triageTable(): string {
  const levels = ([1, 2, 3, 4, 5] as const).map((level) => levelRow(level));
  table ??= `sha256:${sha256(canonicalJson({ signs: SIGNS, answers: LEVEL_ANSWERS, levels, course: COURSE }))}`;
  return table;
}
