import type { AdverseEvent } from '../course/course-state.ts';
import type { HarmJudgement } from './adverse-event.ts';

/**
 * How a harm is judged now: as it was judged last. Source: Percuta policy.
 *
 * @example
 * const judgement = { grade: 1, serious: [], causality: 'possible', outcome: 'ongoing', endedOn: null, treatment: null };
 * standingJudgement({ judgement, judgedAgain: [] }).outcome // => "ongoing"
 * standingJudgement({ judgement, judgedAgain: [{ judgement: { ...judgement, outcome: 'gone' } }] }).outcome // => "gone"
 */
export function standingJudgement(event: {
  readonly judgement: HarmJudgement;
  readonly judgedAgain: readonly Pick<AdverseEvent['judgedAgain'][number], 'judgement'>[];
}): HarmJudgement {
  return event.judgedAgain.at(-1)?.judgement ?? event.judgement;
}
