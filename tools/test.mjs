import { runOurs } from './bootstrap.mjs';

runOurs('tools/run-tests.ts', process.argv.slice(2));
