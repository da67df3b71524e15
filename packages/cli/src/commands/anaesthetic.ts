import { parseArgs } from 'node:util';
import { ANAESTHETIC_CAUTIONS, ANAESTHETICS } from '@percuta/evidence';
import {
  type AnaestheticCheck,
  type AppliedAnaesthetic,
  checkAnaesthetic,
  doseStepWords,
  NOTHING_APPLIED,
  readAppliedAnaesthetic,
} from '@percuta/practice';
import { BadInput, type Command, type Terminal } from '../command.ts';
import { findingLines, wrapped } from '../finding-lines.ts';
import { formatOption } from '../format-option.ts';

const USAGE = `npx percuta anaesthetic --product ID --grams N --area CM2 --minutes N --weight KG [more] [--format table|json]

Holds a numbing cream against its own label, the triggers for lidocaine and what is known of the person (rules T06, T07).
Shows milligrams and mg/kg step by step. What is left out was not said, and is asked for.

  --product     ${ANAESTHETICS.map(({ id }) => id).join('\n                ')}
                or the name of any other, which has no label on record
  --percent     lidocaine of the cream in hand, in %; without it, that of the product on record
  --grams       how much, in g
  --area        on how much skin, in cm²
  --minutes     how long
  --weight      weight of the person, in kg
  --covered     yes or no: whether it is under a film
  --compounded  yes or no: whether a pharmacy mixed it
  --needled     yes or no (no): whether it is put on again where needling has begun
  --person      what stands against it, with commas, or none:
                ${ANAESTHETIC_CAUTIONS.map(({ id }) => id).join('\n                ')}
  --format      table (default) or json

The full face with a compounded cream:
  npx percuta anaesthetic --product lidocaine-tetracaine-23-7 --grams 30 --area 550 --minutes 60 --weight 70 \\
    --covered no --person none

Exit status 0: answered, refused or not. 2: an option cannot be read; every fault is on standard error.`;

/** Checks one application of a numbing cream. A refusal is an answer. */
export const ANAESTHETIC: Command = {
  name: 'anaesthetic',
  summary: 'holds a numbing cream against its label, with the arithmetic',
  usage: USAGE,
  run: (args, terminal) => {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      args: [...args],
      options: {
        product: text,
        percent: text,
        grams: text,
        area: text,
        minutes: text,
        weight: text,
        covered: text,
        compounded: text,
        needled: text,
        person: text,
        format: text,
      },
      strict: true,
    });
    const format = formatOption(values.format);
    const check = checkAnaesthetic(appliedOf(values));
    if (format === 'json') terminal.out(JSON.stringify(check, null, 2));
    else print(check, terminal);
    return 0;
  },
};

type Given = Readonly<Record<string, string | undefined>>;

const AMOUNTS = {
  percent: 'lidocainePercent',
  grams: 'massG',
  area: 'areaCm2',
  minutes: 'minutes',
  weight: 'personMassKg',
};
const ANSWERS = { covered: 'occluded', compounded: 'compounded', needled: 'onNeedledSkin' };
const OPTION_OF: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ ...AMOUNTS, ...ANSWERS, product: 'product', person: 'cautions' }).map(([option, name]) => [
    name,
    option,
  ]),
);

function appliedOf(given: Given): AppliedAnaesthetic {
  const amounts = Object.entries(AMOUNTS).flatMap(([option, name]) => told(given[option], name, Number));
  const answers = Object.entries(ANSWERS).flatMap(([option, name]) => told(given[option], name, yesOrNo));
  const person = told(given.person, 'cautions', (text) =>
    text === 'none' ? [] : text.split(',').map((one) => one.trim()),
  );
  const product = told(given.product, 'product', (text) => text);
  const said = Object.fromEntries([...product, ...amounts, ...answers, ...person]);
  const read = readAppliedAnaesthetic({ ...NOTHING_APPLIED, ...said });
  if (read.ok) return read.value;
  throw new BadInput(
    read.issues.map(({ path, message }) => {
      const [name = '', ...inside] = path.split(/[.[]/);
      return { path: `--${OPTION_OF[name] ?? name}${inside.length > 0 ? ` (${path})` : ''}`, message };
    }),
  );
}

function told<T>(text: string | undefined, name: string, read: (text: string) => T): readonly (readonly [string, T])[] {
  return text === undefined ? [] : [[name, read(text)]];
}

/** What is neither is left as it is, for the reader to say so. */
function yesOrNo(text: string): boolean | string {
  return text === 'yes' || text === 'no' ? text === 'yes' : text;
}

const MEANS = {
  refuse: 'this may not be put on',
  defer: 'not yet',
  ask: 'a clinician decides, or something is not known yet; observe the person',
  caution: 'may be put on with care',
  fine: 'within its label',
} as const;

function print(check: AnaestheticCheck, terminal: Terminal): void {
  const { verdict, product, label, dose, findings, notes } = check;
  terminal.out(`Verdict   ${verdict}: ${MEANS[verdict]}`);
  terminal.out(`Product   ${product?.name ?? 'not on record'}`);
  terminal.out(`Label     ${label === null ? 'none: the common triggers hold' : 'its own limits hold'}`);
  terminal.out(dose === null ? '\nDose      not worked out: grams or strength are missing' : '\nDose');
  for (const step of dose?.steps ?? []) terminal.out(`  ${step.what.padEnd(28)} ${doseStepWords(step)}`);
  if (dose?.additive != null) for (const line of wrapped(dose.additive, '  ')) terminal.out(line);
  terminal.out(findings.length === 0 ? '\nNo findings' : '\nFindings');
  for (const finding of findings) for (const line of findingLines(finding)) terminal.out(line);
  for (const note of notes) terminal.out(`  Note: ${note}`);
  terminal.out(`\nSigns of too much: ${check.toxicitySigns.join(', ')}.`);
  for (const [index, step] of check.toxicityPlan.entries()) terminal.out(`  ${index + 1}. ${step}`);
  terminal.out(`\nRuleset   ${check.ruleset}`);
}
