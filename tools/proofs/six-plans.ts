/** The six plans that a practice would ask about first, and what is said to each. */
import { spawnSync } from 'node:child_process';

const PLANS = [
  'plan-exceed-cheek-1.5-mm',
  'plan-skinpen-2.0-mm',
  'plan-eyelid',
  'plan-ten-days-apart',
  'plan-unknown-device',
  'plan-type-v-exceed-wrinkles',
];

const JURISDICTIONS = 'packages/cli/examples/jurisdictions.json';
let failed = 0;
for (const plan of PLANS) {
  const file = `packages/cli/examples/${plan}.json`;
  const { status, stdout } = spawnSync(
    'percuta',
    ['check-plan', file, '--jurisdictions', JURISDICTIONS, '--on', '2026-11-24'],
    { encoding: 'utf8' },
  );
  if (status !== 0) failed++;
  console.log(`\n$ percuta check-plan ${file} → ${status}\n${stdout.trimEnd()}`);
}
process.exitCode = failed === 0 ? 0 : 1;
