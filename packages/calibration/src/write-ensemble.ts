/** Writes the ensemble that browsers are shipped: `npm run ensemble -w packages/calibration`. */
import { writeFileSync } from 'node:fs';
import { drawPriorFile } from './draw-prior-ensemble.ts';

const target = new URL('../../evidence/src/ensemble/prior-ensemble.gen.json', import.meta.url);
const file = drawPriorFile({ draws: 256, seed: 1 });
writeFileSync(target, `${JSON.stringify(file)}\n`);
process.stdout.write(`${file.sha256} ${Object.keys(file.columns).length} constants, ${file.draws} draws\n`);
