import type { Band } from '@percuta/model';
import type { Choice } from './choose-three.ts';
import type { FrontPlan } from './front-plan.ts';

/** One of the three choices, in words. */
export interface WordedChoice {
  readonly choice: Choice;
  readonly name: string;
  readonly words: string;
}

const OPENING: Readonly<Record<Choice, string>> = {
  gentlest: 'Gentlest worth having',
  balanced: 'Balanced',
  strongest: 'Strongest',
};

/** Says one choice in plain words for a professional: what is done, what it brings, what it risks, what it takes. */
export function wordChoice(choice: Choice, plan: FrontPlan, grade: string): WordedChoice {
  const words = [
    `${OPENING[choice]}: ${doneWords(plan)}.`,
    benefitWords(plan, grade),
    plan.risk === null
      ? ''
      : `Lasting harm ${inBand(plan.risk.lastingHarmRatio, 1)} times that of the usual course; redness for ${inBand(plan.risk.rednessDays, 1)} days each time, pain ${inBand(plan.risk.painScore, 0)} of 10 under numbing cream.`,
  ];
  return { choice, name: plan.name, words: words.filter((sentence) => sentence !== '').join(' ') };
}

function doneWords({ plan, visits }: FrontPlan): string {
  if (plan === null) return 'nothing is done';
  const when = plan.intervalDays === null ? '' : `, ${weeks(plan.intervalDays)} apart`;
  const passes = plan.passes === 1 ? '1 pass' : `${plan.passes} passes`;
  return `${visits === 1 ? '1 visit' : `${visits} visits`}${when}, ${plan.settingMm} mm with ${passes}`;
}

function weeks(days: number): string {
  return days % 7 === 0 ? `${days / 7} weeks` : `${days} days`;
}

function benefitWords({ benefit }: FrontPlan, grade: string): string {
  const { gradeChange, day, chanceHalfAGradeBetter } = benefit;
  if (gradeChange === null || chanceHalfAGradeBetter === null) return 'What it would change is not known.';
  return `On day ${day} the ${grade} is lower by ${fixed(0 - gradeChange.median, 2)} (nine times in ten by ${fixed(0 - gradeChange.p95, 2)} to ${fixed(0 - gradeChange.p05, 2)}); the chance of half a grade or more is ${Math.round(100 * chanceHalfAGradeBetter)}\u00a0%.`;
}

function inBand({ p05, median, p95 }: Band, decimals: number): string {
  return `${fixed(median, decimals)} (${fixed(p05, decimals)} to ${fixed(p95, decimals)})`;
}

/** With a true minus, and none before nothing. */
function fixed(value: number, decimals: number): string {
  const digits = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(digits) > 0 ? `\u2212${digits}` : digits;
}
