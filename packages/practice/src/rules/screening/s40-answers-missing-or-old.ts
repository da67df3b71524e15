import { limit } from '@percuta/evidence';
import { ASKED_ON_THE_DAY, MANDATORY_KEYS, type QuestionKey } from '../../screening/questions.ts';
import type { ScreeningContext, ScreeningFacts, ScreeningRule } from '../../screening/screening-rule.ts';
import { calendarDay, daysBetween } from '../calendar-day.ts';
import { isMissing } from '../missing.ts';
import type { Judgement } from '../rule.ts';

export const S40: ScreeningRule = {
  id: 'S40',
  version: 1,
  needs: [],
  reads: ['answeredOn', 'changedSinceBooking'],
  judge: (facts, context) => [...missing(facts, context), ...old(facts, context), ...changed(facts)],
  cases: {
    fires: [
      {
        name: 'pregnancy not known',
        facts: { pregnant: { answer: 'unknown' } },
        gives: { verdict: 'ask', blocksSession: true },
      },
      {
        name: 'answered on a day that is still to come',
        facts: { answeredOn: '2026-12-24' },
        gives: { verdict: 'ask', blocksSession: true },
      },
      {
        name: 'answered 31 days ago',
        facts: { answeredOn: '2026-10-24' },
        gives: { verdict: 'ask', blocksSession: false },
      },
      {
        name: 'one answer five weeks old among fresh ones',
        facts: { keloid: { answer: 'no', answeredOn: '2026-10-20' } },
        gives: { verdict: 'ask', blocksSession: false },
      },
      {
        name: 'something changed since booking',
        facts: { changedSinceBooking: { answer: 'yes' } },
        gives: { verdict: 'ask', blocksSession: false },
      },
      {
        name: 'day of the session, cold sore not asked again today',
        facts: { answeredOn: '2026-11-23' },
        context: { purpose: 'session' },
        gives: { verdict: 'ask', blocksSession: true },
      },
    ],
    doesNotFire: [
      { name: 'everything answered 30 days ago', facts: { answeredOn: '2026-10-25' } },
      {
        name: 'day of the session, everything asked today',
        facts: { answeredOn: '2026-11-24' },
        context: { purpose: 'session' },
      },
      { name: 'skin type not known: it need not be', facts: { fitzpatrickType: 'unknown' } },
    ],
  },
};

function missing(facts: ScreeningFacts, context: ScreeningContext): readonly Judgement[] {
  const { asOn, purpose } = context;
  const ageDays = (key: QuestionKey) => ageOf(facts, key, context);
  const notThere = [
    ...(facts.answeredOn === undefined || daysBetween(calendarDay(facts.answeredOn), asOn) < 0 ? ['answeredOn'] : []),
    ...(isMissing(facts.ageYears) ? ['ageYears'] : []),
    ...MANDATORY_KEYS.filter((key) => isMissing(facts[key])),
  ];
  const notToday =
    purpose === 'session' ? ASKED_ON_THE_DAY.filter((key) => !notThere.includes(key) && ageDays(key) !== 0) : [];
  return notThere.length + notToday.length === 0 ? [] : [{ verdict: 'ask', missing: [...notThere, ...notToday] }];
}

function old(facts: ScreeningFacts, context: ScreeningContext): readonly Judgement[] {
  const oldest = limit('screeningMaximumAgeDays').value;
  const stale = MANDATORY_KEYS.filter((key) => (ageOf(facts, key, context) ?? 0) > oldest);
  if (stale.length === 0) return [];
  return [{ verdict: 'ask', blocksSession: false, because: `Too old: ${stale.join(', ')}.` }];
}

function changed({ changedSinceBooking }: ScreeningFacts): readonly Judgement[] {
  if (changedSinceBooking?.answer !== 'yes') return [];
  return [{ verdict: 'ask', blocksSession: false, because: 'Something has changed since booking.' }];
}

/** How many days ago an answer was given; null where it is not there, or nobody knows. */
function ageOf(facts: ScreeningFacts, key: QuestionKey, { asOn }: ScreeningContext): number | null {
  if (isMissing(facts[key])) return null;
  const answeredOn = facts[key]?.answeredOn ?? facts.answeredOn;
  return answeredOn === undefined ? null : daysBetween(calendarDay(answeredOn), asOn);
}
