/**
 * Simulation-based calibration of all three models: `node packages/calibration/src/self-check.ts`, about ten minutes.
 * It writes where the truth lay among the draws of its own posterior.
 */
import { writeFileSync } from 'node:fs';
import { mechanismModel } from './likelihood/mechanism.ts';
import { ARM_RESULTS } from './measurements/arm-results.ts';
import { emaxModel } from './rivals/emax.ts';
import { nullModel } from './rivals/null-effect.ts';
import { simulationBasedCalibration } from './self-check/simulation-based-calibration.ts';

const TARGET = new URL('./results/self-check.gen.json', import.meta.url);
const PLAN = { worlds: 160, steps: 1000, seed: 500 };

/** Every model has worlds of its own, so that one lucky or unlucky set of truths does not show three times. */
const SEED_STEP = 1000;

const models = [
  mechanismModel(ARM_RESULTS, undefined, { withLasers: false }),
  emaxModel(ARM_RESULTS),
  nullModel(ARM_RESULTS),
];
const checks = models.map((model, index) => {
  const coordinates = simulationBasedCalibration(model, { ...PLAN, seed: PLAN.seed + SEED_STEP * index }).map(
    (one) => ({
      ...one,
      chance: Number(one.chance.toFixed(3)),
    }),
  );
  const least = Math.min(...coordinates.map(({ chance }) => chance));
  process.stdout.write(
    `${model.name}: ${PLAN.worlds} worlds, least chance ${least} of ${coordinates.length} coordinates\n`,
  );
  return { model: model.name, coordinates };
});
writeFileSync(TARGET, `${JSON.stringify({ ...PLAN, checks }, null, 1)}\n`);
