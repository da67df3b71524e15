/**
 * `npm test`: every check, in the order in which a fault is cheapest to find. A check that is a program counts as one
 * test; a suite counts its own. Ends with the plain line `N passed, N failed`, exit status 1 if any failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureSources, reportLongest } from './longest.ts';
import { ensureSystemPackages, installedPostgresVersions } from './system-packages.ts';

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

interface Step {
  readonly name: string;
  readonly run: () => Tally;
}

const scratch = mkdtempSync(join(tmpdir(), 'percuta-test-'));
const one = (good: boolean): Tally => (good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

function program(name: string, command: string, args: readonly string[]): Step {
  return { name, run: () => one(spawnSync(command, args, { stdio: 'inherit' }).status === 0) };
}

interface Manner {
  /** Files at once. More than cores where a file mostly waits, as for a process that it has killed. */
  readonly workers: number;
  readonly env?: Record<string, string>;
}

function suite(name: string, project: string, manner: Manner): Step {
  return { name, run: () => runSuite(name, project, manner) };
}

function runSuite(name: string, project: string, { workers, env = {} }: Manner): Tally {
  const file = join(scratch, `${name.replaceAll(' ', '-')}.json`);
  const reports = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const args = ['run', '--project', project, `--maxWorkers=${workers}`, ...reports];
  const { status } = spawnSync('vitest', args, { stdio: 'inherit', env: { ...process.env, ...env } });
  const tally = readTally(file);
  if (tally.passed === 0 || (status !== 0 && tally.failed === 0)) {
    console.error(`${name}: the suite ended with status ${status} and ${tally.passed} passed.`);
    return { ...tally, failed: tally.failed + 1 };
  }
  return tally;
}

function readTally(file: string): Tally {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    return { passed: report.numPassedTests, failed: report.numFailedTests + report.numPendingTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

const lowestPostgres = (): string => String(installedPostgresVersions()[0] ?? 'none');

const STEPS: readonly Step[] = [
  program('format and lint', 'biome', ['check', '--error-on-warnings', '.']),
  program('types', 'node', ['tools/types.ts']),
  program('unused', 'knip', []),
  program('evidence lint', 'percuta', ['evidence', 'lint']),
  program('rules test', 'percuta', ['rules', 'test']),
  program('web bundle', 'vite', ['build', 'packages/web', '--logLevel', 'warn']),
  suite('units', 'units', { workers: 2 }),
  suite('database, embedded', 'database', { workers: 3 }),
  suite('database, installed', 'database', { workers: 3, env: { PERCUTA_TEST_DATABASE: 'external' } }),
  suite('browser', 'browser', { workers: 2 }),
];

function runStep(step: Step): Tally {
  console.log(`\n── ${step.name}`);
  const before = performance.now();
  const tally = step.run();
  const seconds = ((performance.now() - before) / 1000).toFixed(1);
  console.log(`── ${step.name}: ${tally.passed} passed, ${tally.failed} failed in ${seconds} s`);
  return tally;
}

function runAll(only: readonly string[]): Tally {
  const steps = only.length === 0 ? STEPS : STEPS.filter((step) => only.some((word) => step.name.includes(word)));
  const tallies = steps.map(runStep);
  return {
    passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
    failed: tallies.reduce((sum, tally) => sum + tally.failed, 0),
  };
}

const missing = ensureSystemPackages();
if (missing !== null) {
  console.error(missing);
  process.exit(1);
}
console.log(`Node ${process.versions.node}, PostgreSQL embedded and installed ${lowestPostgres()}`);
const total = runAll(process.argv.slice(2));
rmSync(scratch, { recursive: true });
console.log(`\n${reportLongest(measureSources())}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
