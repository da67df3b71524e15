/**
 * Mutation tests of the practice package: the product is changed in one place after another, and each change has to be
 * noticed by a test. `npm run mutation` for all of it; `npm run mutation -- --mutate "packages/practice/src/session/*.ts"`
 * for a part.
 */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'tools/mutation/vitest.config.ts', related: false },
  mutate: ['packages/practice/src/**/*.ts', '!**/*.test.ts', '!**/testing/**', '!**/examples/**', '!**/index.ts'],
  plugins: ['@stryker-mutator/vitest-runner', './tools/mutation/ignore-words.mjs'],
  ignorers: ['words'],
  // Stryker rewrites the paths of a tsconfig for older compilers; there is none for it to find.
  tsconfigFile: 'nope.json',
  checkers: [],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 20_000,
  tempDirName: '.stryker-tmp',
  ignorePatterns: ['docs', 'bench', 'packages/web', 'packages/server', 'packages/cli', 'packages/calibration'],
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, skipFull: true },
  jsonReporter: { fileName: '.stryker-tmp/practice.json' },
  thresholds: { high: 90, low: 80, break: 80 },
};
