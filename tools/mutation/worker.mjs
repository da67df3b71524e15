/**
 * Loads the tests of the sandbox once and then runs whichever are asked for, with one mutant active or none. For the tests
 * `vitest` and `fast-check` are what stands beside this file.
 */
import { registerHooks } from 'node:module';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { documentedTests } from './documented.mjs';

const { root, files, namespace } = workerData;
const INSTEAD = {
  vitest: new URL('./collect.mjs', import.meta.url).href,
  'fast-check': new URL('./laws.mjs', import.meta.url).href,
};
const RUNS_FOR_A_MUTANT = 15;
registerHooks({
  resolve(specifier, context, next) {
    const url = INSTEAD[specifier];
    const isAskedForByAnother = url !== undefined && context.parentURL !== url;
    return isAskedForByAnother ? { url, shortCircuit: true } : next(specifier, context);
  },
});

globalThis[namespace] ??= {};
const stryker = globalThis[namespace];
const { collected, startFile } = await import('./collect.mjs');
const { law } = await import('./laws.mjs');
for (const file of files) {
  startFile(relative(root, file));
  await import(pathToFileURL(file).href);
}
collected.push(...(await documentedTests(workerData)));
const byId = new Map(collected.map((test) => [test.id, test]));

const failureOf = async (test, mostRuns) => {
  law.mostRuns = mostRuns;
  try {
    await test.body();
    return undefined;
  } catch (error) {
    return String(error?.message ?? error);
  }
};

/** The machine's own time, not that of the clock on the wall: others may be at work on it. */
const busyMs = ({ user, system }) => (user + system) / 1000;

async function resultOf(test) {
  const before = process.threadCpuUsage();
  const failure = await failureOf(test, test.isTriedInFull ? Number.POSITIVE_INFINITY : RUNS_FOR_A_MUTANT);
  return { id: test.id, failure, ms: busyMs(process.threadCpuUsage(before)) };
}

/** Each test by itself, so that Stryker learns which mutants it reaches; one that counts its tries gets all of them. */
async function dryRun() {
  const results = [];
  for (const test of collected) {
    stryker.currentTestId = test.id;
    let result = await resultOf(test);
    if (result.failure !== undefined) {
      test.isTriedInFull = true;
      result = await resultOf(test);
    }
    results.push(result);
  }
  stryker.currentTestId = undefined;
  return {
    results,
    inFull: collected.filter((test) => test.isTriedInFull).map(({ id }) => id),
    coverage: stryker.mutantCoverage,
  };
}

/** Until the first that fails. */
async function mutantRun({ ids, mutant, hitLimit }) {
  Object.assign(stryker, { activeMutant: mutant, hitCount: 0, hitLimit });
  const results = [];
  for (const test of ids?.map((id) => byId.get(id)) ?? collected) {
    results.push(await resultOf(test));
    if (results.at(-1).failure !== undefined) break;
  }
  stryker.activeMutant = undefined;
  return { results, hitCount: stryker.hitCount };
}

for (const id of workerData.inFull) byId.get(id).isTriedInFull = true;
parentPort.on('message', async (asked) => parentPort.postMessage(await (asked.isDry ? dryRun() : mutantRun(asked))));
parentPort.postMessage('ready');
