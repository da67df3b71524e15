/**
 * Mutation tests of one folder of the practice package: the product is changed in one place after another, and each change
 * has to be noticed by a test. `run.ts` runs it for every folder; which one stands in `PERCUTA_MUTATION_FOLDER`.
 */
const folder = process.env.PERCUTA_MUTATION_FOLDER ?? 'session';
const name = folder.replaceAll('/', '-');

export default {
  testRunner: 'loaded',
  percuta: {
    sources: 'packages/practice/src',
    // From seconds to minutes each, and reached by nearly every mutant.
    leaveOut: [
      '**/course-laws.test.ts',
      ...(folder === 'screening' ? [] : ['**/screening-laws.test.ts']),
      ...(folder === 'plan-search' ? [] : ['**/plan-search/search-plans*.ts']),
    ],
    env: { TZ: 'Europe/Berlin', PERCUTA_MUTATION: '1' },
  },
  mutate: process.env.PERCUTA_MUTATION_FILES?.split(',') ?? [
    `packages/practice/src/${folder}/*.ts`,
    '!**/*.test.ts',
    '!**/index.ts',
  ],
  plugins: ['./tools/mutation/runner.mjs', './tools/mutation/ignore-words.mjs'],
  ignorers: ['words'],
  // Stryker rewrites the paths of a tsconfig for older compilers; there is none for it to find.
  tsconfigFile: 'nope.json',
  checkers: [],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 60_000,
  tempDirName: `.stryker-tmp/${name}`,
  ignorePatterns: [
    '.stryker-tmp',
    'docs',
    'bench',
    'packages/web',
    'packages/server',
    'packages/cli',
    'packages/calibration',
  ],
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: `.stryker-tmp/${name}.json` },
  thresholds: { high: 90, low: 80, break: null },
};
