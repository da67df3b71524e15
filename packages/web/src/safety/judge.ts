import { ZONES, type Zone } from '@percuta/evidence';
import {
  calendarDay,
  type Finding,
  isMissing,
  isQuestionKey,
  QUESTION_KEYS,
  QUESTIONS,
  type QuestionKey,
  type Screening,
  type ScreeningAnswers,
  screen,
  settleAnswers,
} from '@percuta/practice';
import { findingView } from '../worker/finding-view.ts';
import { isScreeningAnswers } from './is-screening-answers.ts';
import type { AskedKey, Judged, RaisedFinding } from './judged.ts';

/** The rule that gathers whatever is missing: shown as open questions, not as a finding. */
const MISSING_ANSWERS = 'S40';

/** Asks the screening about the answers of the conversation, on this day. */
export function judge(given: object, today: string): Judged {
  if (!isScreeningAnswers(given)) throw new UnreadableAnswers();
  const screening = screen(given, { asOn: calendarDay(today) });
  const raised = screening.findings.filter(isRaised);
  return {
    verdict: screening.verdict,
    withoutExclusions: screening.withoutExclusions,
    excludedZones: ZONES.filter((zone) => screening.excludedZones.includes(zone)),
    until: deferredUntil(raised),
    raised: raised.map(raisedFinding),
    open: openKeys(screening),
    ...fineOf(given, raised, today),
    hasNeedledAtHome: screening.offers.includes('home-needling-triage'),
    ruleset: screening.ruleset,
    asOn: screening.asOn,
  };
}

/** A finding that is nothing but a missing answer belongs to the open questions. */
function isRaised({ rule, verdict, missing }: Finding): boolean {
  if (rule === MISSING_ANSWERS || verdict === 'fine') return false;
  return missing.length === 0 || missing.some((path) => path.includes('.'));
}

function raisedFinding(finding: Finding): RaisedFinding {
  const { rule, title, verdict, until, condition, conflict, sources, strength, isAwaitingCheck } = findingView(finding);
  return {
    rule,
    title,
    verdict,
    about: aboutOf(finding),
    says: finding.missing.length > 0 ? null : finding.patientWording,
    until,
    condition,
    excludesZone: zoneOf(finding.excludesZone),
    conflict,
    sources,
    strength,
    isAwaitingCheck,
  };
}

/** Of what the rule looked at: the answers that are not the mildest, or that name a day all the same. */
function aboutOf({ inputs }: Finding): readonly AskedKey[] {
  return Object.entries(inputs)
    .filter(([key, value]) => !isQuestionKey(key) || isTelling(key, value))
    .map(([key]) => key)
    .filter(isAskedKey);
}

function isTelling(key: QuestionKey, value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('answer' in value)) return false;
  const { options } = QUESTIONS[key];
  const isMild = value.answer === options[0] || value.answer === 'no';
  return !isMild || Object.keys(value).some((name) => name !== 'answer' && name !== 'answeredOn');
}

function isAskedKey(key: string): key is AskedKey {
  return isQuestionKey(key) || key === 'ageYears' || key === 'fitzpatrickType';
}

function zoneOf(name: string | null): Zone | null {
  return ZONES.find((zone) => zone === name) ?? null;
}

/** The latest day of all deferrals; null where one of them names none. */
function deferredUntil(raised: readonly Finding[]): string | null {
  const days = raised.filter(({ verdict }) => verdict === 'defer').map(({ until }) => until);
  const named = days.filter((day) => day !== null);
  return named.length === days.length ? (named.toSorted().at(-1) ?? null) : null;
}

function openKeys({ findings }: Screening): readonly AskedKey[] {
  const missing = findings.flatMap((finding) => finding.missing).filter((path) => !path.includes('.'));
  return [...new Set(missing)].filter(isAskedKey);
}

function fineOf(answers: ScreeningAnswers, raised: readonly Finding[], today: string) {
  const facts = settleAnswers(answers, calendarDay(today));
  const answered = QUESTION_KEYS.filter((key) => !isMissing(facts[key]));
  const about = new Set<string>(raised.flatMap(aboutOf));
  const fine: readonly QuestionKey[] = answered.filter((key) => !about.has(key));
  return { answered: answered.length, fine };
}

/** A fault of ours. It says nothing of the answers: they are nobody's business. */
class UnreadableAnswers extends Error {
  constructor() {
    super('The conversation put together answers that the screening does not know.');
    this.name = 'UnreadableAnswers';
  }
}
