import type { Detail, Question } from './question.ts';
import { settleAnswer } from './settle-answers.ts';

/** Any known answer to any question, as it is kept. */
type Answer = Readonly<Record<string, unknown>> & { readonly answer: string };

type Pair = readonly [milder: unknown, graver: unknown];

/**
 * Of two known answers to one question the milder and the graver, part by part: the answer by the order of the
 * question's options, each detail by the way its risk grows. The graver is at least as risky as both; that is what
 * "adding a risk" means, and what the laws of the rules are about. A detail that only one side has belongs to the
 * graver where the other side answered with the mildest option; else the two are not comparable in it, and it falls
 * away. Does not hold for `unknown`, which no order places. Source: Percuta policy.
 *
 * @example
 * apartByRisk(QUESTIONS.filler, { answer: 'no' }, { answer: 'yes', on: '2026-01-01' }).graver // => { answer: 'yes', on: '2026-01-01' }
 * apartByRisk(QUESTIONS.isotretinoin, { answer: 'now' }, { answer: 'no' }).milder // => { answer: 'no' }
 */
export function apartByRisk(question: Question, a: Answer, b: Answer): Readonly<Record<'milder' | 'graver', Answer>> {
  const sides = [settleAnswer(question, a), settleAnswer(question, b)] as const;
  const rank = (answer: Answer) => question.options.indexOf(answer.answer);
  const [low, high] = rank(sides[0]) <= rank(sides[1]) ? sides : [sides[1], sides[0]];
  const details = Object.entries(question.details).map(
    ([key, detail]) => [key, pair(detail, low[key], high[key], rank(low) === 0)] as const,
  );
  const side = (index: 0 | 1) =>
    Object.fromEntries(details.map(([key, values]) => [key, values[index]]).filter(([, value]) => value !== undefined));
  return { milder: { answer: low.answer, ...side(0) }, graver: { answer: high.answer, ...side(1) } };
}

function pair(detail: Detail, low: unknown, high: unknown, lowIsMildest: boolean): Pair {
  if (detail.kind === 'relief')
    return [low === true || high === true || undefined, (low && high) === true || undefined];
  if (low !== undefined && high !== undefined) return ordered(detail, low, high);
  // Any zone may be meant where none is named, so the side that names some is the milder one.
  if (detail.kind === 'zones') return lowIsMildest ? [undefined, high] : [low ?? high, undefined];
  return lowIsMildest ? [undefined, low ?? high] : [undefined, undefined];
}

function ordered(detail: Detail, a: unknown, b: unknown): Pair {
  if (Array.isArray(a) && Array.isArray(b)) return lists(a, b);
  const upwards = typeof a === 'number' && typeof b === 'number' ? [Math.min(a, b), Math.max(a, b)] : [a, b].toSorted();
  const growsUp = 'riskier' in detail && (detail.riskier === 'later' || detail.riskier === 'higher');
  return growsUp ? [upwards[0], upwards[1]] : [upwards[1], upwards[0]];
}

/** The list that both hold, and the list that either holds. Where they hold nothing in common, the first is the milder. */
function lists(a: readonly unknown[], b: readonly unknown[]): Pair {
  const both = a.filter((one) => b.includes(one));
  return [both.length === 0 ? a : both, [...new Set([...a, ...b])]];
}
