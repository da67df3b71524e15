/** Writes the draws that browsers are shipped, from the posterior: `npm run ensemble -w packages/calibration`. */
import { writeFileSync } from 'node:fs';
import { outlookFile } from './posterior-parameters.ts';

const target = new URL('../../evidence/src/ensemble/outlook-ensemble.gen.json', import.meta.url);
const file = outlookFile({ draws: 256, seed: 1 });
writeFileSync(target, `${JSON.stringify(file)}\n`);
process.stdout.write(
  `${file.draws} draws of ${Object.keys(file.columns).length} constants, posterior ${file.sha256}\n`,
);
