import type { Prior } from '@percuta/evidence';

/** A prior of the calibration's own: of studies and how they differ, not of skin. */
export interface StudyPrior extends Omit<Prior, 'distribution'> {
  readonly distribution: Prior['distribution'] | 'half-normal';
}

const POLICY = { sources: ['percuta-policy'], provenance: 'POLICY', strength: 'P' } as const;

/** A half-normal distribution by its scale, with the points that a reader looks for. */
function halfNormal(scale: number): Pick<StudyPrior, 'distribution' | 'p05' | 'median' | 'p95'> {
  const round = (value: number) => Number(value.toPrecision(3));
  return {
    distribution: 'half-normal',
    p05: round(0.0627 * scale),
    median: round(0.6745 * scale),
    p95: round(1.96 * scale),
  };
}

/** What is believed of studies before their results: all of it policy, because five studies tell little of it. */
export const STUDY_PRIORS: readonly StudyPrior[] = [
  {
    id: 'study-prior-response',
    parameter: 'betweenStudyResponseLogSd',
    unit: '1',
    ...halfNormal(0.3),
    anchor:
      'How much more or less the skin of one study answers than that of another at the same needling, as the spread of the logarithm: hands, devices, people, all that a methods section leaves out. Half-normal of scale 0.3: a study a third stronger or weaker than expected is common, one twice as strong is rare.',
    ...POLICY,
  },
  {
    id: 'study-prior-reading',
    parameter: 'betweenStudyReadingShare',
    unit: '1',
    ...halfNormal(0.5),
    anchor:
      'The error that all readings of one study share (one rater, one batch of stain, one probe), as a multiple of the error of a single reading. It does not shrink with the number of people.',
    ...POLICY,
  },
  {
    id: 'study-prior-goodman-points',
    parameter: 'goodmanPointsBefore',
    unit: 'points',
    distribution: 'lognormal',
    p05: 6,
    median: 12,
    p95: 24,
    anchor:
      'Quantitative Goodman score (0 to 84) from which people with moderate scars start: 11 to 20 mild, moderate and severe scars each are 2 + 4 + 6 points. The trial that is fitted does not give it in the text that was read.',
    ...POLICY,
  },
  {
    id: 'study-prior-elastin',
    parameter: 'elastinPerPapillaryCollagen',
    unit: 'ratio',
    distribution: 'normal',
    p05: -2,
    median: 0,
    p95: 2,
    anchor:
      'Relative change of elastin stain to that of papillary collagen. Its sign is contested: total elastin down in one series, up in another; the size is half that of a collagen stain.',
    ...POLICY,
  },
];
