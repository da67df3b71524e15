import { defineConfig } from 'vitest/config';

/**
 * Three kinds of suite, told apart by the ending of the file's name: `x.test.ts` needs nothing, `x.database.test.ts`
 * needs PostgreSQL (run on the embedded one and, with `PERCUTA_TEST_DATABASE=external`, on an installed one),
 * `x.browser.test.ts` needs Chromium.
 */
const common = { env: { TZ: 'Europe/Berlin' } };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...common,
          name: 'units',
          include: ['packages/*/src/**/*.test.ts', 'examples/**/*.test.ts', 'tools/**/*.test.ts'],
          exclude: ['**/*.database.test.ts', '**/*.browser.test.ts', '**/node_modules/**'],
        },
      },
      {
        test: {
          ...common,
          name: 'database',
          include: ['packages/*/src/**/*.database.test.ts'],
          globalSetup: ['packages/server/src/testing/global-setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          ...common,
          name: 'browser',
          include: ['packages/*/src/**/*.browser.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
