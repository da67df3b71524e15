/**
 * `npm run mutation`: measures every folder of the practice package, one after another, and writes what survived to
 * `survivors.gen.md`, the figures into the README. With names of folders only these are measured; the others keep the
 * figures of their last run, and with `--list` none is. Fails where the package as a whole is below 80 %, or a folder was never measured.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { APART } from './apart.ts';
import { type Folder, type MeasuredOn, madeIn, measuredFolder, type Report, reportOf, scoreOf } from './measured.ts';
import { figuresTable, survivorsPage } from './survivors.ts';

const SOURCE = 'packages/practice/src';
const HERE = 'tools/mutation';
const LEAST_SCORE = 0.8;
const git = (...asked: string[]) => execFileSync('git', asked, { encoding: 'utf8' }).trim();

function allFolders(): string[] {
  const files = globSync(`${SOURCE}/*/**/*.ts`, {
    exclude: ['**/*.test.ts', '**/testing/**', '**/examples/**', '**/index.ts'],
  });
  return [...new Set(files.map((file) => relative(SOURCE, dirname(file))))].sort();
}

function measuredNow(): MeasuredOn {
  return {
    commit: git('rev-parse', '--short', 'HEAD'),
    isChanged: git('status', '--porcelain', '--', SOURCE) !== '',
    day: new Date().toISOString().slice(0, 10),
  };
}

function runsOf(folder: string): readonly (readonly string[])[] {
  const apart = (APART[folder] ?? []).map((file) => `${SOURCE}/${folder}/${file}`);
  const rest = [`${SOURCE}/${folder}/*.ts`, '!**/*.test.ts', '!**/index.ts', ...apart.map((file) => `!${file}`)];
  return apart.length === 0 ? [rest] : [rest, apart];
}

function reportAfter(folder: string, files: readonly string[]): Report {
  const asked = { PERCUTA_MUTATION_FOLDER: folder, PERCUTA_MUTATION_FILES: files.join(',') };
  const { status } = spawnSync('stryker', ['run', `${HERE}/stryker.config.mjs`], {
    env: { ...process.env, ...asked },
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`Stryker did not finish with ${folder}; what it says stands above.`);
  return JSON.parse(readFileSync(reportOf(folder), 'utf8')) as Report;
}

function measure(folder: string): void {
  const measuredOn = measuredNow();
  const reports = runsOf(folder).map((files) => reportAfter(folder, files));
  const files = Object.assign({}, ...reports.map((report) => report.files));
  writeFileSync(reportOf(folder), JSON.stringify({ ...reports[0], files, measuredOn }));
}

const folders = allFolders();
const onlyLists = process.argv.includes('--list');
const asked = process.argv.slice(2).filter((one) => one !== '--list');
const unknown = asked.filter((name) => !folders.includes(name));
if (unknown.length > 0) {
  console.error(`No folder of ${SOURCE}: ${unknown.join(', ')}. There are: ${folders.join(', ')}.`);
  process.exit(2);
}
if (!onlyLists) for (const folder of asked.length === 0 ? folders : asked) measure(folder);

const measured = folders.map(measuredFolder).filter((one): one is Folder => one !== undefined && madeIn(one) > 0);
const unmeasured = [
  ...folders.filter((folder) => measuredFolder(folder) === undefined),
  ...measured.flatMap(({ folder, without }) => without.map((file) => `${folder}/${file}`)),
];
writeFileSync(`${HERE}/survivors.gen.md`, survivorsPage(measured));
const readme = readFileSync(`${HERE}/README.md`, 'utf8');
const [before = '', , after = ''] = readme.split(/<!-- \/?figures -->/);
writeFileSync(
  `${HERE}/README.md`,
  `${before}<!-- figures -->\n\n${figuresTable(measured)}\n\n<!-- /figures -->${after}`,
);
console.log(figuresTable(measured));
if (unmeasured.length > 0) console.error(`Not measured yet: ${unmeasured.join(', ')}.`);
process.exit(unmeasured.length > 0 || scoreOf(measured) < LEAST_SCORE ? 1 : 0);
