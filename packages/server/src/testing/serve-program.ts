/** What `percuta serve` does, as a program of this package, for tests that need a process. */
import { runUntilStopped } from '../run-until-stopped.ts';
import { readSettings } from '../settings.ts';

process.exitCode = await runUntilStopped(() => readSettings(process.env), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
});
