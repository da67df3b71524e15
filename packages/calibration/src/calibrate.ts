/**
 * Fits the model to the evidence and judges the fit, in one command and bit for bit:
 * `node packages/calibration/src/calibrate.ts`, about three minutes. It writes the posterior that is shipped and what
 * was found; `write-calibration-page.ts` and `freeze.ts` take it from there. With `--check` it writes nothing and fails
 * where the posterior is not the one that stands there.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Fit } from './posterior/fit.ts';
import { fitPosterior } from './posterior/fit-posterior.ts';
import { posteriorFile } from './posterior/posterior-file.ts';
import { judgeCalibration } from './results/calibration-results.ts';

const POSTERIOR = new URL('../../evidence/src/ensemble/posterior.gen.json', import.meta.url);
const RESULTS = new URL('./results/calibration.gen.json', import.meta.url);
const SEED = 1;

const say = (line: string) => process.stdout.write(`${line}\n`);

const fits = fitPosterior();
const file = posteriorFile(fits, SEED);
for (const [name, { diagnostics, evaluations, acceptedShare }] of Object.entries<Fit>({ ...fits })) {
  const rHat = Math.max(...diagnostics.map((one) => one.rHat));
  const size = Math.min(...diagnostics.map((one) => Math.min(one.effectiveSize, one.tailSize)));
  const accepted = `${Math.round(100 * acceptedShare)} % accepted`;
  say(
    `${name}: R-hat at most ${rHat.toFixed(4)}, effective size at least ${Math.round(size)}, ${evaluations} evaluations, ${accepted}`,
  );
}
say(`posterior ${file.sha256}, ${file.draws} draws of ${Object.keys(file.columns).length} columns`);

if (process.argv.includes('--check')) {
  const standing: { readonly sha256: string } = JSON.parse(readFileSync(POSTERIOR, 'utf8'));
  const same = standing.sha256 === file.sha256;
  say(same ? 'The posterior that stands there is this one.' : `Another posterior stands there: ${standing.sha256}`);
  process.exitCode = same ? 0 : 1;
} else {
  writeFileSync(POSTERIOR, `${JSON.stringify(file)}\n`);
  const results = judgeCalibration(fits, file.sha256);
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 1)}\n`);
  say('Written: the posterior, and what was found (results/calibration.gen.json).');
}
