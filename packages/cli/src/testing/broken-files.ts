/** Files broken in every way that is asked of every command that reads one; shared by the test and the proof. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One broken file, and the paths that the command has to name. Empty: the file cannot be read at all. */
export interface BrokenFile {
  readonly name: string;
  readonly text: string;
  readonly paths: readonly string[];
}

/** A command with the options it needs, and its example broken one place at a time and in all at once. */
export interface BrokenFiles {
  readonly command: string;
  readonly options: readonly string[];
  readonly files: readonly BrokenFile[];
}

/** A value put in a place, and the path under which the command has to complain. */
interface Fault {
  readonly at: string;
  readonly value: unknown;
  readonly path?: string;
}

interface Faults {
  readonly negative: Fault;
  readonly huge: Fault;
  readonly many: Fault;
  readonly zone: Fault;
}

const session = (day: number) => ({ day, zones: { cheek: { settingMm: 1 } } });
const HUNDRED_THOUSAND = Array.from({ length: 100_000 }, (_, day) => session(day));

/** Every command that reads a file, with an example that is good and where it is broken. A new one: a line here. */
const COMMANDS: readonly {
  readonly command: string;
  readonly example: string;
  readonly options?: readonly string[];
  readonly faults: Faults;
}[] = [
  {
    command: 'simulate',
    example: 'pen-cheek.json',
    faults: {
      negative: { at: 'person.age', value: -3 },
      huge: { at: 'device.tipWidthMm', value: 1e308 },
      many: { at: 'sessions', value: HUNDRED_THOUSAND },
      zone: { at: 'sessions[0].zones.elbow', value: { settingMm: 1 } },
    },
  },
  {
    command: 'predict',
    example: 'design-pen-wrinkles.json',
    faults: {
      negative: { at: 'cohort.n', value: -30 },
      huge: { at: 'technique.glideSpeedMmPerSecond', value: 1e308 },
      many: { at: 'sessions', value: HUNDRED_THOUSAND },
      zone: { at: 'zone', value: 'elbow' },
    },
  },
  {
    command: 'trial',
    example: 'trial-pen-against-waiting.json',
    options: ['--out', fileURLToPath(new URL('never-written.csv', import.meta.url))],
    faults: {
      negative: { at: 'people', value: -5 },
      huge: { at: 'population.ageYears.sd', value: 1e308 },
      many: { at: 'arms[1].sessions', value: HUNDRED_THOUSAND },
      zone: { at: 'zone', value: 'elbow' },
    },
  },
  {
    command: 'plan',
    example: 'person-wrinkles.json',
    options: ['--goal', 'wrinkles', '--device', 'skinpen'],
    faults: {
      negative: { at: 'age', value: -3 },
      huge: { at: 'baselineGrade', value: 1e308 },
      many: { at: 'sessions', value: HUNDRED_THOUSAND },
      zone: { at: 'zones[0]', value: 'elbow' },
    },
  },
  {
    command: 'screen',
    example: 'answers-clear.json',
    faults: {
      negative: { at: 'fitzpatrickType', value: -3 },
      huge: { at: 'ageYears', value: 1e308 },
      many: { at: 'sessions', value: HUNDRED_THOUSAND },
      zone: { at: 'zonesPlanned[0]', value: 'elbow' },
    },
  },
  {
    command: 'check-plan',
    example: 'plan-on-label.json',
    faults: {
      negative: { at: 'person.age', value: -3 },
      huge: { at: 'zones.cheek.settingMm', value: 1e308 },
      many: { at: 'sessions.count', value: 100_000 },
      zone: { at: 'zones.elbow', value: { settingMm: 1 } },
    },
  },
];

/** All of it, command by command. */
export function brokenFiles(): readonly BrokenFiles[] {
  return COMMANDS.map(({ command, example, options = [], faults }) => ({
    command,
    options,
    files: [...unreadable(example), ...misplaced(example, faults)],
  }));
}

function exampleText(name: string): string {
  return readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8');
}

/** What no command can read: one sentence each. */
function unreadable(example: string): BrokenFile[] {
  const text = exampleText(example);
  const file = (name: string, broken: string): BrokenFile => ({ name, text: broken, paths: [] });
  return [
    file('empty', ''),
    file('not JSON', 'a course of four, please'),
    file('NaN', text.replace(/: (\d[\d.]*)/, ': NaN')),
    file('deep', '['.repeat(100_000) + ']'.repeat(100_000)),
    file('9 MiB', `"${'x'.repeat(9 * 1024 * 1024)}"`),
    file('a list', '[]'),
    file('null', 'null'),
  ];
}

function misplaced(example: string, { negative, huge, many, zone }: Faults): BrokenFile[] {
  const file = (name: string, ...faults: readonly Fault[]): BrokenFile => ({
    name,
    text: JSON.stringify(faults.reduce(put, JSON.parse(exampleText(example)))),
    paths: faults.map(({ at, path }) => path ?? at),
  });
  const infinite = file('infinite', { ...huge, value: 'INFINITE' });
  return [
    file('negative', negative),
    file('1e308', huge),
    { ...infinite, name: '1e999', text: infinite.text.replace('"INFINITE"', '1e999') },
    file('100,000 sessions', many),
    file('unknown zone', zone),
    file('all four at once', negative, huge, many, zone),
  ];
}

/** The document with a value put where the fault says; what stands on the way and is missing is made. */
function put(document: Record<string, unknown>, { at, value }: Fault): Record<string, unknown> {
  const keys = at.split(/[.[\]]+/).filter((key) => key !== '');
  const copy = structuredClone(document);
  let place: Record<string, unknown> = copy;
  for (const key of keys.slice(0, -1)) {
    place[key] ??= {};
    place = place[key] as Record<string, unknown>;
  }
  place[keys.at(-1) ?? ''] = value;
  return copy;
}
