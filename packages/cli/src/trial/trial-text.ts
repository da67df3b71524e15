import { bandText, numberText } from '../simulate/band-text.ts';
import { columnsOf, indented } from '../simulate/layout.ts';
import type { TrialAnswer } from './run-trial.ts';

const WIDTH = 100;

const HOW_TO_READ =
  'Changes against before the first session, ageing included; negative grades are better. SD is that of people and errors of reading. A mean stands with the range in which the mean of a trial of this size lies nine times in ten: what nobody knows of the constants, and chance. A difference is within one and the same draw of the constants. Readings come from the mechanism, which tells devices and depths apart but foretold studies that it had not seen less well than a curve over sessions, from which simulate takes its grades. The people are virtual: a virtual trial shows what the model says, and is no evidence that it is right.';

/** What a trial found, as a text that people read. */
export function trialText(answer: TrialAnswer): string {
  const { model, arms, contrasts } = answer;
  return [
    `${answer.name}: ${count(answer.people)} people, ${answer.zone}, ${answer.assessment} assessment`,
    ...indented(HOW_TO_READ, WIDTH),
    '',
    ...columnsOf([
      ['arm', 'people', 'sessions'],
      ...arms.map(({ name, people, meanSessions }) => [name, count(people), numberText(meanSessions, 2)]),
    ]).map((line) => `  ${line}`),
    ...readingsOf(answer).flatMap(({ title, place }) => [
      '',
      title,
      ...columnsOf([
        ['', 'read', 'mean (range)', 'SD', 'difference (range)'],
        ...arms.map((arm, index) => armRow(arm, { place, contrast: contrasts[index - 1] })),
      ]).map((line) => `  ${line}`),
    ]),
    '',
    `File      ${answer.file} (progress beside it)`,
    `Columns   ${answer.columns.length}; npx percuta trial --help says what each holds`,
    `Model     ${model.version}, ${model.draws} draws of seed ${model.seed}, ${model.posterior.slice(0, 23)}…`,
  ].join('\n');
}

function readingsOf({ arms }: TrialAnswer): { readonly title: string; readonly place: number }[] {
  return (arms[0]?.readings ?? []).map(({ observable, unit, day }, place) => ({
    title: `${observable} on day ${day} (${unit})`,
    place,
  }));
}

function armRow(
  arm: TrialAnswer['arms'][number],
  { place, contrast }: { readonly place: number; readonly contrast: TrialAnswer['contrasts'][number] | undefined },
): string[] {
  const reading = arm.readings[place];
  const difference = contrast?.readings[place];
  const style = { decimals: 2 };
  return [
    arm.name,
    count(reading?.n ?? 0),
    valueText(reading?.mean ?? null, reading?.meanBand ?? null),
    reading?.sd == null ? '' : numberText(reading.sd, style.decimals),
    difference === undefined ? '' : valueText(difference.difference, difference.differenceBand),
  ];
}

/** A mean with its range; the range's own middle is left out where it lies close by. */
function valueText(
  mean: number | null,
  band: { readonly p05: number; readonly median: number; readonly p95: number } | null,
) {
  if (mean === null || band === null) return 'too few';
  return bandText({ ...band, median: mean }, { decimals: 2 });
}

function count(people: number): string {
  return people.toLocaleString('en-US');
}
