import type { Technique } from '../course/course.ts';
import type { Needling } from '../needle/needle-skin.ts';

/** What of a needling does harm. */
export type HarmfulNeedling = Pick<Needling, 'surfaceFraction' | 'depth'>;

/** The heaviest needling of a plan beside the same order in trained hands. */
export interface HarmComparison {
  readonly plan: HarmfulNeedling;
  readonly reference: HarmfulNeedling;
  readonly operator: Technique['operator'];
}
