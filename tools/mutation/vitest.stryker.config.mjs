/**
 * The same mutants with Vitest itself in the place of our runner, a second and more each: to hold the one against the other.
 * `PERCUTA_MUTATION_FOLDER=staff npm run mutation:vitest`.
 */
import ours from './stryker.config.mjs';

const { percuta: _, ...same } = ours;

export default {
  ...same,
  testRunner: 'vitest',
  vitest: { configFile: 'tools/mutation/vitest.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner', './tools/mutation/ignore-words.mjs'],
  tempDirName: '.stryker-tmp/by-vitest',
  jsonReporter: { fileName: '.stryker-tmp/by-vitest.json' },
};
