import { runOurs } from './bootstrap.mjs';

runOurs('tools/start.ts', process.argv.slice(2));
