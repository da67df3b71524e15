import { defineConfig } from 'vitest/config';

/** Laws on random courses, people and codes, and every plan of a grid: they would run again for nearly every mutant. */
const TAKE_MINUTES = [
  '**/course-laws.test.ts',
  '**/screening-laws.test.ts',
  '**/read-udi.generated.test.ts',
  '**/plan-search/**',
];

/** The tests of the practice package without those that take minutes: each is run again for every mutant it covers. */
export default defineConfig({
  test: {
    env: { TZ: 'Europe/Berlin' },
    include: ['packages/practice/src/**/*.test.ts'],
    exclude: ['**/node_modules/**', ...TAKE_MINUTES],
    testTimeout: 60_000,
    isolate: false,
  },
});
