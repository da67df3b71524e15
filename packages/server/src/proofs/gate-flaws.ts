import {
  CLEAR_PERSON,
  type ConsentScope,
  type CoursePlan,
  EXAMPLE_COURSE_PLAN,
  type ScreeningAnswers,
  type TimeOutSaid,
} from '@percuta/practice';
import { sameAsBefore } from '@percuta/practice/examples';

/** Answers in which one thing is not as it should be. */
const FLAWED_ANSWERS: readonly ScreeningAnswers[] = [
  { pregnant: { answer: 'yes' } },
  { herpesNow: { answer: 'yes' } },
  { herpesNow: { answer: 'unknown' } },
  { anticoagulant: { answer: 'yes', medicines: ['aspirin'] } },
  { warts: { answer: 'yes', zones: ['cheek'] } },
];

/** Plans that a rule has something against. */
const FLAWED_PLANS: readonly Partial<CoursePlan>[] = [
  { device: 'bought online' },
  { zones: EXAMPLE_COURSE_PLAN.zones.map((zone) => ({ ...zone, settingMm: 2 })) },
  { sessions: { count: 1, intervalDays: null, reviewAfterSession: null } },
  { sessions: { count: 3, intervalDays: 10, reviewAfterSession: null } },
  { glide: 'vitamin-c' },
];

/** What of a time-out was not said, or is not in order. */
function flawedTimeOuts(said: TimeOutSaid): readonly Partial<TimeOutSaid>[] {
  return [
    { antisepsis: { ...said.antisepsis, dried: false } },
    { antisepsis: { ...said.antisepsis, dried: null } },
    { antisepsis: { ...said.antisepsis, wetSeconds: 20 } },
    { antisepsis: { ...said.antisepsis, agent: 'none' } },
    { cartridge: { ...said.cartridge, sealIntact: false } },
    { cartridge: { ...said.cartridge, dropped: null } },
    { cartridge: { ...said.cartridge, code: null } },
    { cartridge: { ...said.cartridge, code: '(01)09506000134352(17)251231(10)AB1(21)old' } },
    { handpiece: { cleaned: false, sheathed: true } },
    { confirmedAloud: { ...said.confirmedAloud, identity: null } },
    { emergency: { kit: false, complicationPlan: true } },
    { cartridge: { ...said.cartridge, openedBeforePerson: null } },
    { deviceAloud: false },
    { spokenWith: null },
    { handsGlovesEyes: null },
    { sharpsBox: false },
    { device: 'exceed' },
  ];
}

/** By lot: 0 leaves everything as it should be. */
export type Flaw = number;

const flawed = <T>(flaws: readonly T[], flaw: Flaw): Partial<T> =>
  flaw === 0 ? {} : (flaws[flaw % flaws.length] ?? {});

export function answersWith(on: string, flaw: Flaw): ScreeningAnswers {
  return { ...CLEAR_PERSON, answeredOn: on, ...flawed(FLAWED_ANSWERS, flaw) };
}

export function answersOfTheDay(on: string, flaw: Flaw): ScreeningAnswers {
  return { ...sameAsBefore(on), ...flawed(FLAWED_ANSWERS, flaw) };
}

export function planWith(flaw: Flaw): CoursePlan {
  return { ...EXAMPLE_COURSE_PLAN, ...flawed(FLAWED_PLANS, flaw) };
}

export function timeOutWith(said: TimeOutSaid, flaw: Flaw): TimeOutSaid {
  return { ...said, ...flawed(flawedTimeOuts(said), flaw) };
}

export function scopesWith(flaw: Flaw): readonly ConsentScope[] {
  if (flaw % 5 === 3) return ['treatment'];
  return flaw % 5 === 4 ? ['teaching'] : ['treatment', 'clinical-photographs'];
}
