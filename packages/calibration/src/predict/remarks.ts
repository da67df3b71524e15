import { punctureDensityPerCm2 } from '@percuta/model';
import type { Observable } from '../cohort/observables.ts';
import { ASSUMED } from '../measurements/assumptions.ts';
import { ZONE_SKINS } from '../measurements/fitted-studies.ts';
import type { StudyDesign } from './study-design.ts';

/** What has to be said beside a prediction. */
export interface Remarks {
  readonly assumed: readonly string[];
  readonly extrapolations: readonly string[];
  readonly unknown: readonly string[];
}

/** Where the fitted results end. */
const FITTED = { deepestMm: 1.5, densityPerCm2: 1500, mostSessions: 5, longestDays: 365, youngest: 35, oldest: 75 };

/** What the answer rests on where no fitted result reads this observable. */
const UNFITTED: Partial<Record<Observable, string>> = {
  'dermal-echo-density-change-percent':
    'No fitted result is an echo density, and whether it is collagen is contested: size and width are Percuta policy.',
  'elasticity-change-percent':
    'No fitted result is an elasticity: a judgement of 3 % ± 4 % for a tenth more papillary collagen, either sign.',
  'elastin-stain-change-percent':
    'Whether elastin rises or falls is contested: the middle is nothing, the width half that of a collagen stain.',
  'improved-fraction':
    'No fitted result counts people: it follows from the mean change, how people differ and how raters err.',
  'skin-replica-irregularity-change-percent':
    'No fitted result is a replica: taken as a share of the relative loss of wrinkle grade, which is Percuta policy.',
  'water-loss-change-percent':
    'How far water loss rises is not on record: the size is Percuta policy, the clock fitted.',
  'dermal-thickness-change-percent':
    'No fitted result is a thickness of the dermis: a share of the gain of collagen, which is Percuta policy.',
};

/** Says what a design leaves out, where it reaches beyond the fitted results, and what nobody can say. */
export function remarksOn(design: StudyDesign): Remarks {
  return { assumed: assumedFor(design), extrapolations: extrapolationsOf(design), unknown: unknownOf(design) };
}

function assumedFor(design: StudyDesign): string[] {
  const graded = design.observable.includes('grade') || design.observable === 'improved-fraction';
  return said([
    [design.people === null, `People not counted: ${ASSUMED.people}.`],
    [design.ageMeanYears === null, `Age not given: ${ASSUMED.ageMeanYears} years on the mean.`],
    [design.ageSdYears === null, `Spread of age not given: ${ASSUMED.ageSdYears} years.`],
    [
      graded && design.baselineGrade === null,
      'Grade before not given: wrinkles as the model expects at that age, acne scars at about 2.8 of 4.',
    ],
    [true, 'Sex and photodamage of the people are taken as anything.'],
  ]);
}

function extrapolationsOf(design: StudyDesign): string[] {
  const { course, zone, observable, observeDay, fitzpatrickTypes } = design;
  const orders = course.sessions.flatMap(({ zones }) => zones[zone] ?? []);
  const deepest = Math.max(0, ...orders.map(({ settingMm }) => settingMm ?? lengthOf(design)));
  const densest = Math.max(0, ...orders.map((order) => punctureDensityPerCm2(course.device, course.technique, order)));
  const age = design.ageMeanYears ?? ASSUMED.ageMeanYears;
  return said([
    [UNFITTED[observable] !== undefined, UNFITTED[observable] ?? ''],
    [course.device.kind === 'stamp', 'No fitted result is of a stamp.'],
    [deepest > FITTED.deepestMm, `No fitted result is of needles set deeper than ${FITTED.deepestMm} mm.`],
    [densest > FITTED.densityPerCm2, `No fitted result is of ${Math.round(densest)} punctures per cm².`],
    [orders.length > FITTED.mostSessions, `No fitted result is of more than ${FITTED.mostSessions} sessions.`],
    [orders.length === 0, `No session needles the zone ${zone}: this foretells skin left alone.`],
    [observeDay > FITTED.longestDays, 'No fitted result is later than a year.'],
    [age < FITTED.youngest || age > FITTED.oldest, 'No fitted result is of people so young or so old.'],
    [
      fitzpatrickTypes.some((type) => type !== 3 && type !== 4),
      'Skin type is not in the model; the fitted stains were read in types III and IV.',
    ],
  ]);
}

function lengthOf({ course }: StudyDesign): number {
  return course.device.kind === 'pen' ? 0 : course.device.needleLengthMm;
}

function unknownOf({ observable, zone, goal }: StudyDesign): string[] {
  const skin = ZONE_SKINS[zone];
  const wrinkles =
    observable === 'lemperle-grade-change' || (observable === 'improved-fraction' && goal === 'wrinkles');
  const scars =
    observable === 'acne-scar-grade-change' || (observable === 'improved-fraction' && goal === 'acne-scars');
  return said([
    [wrinkles && skin?.wrinklesAreGraded !== true, 'prediction: the scale grades wrinkles of face and neck only.'],
    [scars && skin?.acneScarsAreGraded !== true, 'prediction: the scale grades acne scars of the face only.'],
  ]);
}

function said(sentences: readonly (readonly [applies: boolean, sentence: string])[]): string[] {
  return sentences.filter(([applies]) => applies).map(([, sentence]) => sentence);
}
