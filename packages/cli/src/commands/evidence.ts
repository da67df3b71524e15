import { parseArgs } from 'node:util';
import {
  awaitingCheck,
  type EvidenceRow,
  type EvidenceUse,
  findEvidence,
  lintEvidence,
  listEvidence,
  TABLES,
  whereUsed,
} from '@percuta/evidence';
import { BadInput, type Command, type Terminal } from '../command.ts';
import { type CodePlace, codePlaces, rowsNamedIn } from '../evidence/code-places.ts';
import { type Format, formatOption } from '../format-option.ts';
import { evidenceFields, evidenceLine } from './evidence-text.ts';

const USAGE = `npx percuta evidence lint
npx percuta evidence list [--kind KIND] [--table TABLE]
npx percuta evidence show ID
npx percuta evidence where-used ID
npx percuta evidence used-in FILE|RULE
npx percuta evidence awaiting

Browses what is known: sources, measurements, priors, limits and records, each with unit, provenance and strength.

  lint        holds every table to its rules and says how much it looked at; every fault by path, exit status 1
  list        one line a row
  show        one row whole, with the works it cites
  where-used  every row that names ID, every row that leans on those, and the lines of code where they act: rules by
              their number, the model by its constants
  used-in     the way back: every row that a source file names, by its path or by the rule in it (P08)
  awaiting    every recalled figure that is in use, with the reason: each awaits its clinical check

  --kind      ${[...new Set(TABLES.map((table) => table.kind))].join(', ')}
  --table     a table by the name that lint prints
  --format    table (default) or json

Exit status 0: answered. 1: lint found a fault of ours. 2: the call is wrong, or there is no such id.`;

interface Call {
  readonly words: readonly string[];
  readonly kind: string | undefined;
  readonly table: string | undefined;
  readonly format: Format;
  readonly terminal: Terminal;
}

const ACTIONS: Readonly<Record<string, (call: Call) => number>> = {
  lint: lint,
  list: list,
  show: show,
  'where-used': printUses,
  'used-in': printNamed,
  awaiting: awaiting,
};

/** Lints and browses the evidence. */
export const EVIDENCE: Command = {
  name: 'evidence',
  summary: 'what is known: lint, list, show, where-used, awaiting',
  usage: USAGE,
  run: (args, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { kind: { type: 'string' }, table: { type: 'string' }, format: { type: 'string' } },
      allowPositionals: true,
      strict: true,
    });
    const [name, ...words] = positionals;
    const action = name === undefined ? undefined : ACTIONS[name];
    if (action === undefined) throw bad(`Say what to do: ${Object.keys(ACTIONS).join(', ')}.`);
    return action({ words, kind: values.kind, table: values.table, format: formatOption(values.format), terminal });
  },
};

function lint({ words, format, terminal }: Call): number {
  noMore(words);
  const { checked, faults } = lintEvidence();
  if (format === 'json') {
    terminal.out(JSON.stringify({ checked, awaiting: awaitingCheck().length, faults }, null, 2));
  } else {
    const width = Math.max(...Object.keys(checked.tables).map((name) => name.length));
    for (const [name, rows] of Object.entries(checked.tables)) terminal.out(`  ${name.padEnd(width)}  ${rows}`);
    terminal.out(
      `Looked at ${checked.rows} rows and ${checked.sources} sources in ${Object.keys(checked.tables).length} tables, ` +
        `${checked.figures} figures, by ${checked.checks} checks; ${checked.excepted} listed exceptions.`,
    );
    terminal.out(`${awaitingCheck().length} recalled figures in use await their clinical check.`);
    for (const { path, message } of faults) terminal.err(`${path}: ${message}`);
    terminal.out(faults.length === 0 ? 'No fault.' : `${faults.length} faults.`);
  }
  return faults.length === 0 ? 0 : 1;
}

function list({ words, kind, table, format, terminal }: Call): number {
  noMore(words);
  known('--kind', kind, [...new Set(TABLES.map((one) => one.kind))]);
  known(
    '--table',
    table,
    TABLES.map((one) => one.name),
  );
  const rows = listEvidence({ kind, table });
  if (format === 'json') terminal.out(JSON.stringify(rows, null, 2));
  else for (const row of rows) terminal.out(evidenceLine(row));
  return 0;
}

function show({ words, format, terminal }: Call): number {
  const found = oneRow(words);
  const cited = Array.isArray(found.row.sources) ? found.row.sources : [];
  const works = cited.flatMap((id) => findEvidence(String(id)) ?? []);
  if (format === 'json') {
    terminal.out(JSON.stringify({ ...found, works: works.map(({ row }) => row) }, null, 2));
    return 0;
  }
  for (const line of [...evidenceFields(found), ...works.map(evidenceLine)]) terminal.out(line);
  return 0;
}

function printUses({ words, format, terminal }: Call): number {
  const asked = oneRow(words);
  const rows = whereUsed(asked.id);
  const all = [asked, ...rows.flatMap(({ id }) => findEvidence(id) ?? [])];
  const uses = [...rows, ...codePlaces(all).map(useOf)];
  if (format === 'json') {
    terminal.out(JSON.stringify(uses, null, 2));
    return 0;
  }
  for (const use of uses) {
    terminal.out(`${'  '.repeat(use.steps - 1)}${use.id}  (${use.table}; names ${use.names} in ${use.field})`);
  }
  terminal.out(`${rows.length} rows and ${uses.length - rows.length} places in code.`);
  return 0;
}

/** A place in code, told like a row. */
function useOf({ id, place, rule }: CodePlace): EvidenceUse {
  return { id: place, table: 'code', names: id, field: rule === null ? 'a line' : `rule ${rule}`, steps: 1 };
}

function printNamed({ words, format, terminal }: Call): number {
  const [asked, ...more] = words;
  if (asked === undefined || more.length > 0) throw bad('Give one file of packages, or the number of one rule.');
  const named = rowsNamedIn(asked);
  if (named === null) throw bad(`No source file of a package is called ${asked}, and no rule has that number.`);
  if (format === 'json') {
    terminal.out(JSON.stringify({ path: named.path, rows: named.rows }, null, 2));
    return 0;
  }
  terminal.out(named.path);
  for (const row of named.rows) terminal.out(`  ${evidenceLine(row)}`);
  terminal.out(`${named.rows.length} rows.`);
  return 0;
}

function awaiting({ words, format, terminal }: Call): number {
  noMore(words);
  const figures = awaitingCheck();
  if (format === 'json') {
    terminal.out(JSON.stringify(figures, null, 2));
    return 0;
  }
  for (const { path, provenance, usedBecause } of figures) terminal.out(`${path}  (${provenance})  ${usedBecause}`);
  terminal.out(`${figures.length} recalled figures in use.`);
  return 0;
}

function oneRow(words: readonly string[]): EvidenceRow {
  const [id, ...more] = words;
  if (id === undefined || more.length > 0) throw bad('Give one id. npx percuta evidence list prints them.');
  const row = findEvidence(id);
  if (row !== undefined) return row;
  const near = listEvidence()
    .map((other) => other.id)
    .filter((other) => other.toLowerCase().includes(id.toLowerCase()))
    .slice(0, 5);
  throw bad(`There is no row "${id}".${near.length === 0 ? ' List them first.' : ` Did you mean ${near.join(', ')}?`}`);
}

function noMore(words: readonly string[]): void {
  if (words.length > 0) throw bad(`Leave out ${words.join(' ')}.`);
}

function known(option: string, value: string | undefined, all: readonly string[]): void {
  if (value !== undefined && !all.includes(value)) {
    throw new BadInput([{ path: option, message: `"${value}" is none of ${all.join(', ')}.` }]);
  }
}

function bad(message: string): BadInput {
  return new BadInput([{ path: '', message }]);
}
