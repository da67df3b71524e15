import { NEEDLING_SECONDS } from './time-scale.ts';

/** Where a needle is: not there yet, so far in, or gone and its hole is left. */
export type HolePhase = 'before' | { readonly inShare: number } | 'after';

/** Whether the first session is going on. Later ones are moments on a scale of months: their holes are simply there. */
export function isNeedling({ session, seconds }: { readonly session: number; readonly seconds: number }): boolean {
  return session === 0 && seconds < NEEDLING_SECONDS;
}

/** The needle goes from hole to hole; about the middle of its turn it is as deep as it gets. */
export function holePhase(
  moment: { readonly session: number; readonly seconds: number },
  { index, count }: { readonly index: number; readonly count: number },
): HolePhase {
  if (!isNeedling(moment)) return 'after';
  const turn = (moment.seconds / NEEDLING_SECONDS) * count - index;
  if (turn < 0) return 'before';
  if (turn >= 1) return 'after';
  if (turn < 0.35) return { inShare: turn / 0.35 };
  return { inShare: turn < 0.7 ? 1 : (1 - turn) / 0.3 };
}
