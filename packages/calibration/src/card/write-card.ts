/** Writes the figures and the blocks of the model card: `npm run card --workspace packages/calibration`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { layGround } from '../claims/ground.ts';
import { cardFiles } from './card-files.ts';

for (const { url, name, text } of cardFiles(layGround())) {
  mkdirSync(new URL('./', url), { recursive: true });
  writeFileSync(url, text);
  process.stdout.write(`${name} ${text.length}\n`);
}
