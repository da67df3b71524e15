import { runOurs } from './bootstrap.mjs';

/**
 * npm passes a SIGTERM on to the shell in which it runs us, and no further: the shell ends, and we would stay behind
 * and go on serving. So when npm's shell is gone, we stop too.
 */
function stopWithNpm() {
  const parent = process.ppid;
  const look = () => process.ppid !== parent && process.kill(process.pid, 'SIGTERM');
  setInterval(look, 250).unref();
}

if (process.env.npm_lifecycle_event !== undefined) stopWithNpm();
runOurs('tools/start.ts', process.argv.slice(2));
