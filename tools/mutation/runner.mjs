/**
 * A test runner for Stryker that keeps the tests loaded: a mutant takes milliseconds instead of the second that a new worker
 * of Vitest takes. What one mutant leaves behind in the modules must not decide on the next: a kill counts only if the test
 * that failed passes again at once without the mutant, and a survivor only if its place was reached. Otherwise everything is
 * loaded anew and the mutant runs again.
 */
import { once } from 'node:events';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';

const SLOW_MS = 60;
/** In the sandbox of a run. */
const LEARNT = 'mutation-learnt.json';
const WORKER = new URL('./worker.mjs', import.meta.url);

class LoadedTests {
  inFull = [];
  costs = new Map();
  kills = new Map();
  /** Tests that fail by themselves, since they need what another test did before: no verdict rests on them. */
  dependent = new Set();

  constructor(options, namespace) {
    this.asked = options.percuta;
    this.namespace = namespace;
  }

  /** Loads anew by itself where it must: see `tell`. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const root = process.cwd();
    if (existsSync(LEARNT)) {
      const { inFull, costs } = JSON.parse(readFileSync(LEARNT, 'utf8'));
      Object.assign(this, { inFull, costs: new Map(costs) });
    }
    const { sources, leaveOut, env } = this.asked;
    const files = globSync(`${sources}/**/*.test.ts`, { exclude: leaveOut }).sort();
    const workerData = {
      root,
      sources,
      leaveOut,
      files: files.map((file) => resolve(root, file)),
      namespace: this.namespace,
      inFull: this.inFull,
    };
    this.worker = new Worker(WORKER, { workerData, env: { ...process.env, ...env }, stdout: true, stderr: true });
    this.isFresh = true;
    await once(this.worker, 'message');
  }

  async dispose() {
    await this.worker?.terminate();
  }

  async loadAnew() {
    await this.dispose();
    await this.init();
  }

  async ask(asked) {
    this.isFresh = false;
    this.worker.postMessage(asked);
    const [answer] = await once(this.worker, 'message');
    return answer;
  }

  async dryRun() {
    const { results, inFull, coverage } = await this.ask({ isDry: true });
    for (const { id, ms } of results) this.costs.set(id, ms);
    // Stryker starts a new process after a time limit; what was learnt here has to outlive this one.
    writeFileSync(LEARNT, JSON.stringify({ inFull, costs: [...this.costs] }));
    this.inFull = inFull;
    const tests = results.map(({ id, failure, ms }) => ({
      id,
      name: id,
      timeSpentMs: ms,
      ...(failure === undefined ? { status: 0 } : { status: 1, failureMessage: failure }),
    }));
    return { status: 'complete', tests, mutantCoverage: coverage };
  }

  async mutantRun({ testFilter, activeMutant, sandboxFileName, hitLimit }) {
    const asked = { ids: this.nearestFirst(testFilter, sandboxFileName), mutant: activeMutant.id, hitLimit };
    const told = await this.tell(asked);
    if (told !== undefined) return told;
    await this.loadAnew();
    return this.tell(asked);
  }

  /**
   * Tests of the changed folder first; of these the quickest and those that failed before: the first that fails ends the
   * run. A slow test of another folder is not asked.
   */
  nearestFirst(ids, changed) {
    const folder = relative(process.cwd(), changed).split('/').slice(0, 4).join('/');
    const isNear = (id) => id.startsWith(`${folder}/`);
    const cost = (id) => ((this.costs.get(id) ?? 0) + (isNear(id) ? 0 : 100)) / (1 + (this.kills.get(id) ?? 0));
    return ids
      .filter((id) => !this.dependent.has(id) && (isNear(id) || (this.costs.get(id) ?? 0) <= SLOW_MS))
      .toSorted((a, b) => cost(a) - cost(b));
  }

  /** The verdict on a mutant, or undefined where what was loaded before may have decided it. */
  async tell(asked) {
    const wasFresh = this.isFresh;
    if (asked.ids.length === 0) return { status: 'survived', nrOfTests: 0 };
    const { results, hitCount } = await this.ask(asked);
    const nrOfTests = results.length;
    const { id, failure } = results.at(-1) ?? {};
    if (hitCount > asked.hitLimit) return { status: 'timeout', reason: 'reached too often' };
    if (failure === undefined) return hitCount > 0 || wasFresh ? { status: 'survived', nrOfTests } : undefined;
    const killed = { status: 'killed', killedBy: [id], failureMessage: failure, nrOfTests };
    this.kills.set(id, (this.kills.get(id) ?? 0) + 1);
    if (await this.holdsWithout(id)) return killed;
    if (!wasFresh) return undefined;
    await this.loadAnew();
    const holdsAlone = await this.holdsWithout(id);
    await this.loadAnew();
    if (holdsAlone) return killed;
    this.dependent.add(id);
    return this.tell({ ...asked, ids: asked.ids.filter((one) => one !== id) });
  }

  async holdsWithout(id) {
    const { results } = await this.ask({ ids: [id] });
    return results[0].failure === undefined;
  }
}

function loadedTests(options, namespace) {
  return new LoadedTests(options, namespace);
}
loadedTests.inject = ['options', 'globalNamespace'];

function withNamespace(injector) {
  return injector.provideValue('globalNamespace', '__stryker__').injectFunction(loadedTests);
}
withNamespace.inject = ['$injector'];

/** As Stryker reads plug-ins; written out, so that its API need not be a dependency of its own. */
export const strykerPlugins = [{ kind: 'TestRunner', name: 'loaded', factory: withNamespace }];
export const strykerValidationSchema = {
  properties: { percuta: { type: 'object', required: ['sources', 'leaveOut'] } },
};
