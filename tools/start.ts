/** `npm start`, once the packages are there: builds the page if it must, then serves. */
import { run } from '../packages/cli/src/index.ts';
import { buildPage } from './build-page.ts';

/** Whoever started us is gone, without a word (a killed terminal, `kill -9`): no one is left to stop us. */
function stopWithParent(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 1_000).unref();
}

async function start(args: readonly string[]): Promise<number> {
  stopWithParent();
  const fault = await buildPage();
  if (fault !== null) {
    console.error(fault);
    return 1;
  }
  return run(['serve', ...args], {
    out: (text) => console.log(text),
    err: (text) => console.error(text),
    colour: false,
  });
}

process.exitCode = await start(process.argv.slice(2));
