import { shippedPosterior } from '@percuta/evidence/ensemble';
import { type Band, bandOf, MODEL_VERSION, seededRandom } from '@percuta/model';
import type { StudyModelName } from '../likelihood/study-model.ts';
import { ASSUMED } from '../measurements/assumptions.ts';
import { NotInEvidence, ZONE_SKINS } from '../measurements/fitted-studies.ts';
import { priorCitations } from '../prior-citations.ts';
import { unitScale } from '../rivals/kinds.ts';
import type { MeanObservable, Question } from './foretell.ts';
import { FORETELLERS } from './foretellers.ts';
import { remarksOn } from './remarks.ts';
import type { StudyDesign } from './study-design.ts';
import { type Bounds, improvedFractions, studyMeans } from './study-mean.ts';

/** What a study of this design would report, as far as anybody knows. */
export interface StudyPrediction {
  /** Of the study's mean; `null` where no honest width exists. */
  readonly prediction: Band | null;
  readonly model: {
    readonly name: StudyModelName;
    readonly version: string;
    readonly posterior: string;
    readonly draws: number;
    readonly seed: number;
  };
  /** What the design leaves out, and what was put in its place. */
  readonly assumed: readonly string[];
  /** Where the design lies outside the evidence, and what the answer rests on where no result does. */
  readonly extrapolations: readonly string[];
  /** What is `null`, and why. */
  readonly unknown: readonly string[];
  readonly sources: readonly string[];
}

const SEED = 1;

/** The predictive interval of a study's mean, by the mechanism or one of its rivals. Same design, same bits. */
export function predictStudy(design: StudyDesign, model: StudyModelName = 'mechanism'): StudyPrediction {
  const { draws, sha256 } = shippedPosterior();
  const { assumed, extrapolations, unknown } = remarksOn(design);
  return {
    prediction: unknown.length > 0 ? null : bandOf(predictiveMeans(design, model)),
    model: { name: model, version: MODEL_VERSION, posterior: sha256, draws, seed: SEED },
    assumed,
    extrapolations,
    unknown,
    sources: priorCitations(),
  };
}

/** Many means that such a study might report, in the unit of the observable. */
export function predictiveMeans(design: StudyDesign, model: StudyModelName): Float64Array {
  const question = questionOf(design);
  const foreteller = FORETELLERS[model](shippedPosterior(), question);
  const sampling = {
    people: design.people ?? ASSUMED.people,
    bounds: boundsOf(question),
    random: seededRandom(SEED),
  };
  return design.observable === 'improved-fraction'
    ? improvedFractions(foreteller, sampling)
    : studyMeans(foreteller, sampling);
}

/** The design as the models are asked about it. */
export function questionOf(design: StudyDesign): Question {
  const zone = ZONE_SKINS[design.zone];
  if (zone === undefined) throw new NotInEvidence(`zone ${design.zone}`);
  return {
    setting: {
      ageMeanYears: design.ageMeanYears ?? ASSUMED.ageMeanYears,
      ageSdYears: design.ageSdYears ?? ASSUMED.ageSdYears,
      zoneName: design.zone,
      zone,
      course: design.course,
      baselineGrade: design.baselineGrade,
    },
    observable: meanObservable(design),
    observeDay: design.observeDay,
    open: design.open,
  };
}

function meanObservable({ observable, goal }: StudyDesign): MeanObservable {
  if (observable !== 'improved-fraction') return observable;
  return goal === 'acne-scars' ? 'acne-scar-grade-change' : 'lemperle-grade-change';
}

/** The highest grades of the two scales. */
const HIGHEST = { 'lemperle-grade-change': 5, 'acne-scar-grade-change': 4 } as const;

/** Nothing falls by more than there was, and no grade rises above its scale. */
function boundsOf({ observable, setting }: Question): Bounds {
  const whole = unitScale(observable, setting);
  if (observable !== 'lemperle-grade-change' && observable !== 'acne-scar-grade-change') return [-whole, Infinity];
  return [-whole, HIGHEST[observable] - whole];
}
