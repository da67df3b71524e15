import type { ForetoldResult } from '../leave-one-out/leave-one-study-out.ts';
import { STUDY_MODELS, type StudyModelName } from '../likelihood/study-model.ts';

/** Which model foretells unseen studies best, and what follows for outlooks. */
export interface Verdict {
  readonly ranking: readonly { readonly model: StudyModelName; readonly score: number }[];
  readonly byStudy: readonly { readonly study: string; readonly best: StudyModelName }[];
  /** The model from which outlooks of grades come: the winner. */
  readonly outlook: StudyModelName;
}

/**
 * Ranks the models by their mean score over studies left out, each study counting once however many results it printed.
 * Never the null: a model that says nothing happens is a yardstick, not an outlook.
 */
export function verdictOn(leftOut: readonly ForetoldResult[]): Verdict {
  const studies = [...new Set(leftOut.map(({ study }) => study))];
  const scoreOf = (model: StudyModelName, study: string) =>
    meanOf(leftOut.filter((row) => row.model === model && row.study === study).map(({ score }) => score));
  const ranking = STUDY_MODELS.map((model) => ({
    model,
    score: meanOf(studies.map((study) => scoreOf(model, study))),
  })).toSorted((one, other) => one.score - other.score);
  const byStudy = studies.map((study) => ({
    study,
    best: STUDY_MODELS.toSorted((one, other) => scoreOf(one, study) - scoreOf(other, study))[0] ?? 'null',
  }));
  const outlook = ranking.find(({ model }) => model !== 'null')?.model ?? 'mechanism';
  return { ranking, byStudy, outlook };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
