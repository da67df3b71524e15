import { parseArgs } from 'node:util';
import {
  OBSERVABLES,
  parseDesign,
  predictStudy,
  STUDY_MODELS,
  type StudyDesign,
  type StudyModelName,
} from '@percuta/calibration';
import { nearestWord } from '@percuta/model';
import { BadInput, type Command, type Terminal } from '../command.ts';
import { formatOption } from '../format-option.ts';
import { predictionText } from '../predict/prediction-text.ts';
import { readJsonFile } from '../read-file.ts';

const USAGE = `npx percuta predict DESIGN.json [--rival ${STUDY_MODELS.join('|')}] [--format table|json]

Says what a study of needling would report: the band that holds its mean nine times in ten. What is not known of
skin, how studies differ and which people come are all in it; so is open-label bias, where the study is open.

  DESIGN.json  who (cohort), with what (device, technique, hygiene), when (sessions), where (zone), and what is
               observed when (observable, observeDay, assessment); - reads standard input.
               Examples: packages/cli/examples/design-pen-wrinkles.json, design-roller-stain.json
  --rival      which model answers: the mechanism (default), Emax over sessions, or no effect at all
  --format     table (default) or json

Observables: ${OBSERVABLES.join(', ')}

Exit status 0: answered. 2: the design is broken; every fault is on standard error, by path. A key that is not
known is no fault: it is named on standard error and passed over.`;

/** Foretells the mean of one study, by the mechanism or a rival. */
export const PREDICT: Command = {
  name: 'predict',
  summary: 'says what a study of needling would report',
  usage: USAGE,
  run: (args, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { rival: { type: 'string' }, format: { type: 'string' } },
      allowPositionals: true,
      strict: true,
    });
    const format = formatOption(values.format);
    const model = modelOption(values.rival);
    const design = readDesign(readJsonFile(oneFile(positionals)), terminal);
    const prediction = predictStudy(design, model);
    terminal.out(format === 'json' ? JSON.stringify(prediction) : predictionText(design, prediction));
    return 0;
  },
};

function readDesign(input: unknown, terminal: Terminal): StudyDesign {
  const read = parseDesign(input);
  for (const { path, message } of read.warnings) terminal.err(`Passed over: ${path} ${message}`);
  if (!read.ok) throw new BadInput(read.issues);
  return read.design;
}

function modelOption(value: string | undefined): StudyModelName {
  if (value === undefined) return 'mechanism';
  const found = STUDY_MODELS.find((name) => name === value);
  if (found !== undefined) return found;
  const nearest = nearestWord(value, STUDY_MODELS);
  const hint = nearest === null ? '' : ` Did you mean "${nearest}"?`;
  throw new BadInput([
    { path: '--rival', message: `"${value}" is no model. Write one of ${STUDY_MODELS.join(', ')}.${hint}` },
  ]);
}

function oneFile(positionals: readonly string[]): string {
  const [file, ...more] = positionals;
  if (file !== undefined && more.length === 0) return file;
  const message =
    file === undefined ? 'Give one design: npx percuta predict design.json' : 'Give one design, not several.';
  throw new BadInput([{ path: '', message }]);
}
