import { runOurs } from './bootstrap.mjs';

runOurs('tools/run-proofs.ts', process.argv.slice(2));
