import { runOurs } from './bootstrap.mjs';

runOurs(`bench/${process.argv[2]}/run.ts`, process.argv.slice(3));
