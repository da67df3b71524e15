import { defineConfig } from 'vitest/config';

/** The tests of the practice package without those that take minutes: each is run again for every mutant it covers. */
export default defineConfig({
  test: {
    env: { TZ: 'Europe/Berlin' },
    include: ['packages/practice/src/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/course-laws.test.ts', '**/plan-search/**'],
    testTimeout: 60_000,
  },
});
