import type { StudyModelName } from '../likelihood/study-model.ts';
import type { SelfCheck } from '../self-check/simulation-based-calibration.ts';

/** What the self-check found, as it is written down. */
export interface SelfCheckResults {
  readonly worlds: number;
  readonly steps: number;
  readonly seed: number;
  readonly checks: readonly { readonly model: StudyModelName; readonly coordinates: readonly SelfCheck[] }[];
}
