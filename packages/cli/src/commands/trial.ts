import { availableParallelism } from 'node:os';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ZONES } from '@percuta/evidence';
import { EXAMPLE_PROTOCOL, parseProtocol, protocolJsonSchema, type TrialProtocol } from '@percuta/model';
import { BadInput, type Command, type Terminal } from '../command.ts';
import { formatOption } from '../format-option.ts';
import { numberOption } from '../number-option.ts';
import { readJsonFile } from '../read-file.ts';
import { runTrial } from '../trial/run-trial.ts';
import { trialColumns } from '../trial/trial-columns.ts';
import { trialText } from '../trial/trial-text.ts';

const COLUMNS = trialColumns({ assessment: 'blinded' }, [
  { link: { observable: 'OBSERVABLE', unit: 'fraction' }, day: 0 },
]);

const USAGE = `npx percuta trial PROTOCOL.json [--out FILE.csv] [--people N] [--seed N] [--cores N] [--overwrite]
                  [--format table|json]
npx percuta trial --schema

Runs a virtual trial of two or more arms on all cores: people with their own age, sex, skin type, photodamage, skin and
strength of response, given to arms by lot, needled as their arm says, read with the error of a reading, leaving as
people leave. All readings, grades too, come from the mechanism, because only it tells devices and depths apart; simulate
takes its grades from the curve over sessions, which foretold unseen studies better. Writes a row a person to a CSV file, and says what the arms and their differences come to.

  PROTOCOL.json  the protocol; - reads standard input. Examples: packages/cli/examples/trial-*.json
  --out          the file (the protocol's name with .csv, where you stand)
  --people       another number of people than the protocol's (100 to 10,000,000)
  --seed         other people
  --cores        on how many cores (all); the bytes are the same on any number
  --overwrite    begin anew although the file is there
  --format       of the summary: table (default) or json
  --schema       prints the JSON Schema of a protocol

A run may be stopped at any time, by whatever means: the same command goes on where it was, to the same bytes. How far
it has come stands beside the file, in FILE.csv.progress.json, and once a second on standard error.

An arm without sessions is one in which nothing is done; the first arm is the one that the others are compared with.
A spread is a normal distribution, cut off at least and most. A protocol:

${JSON.stringify(EXAMPLE_PROTOCOL, null, 2)}

Columns of the file (unit: meaning):
${COLUMNS.map(({ name, unit, meaning }) => `  ${nameInHelp(name).padEnd(24)} ${unit}: ${meaning.replace('OBSERVABLE as read on day 0', 'a column for each observable and day, as read')}`).join('\n')}

Exit status 0: answered. 2: the protocol is broken, or the file cannot be written; every fault is on standard error.`;

function nameInHelp(name: string): string {
  return name === 'OBSERVABLE_day_0' ? 'OBSERVABLE_day_N' : name;
}

/** Runs a virtual trial. */
export const TRIAL: Command = {
  name: 'trial',
  summary: 'runs a virtual trial of two or more arms, on all cores',
  usage: USAGE,
  run: async (args, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        out: { type: 'string' },
        people: { type: 'string' },
        seed: { type: 'string' },
        cores: { type: 'string' },
        overwrite: { type: 'boolean' },
        format: { type: 'string' },
        schema: { type: 'boolean' },
      },
      allowPositionals: true,
      strict: true,
    });
    if (values.schema === true) {
      terminal.out(JSON.stringify(protocolJsonSchema(), null, 2));
      return 0;
    }
    const format = formatOption(values.format);
    const cores = numberOption('--cores', values.cores, { fallback: availableParallelism(), least: 1, most: 256 });
    const path = onePath(positionals);
    const read = protocolIn(path);
    const protocol: TrialProtocol = {
      ...read,
      people: numberOption('--people', values.people, { fallback: read.people, least: 100, most: 10_000_000 }),
      seed: numberOption('--seed', values.seed, { fallback: read.seed, least: 0, most: Number.MAX_SAFE_INTEGER }),
    };
    const tell = teller(protocol.people, terminal);
    const out = resolve(process.env.INIT_CWD ?? '.', values.out ?? defaultOut(path));
    const answer = await runTrial({ protocol, out, cores, overwrite: values.overwrite === true, tell });
    terminal.out(format === 'json' ? JSON.stringify(answer) : trialText(answer));
    return 0;
  },
};

function onePath(positionals: readonly string[]): string {
  const [path, ...more] = positionals;
  if (path !== undefined && more.length === 0) return path;
  throw new BadInput([{ path: '', message: 'Give one protocol: npx percuta trial protocol.json (--help shows one).' }]);
}

function protocolIn(path: string): TrialProtocol {
  const read = parseProtocol(readJsonFile(path), ZONES);
  if (!read.ok) throw new BadInput(read.issues.map((issue) => ({ ...issue, path: issue.path || 'protocol' })));
  return read.value;
}

function defaultOut(path: string): string {
  return path === '-' ? 'trial.csv' : `${basename(path, '.json')}.csv`;
}

/** Says on standard error how far a trial has come, how fast, and how long it still takes. */
function teller(people: number, terminal: Terminal): (done: number, perSecond: number) => void {
  const said = (count: number) => Math.round(count).toLocaleString('en-US');
  return (done, perSecond) => {
    const left = perSecond > 0 ? `, about ${Math.ceil((people - done) / perSecond)} s left` : '';
    const percent = Math.floor((100 * done) / people);
    terminal.err(
      `${percent} %: ${said(done)} of ${said(people)} people, ${said(perSecond)} a second${done < people ? left : ''}`,
    );
  };
}
