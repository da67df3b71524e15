/**
 * Writes the page on the calibration and its figures from what was found:
 * `node packages/calibration/src/write-calibration-page.ts`, after `calibrate.ts` and `self-check.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { CalibrationResults } from './results/calibration-results.ts';
import { pageFiles } from './results/page.ts';
import type { SelfCheckResults } from './results/self-check-results.ts';

const read = (name: string) => JSON.parse(readFileSync(new URL(`./results/${name}`, import.meta.url), 'utf8'));
const calibration: CalibrationResults = read('calibration.gen.json');
const selfCheck: SelfCheckResults = read('self-check.gen.json');

for (const { name, url, text } of pageFiles({ calibration, selfCheck })) {
  writeFileSync(url, text);
  process.stdout.write(`${name} ${text.length}\n`);
}
