/**
 * Writes down what every model expects of the held-out studies, before anyone reads their results:
 * `node packages/calibration/src/freeze.ts`. It refuses to write over predictions of another posterior; `--again` allows
 * it, and is right only while no result has been read.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type FrozenFile, freezePredictions } from './predictions/freeze.ts';
import { frozenPage } from './predictions/frozen-page.ts';

const FILE = new URL('./predictions/frozen.gen.json', import.meta.url);
const PAGE = new URL('../../../docs/model-card/frozen-predictions.md', import.meta.url);

const frozen = freezePredictions();
const standing: FrozenFile | null = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : null;

if (standing !== null && standing.posterior !== frozen.posterior && !process.argv.includes('--again')) {
  process.stderr.write(`Predictions stand frozen under ${standing.posterior}; the posterior is now another.\n`);
  process.stderr.write('Give --again if no held-out result has been read yet.\n');
  process.exitCode = 1;
} else {
  writeFileSync(FILE, `${JSON.stringify(frozen)}\n`);
  writeFileSync(PAGE, frozenPage(frozen));
  process.stdout.write(`${frozen.arms.length} arms frozen under ${frozen.posterior}\n`);
}
