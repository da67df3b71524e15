import { measurement } from '@percuta/evidence';
import { list, table } from '../card/blocks/markdown.ts';
import { REFUSED } from '../figures/profiles.ts';
import type { ForetoldResult } from '../leave-one-out/leave-one-study-out.ts';
import { HELD_CONSTANTS } from '../likelihood/free-constants.ts';
import { STUDY_MODELS, type StudyModelName } from '../likelihood/study-model.ts';
import { ARM_RESULTS, type ArmResult } from '../measurements/arm-results.ts';
import { FITTED_STUDIES } from '../measurements/fitted-studies.ts';
import { LEANING_PRIORS } from '../parameters/leaning-priors.ts';
import type { ConstantSummary, ThreePoints } from '../posterior/summary.ts';
import type { CalibrationResults } from './calibration-results.ts';
import { numberText } from './number-text.ts';
import { resultName } from './result-name.ts';
import type { SelfCheckResults } from './self-check-results.ts';
import { type Verdict, verdictOn } from './verdict.ts';

/** What the blocks of the page are written from. */
export interface PageResults {
  readonly calibration: CalibrationResults;
  readonly selfCheck: SelfCheckResults;
}

/** Every block of the page by its name. */
export const PAGE_BLOCKS: Readonly<Record<string, (results: PageResults) => string>> = {
  stamp: ({ calibration }) => stamp(calibration),
  fitted: () => fittedTable(),
  assumed: () => list(FITTED_STUDIES.flatMap(({ name, assumed }) => assumed.map((words) => `${name}: ${words}`))),
  profiles: ({ calibration }) => profileWords(calibration),
  directions: ({ calibration }) => directionTable(calibration),
  constants: ({ calibration }) => constantTable(calibration.constants.mechanism, calibration),
  closure: ({ calibration }) => constantTable(calibration.constants.closure),
  emax: ({ calibration }) => constantTable(calibration.constants.emax.filter(({ name }) => isShown(name))),
  null: ({ calibration }) => constantTable(calibration.constants.null),
  held: ({ calibration }) => heldTable(calibration),
  checks: ({ calibration }) => foretoldTable(calibration.checks),
  'left-out': ({ calibration }) => foretoldTable(calibration.leftOut),
  coverage: ({ calibration }) => coverageTable(calibration.leftOut),
  verdict: ({ calibration }) => verdictWords(verdictOn(calibration.leftOut)),
  'self-check': ({ selfCheck }) => selfCheckWords(selfCheck),
};

const band = ({ p05, median, p95 }: ThreePoints) => `${numberText(median)} (${numberText(p05)} to ${numberText(p95)})`;

function stamp({ posterior, constants, evaluations }: CalibrationResults): string {
  const rows = Object.entries(constants).map(([name, all]) => [
    name,
    String(all.length),
    Math.max(...all.map(({ rHat }) => rHat)).toFixed(4),
    String(Math.min(...all.map(({ effectiveSize, tailSize }) => Math.min(effectiveSize, tailSize)))),
    evaluations[name as keyof typeof evaluations].toLocaleString('en-US'),
  ]);
  return [
    `Posterior \`${posterior}\`.`,
    '',
    table(['fit', 'constants', 'highest R-hat', 'least effective size', 'evaluations'], rows),
  ].join('\n');
}

function fittedTable(): string {
  const error = ({ standardError }: ArmResult) =>
    standardError === null ? 'not printed; reckoned' : numberText(standardError);
  return table(
    ['result', 'printed', 'standard error', 'people', 'day', 'assessed', 'row'],
    ARM_RESULTS.map((result) => [
      resultName(result.id),
      numberText(result.value),
      error(result),
      String(result.people),
      String(result.day),
      result.open ? 'open' : 'blinded or measured',
      `\`${result.id}\` (${measurement(result.id).provenance})`,
    ]),
  );
}

function profileWords({ profiles }: CalibrationResults): string {
  const free = profiles.filter(({ profile }) => profile.length > 0);
  const bound = free.filter(({ profile }) => Math.max(...profile) > REFUSED);
  const traded = free.filter(({ profile, slice }) => Math.max(...profile) <= REFUSED && Math.max(...slice) > REFUSED);
  const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => `\`${name}\``).join(', ');
  return [
    `The data alone refuse some value within its prior of ${bound.length} of ${free.length} constants: ${names(bound)}.`,
    '',
    `${traded.length} constants matter (with all others held, some value of theirs is refused) and yet cannot be told, because others make up for them: ${names(traded)}.`,
  ].join('\n');
}

const SHOWN_DIRECTIONS = 6;

function directionTable({ directions }: CalibrationResults): string {
  const half = directions.filter(({ learnt }) => learnt >= 0.5).length;
  return [
    `${half} directions are known more by data than by prior.`,
    '',
    table(
      ['learnt', 'direction (weights on the scale on which every prior is normal)'],
      directions
        .slice(0, SHOWN_DIRECTIONS)
        .map(({ learnt, of }) => [
          `${Math.round(100 * learnt)} %`,
          of.map(({ name, weight }) => `${numberText(weight)} ${name}`).join(', '),
        ]),
    ),
  ].join('\n');
}

function isShown(name: string): boolean {
  return !name.startsWith('kind ');
}

/** With the profiles, where there are any. */
function constantTable(constants: readonly ConstantSummary[], calibration?: CalibrationResults): string {
  const profiles = calibration?.profiles ?? [];
  const rise = (name: string) => {
    const found = profiles.find((one) => one.name === name)?.profile ?? [];
    return found.length > 0 ? numberText(Math.max(...found)) : '';
  };
  const withRise = profiles.length > 0;
  return table(
    [
      ...['constant', 'prior in the fit', 'posterior', 'learnt'],
      ...(withRise ? ['profile rises by'] : []),
      'driven by',
    ],
    constants.map((one) => [
      `\`${one.name}\`${one.name in LEANING_PRIORS ? ' *' : ''}`,
      band(one.prior),
      band(one.posterior),
      `${numberText(Math.round(100 * one.learnt))} %`,
      ...(withRise ? [rise(one.name)] : []),
      one.drivenBy,
    ]),
  );
}

function heldTable({ profiles }: CalibrationResults): string {
  const slices = new Map(profiles.map(({ name, slice }) => [name, Math.max(...slice)]));
  return table(
    ['constant', 'fit loses at most', 'why it is held'],
    Object.entries(HELD_CONSTANTS).map(([name, why]) => [`\`${name}\``, numberText(slices.get(name) ?? 0), why]),
  );
}

function foretoldTable(rows: readonly ForetoldResult[]): string {
  const ids = [...new Set(rows.map(({ id }) => id))];
  return table(
    ['result', 'printed', ...STUDY_MODELS],
    ids.map((id) => {
      const here = rows.filter((row) => row.id === id);
      const cell = (model: StudyModelName) => {
        const row = here.find((one) => one.model === model);
        return row === undefined ? '' : `${band(row)}${row.covered.ninety ? '' : ' **missed**'}`;
      };
      return [resultName(id), numberText(here[0]?.seen ?? 0), ...STUDY_MODELS.map(cell)];
    }),
  );
}

function coverageTable(rows: readonly ForetoldResult[]): string {
  return table(
    ['model', 'in the 50 % band', 'in the 80 % band', 'in the 90 % band', 'mean score', 'mean chance of the sign'],
    STUDY_MODELS.map((model) => {
      const here = rows.filter((row) => row.model === model);
      const count = (level: keyof ForetoldResult['covered']) =>
        `${here.filter(({ covered }) => covered[level]).length} of ${here.length}`;
      const meanOf = (value: (row: ForetoldResult) => number) =>
        numberText(here.reduce((sum, row) => sum + value(row), 0) / here.length);
      return [
        model,
        count('half'),
        count('eighty'),
        count('ninety'),
        meanOf(({ score }) => score),
        meanOf(({ signChance }) => signChance),
      ];
    }),
  );
}

function verdictWords({ ranking, byStudy, outlook }: Verdict): string {
  const [winner] = ranking;
  const order = ranking.map(({ model, score }) => `${model} ${numberText(score)}`).join(', ');
  const studies = byStudy.map(({ study, best }) => `${study} ${best}`).join(', ');
  const mechanism =
    winner?.model === 'mechanism'
      ? 'The mechanism foretells unseen studies best.'
      : `**The mechanism loses out of sample**: ${winner?.model} foretells unseen studies better.`;
  return [
    `${mechanism} Mean score (lower is better): ${order}. Best study by study: ${studies}.`,
    '',
    `By the rule that was set before, outlooks of grades come from **${outlook}**.`,
  ].join('\n');
}

function selfCheckWords({ worlds, checks }: SelfCheckResults): string {
  const coordinates = checks.flatMap((check) => check.coordinates);
  const least = coordinates.reduce((low, one) => (one.chance < low.chance ? one : low));
  const below = coordinates.filter(({ chance }) => chance < 0.05).length;
  return [
    `${worlds} invented worlds, ${coordinates.length} constants of three models. The least even ranks are those of \`${least.coordinate}\`, with a chance of ${least.chance}; ${below} of ${coordinates.length} lie below 0.05, where chance alone puts ${numberText(0.05 * coordinates.length)}.`,
  ].join('\n');
}
