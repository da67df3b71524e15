import { STUDY_MODELS } from '../likelihood/study-model.ts';
import { numberText } from '../results/number-text.ts';
import type { FrozenArm, FrozenFile, FrozenPrediction } from './freeze.ts';

const HEAD = [
  '# Frozen predictions',
  '',
  'What each model expects of studies whose results nobody who built it has read. Written by',
  '`node packages/calibration/src/freeze.ts` and committed before anything else used them. They are to be scored, once',
  'the results are read, by sign, by coverage of the 80 and 95 % bands and by the continuous ranked probability score',
  '(`predictions/score-frozen.ts`); the mechanism has to beat both rivals to be of use.',
  '',
  'A figure is a median with its 80 % band in brackets: of the **mean that the study reports**, so what nobody knows of',
  'the constants, how studies differ, and which people came are all in it. Per cent are in per cent, grades in grades,',
  'negative grades are better. Open-label bias is in where the study is open and people judge.',
  '',
  'Arms of one cohort are no independent tests: Kenkel 2021, Alqam 2022 and the face paper of 2023 are the same people.',
  'The grades of Ablon 2018 before day 150 are foretold twice: as if the study were a new one, and knowing its day 150,',
  'which was fitted.',
  '',
];

/** The frozen predictions as a page. */
export function frozenPage(frozen: FrozenFile): string {
  const studies = [...new Set(frozen.arms.map(({ study }) => study))];
  return [
    ...HEAD,
    `Model ${frozen.version}; posterior \`${frozen.posterior}\`; ${frozen.arms.length} arms of ${new Set(frozen.arms.map(({ cohort }) => cohort)).size} cohorts.`,
    '',
    ...studies.flatMap((study) => studySection(frozen.arms.filter((arm) => arm.study === study))),
  ].join('\n');
}

function studySection(arms: readonly FrozenArm[]): string[] {
  const assumed = [...new Set(arms.flatMap((arm) => arm.assumed))];
  return [
    `## ${arms[0]?.what ?? ''}`,
    '',
    `| arm, observable, day | ${STUDY_MODELS.join(' | ')} |`,
    `| --- | ${STUDY_MODELS.map(() => '---').join(' | ')} |`,
    ...arms.map(
      ({ id, predictions }) => `| ${id} | ${STUDY_MODELS.map((model) => bandOf(predictions[model])).join(' | ')} |`,
    ),
    '',
    ...assumed.map((sentence) => `* ${sentence}`),
    '',
  ];
}

/** The 10, 50 and 90 % points of quantiles at fortieths. */
function bandOf({ quantiles }: FrozenPrediction): string {
  const [low = 0, middle = 0, high = 0] = [quantiles[3], quantiles[19], quantiles[35]];
  return `${numberText(middle)} (${numberText(low)} to ${numberText(high)})`;
}
