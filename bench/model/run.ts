/**
 * `npm run bench:model`: the model's healing beside its peers, at matched accuracy, in one run; then the what-if in a
 * browser and a million people. Sets up what it needs (as root through apt). `--record` also keeps the measurements and
 * draws the work–precision picture. Ends with status 0 if it ran, whatever the ratios.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { svgText } from '../../packages/calibration/src/card/svg.ts';
import { buildPeers } from './build-peers.ts';
import { compare, type Timed } from './compare.ts';
import { loadLine, machineLine, versionLine } from './machine.ts';
import type { Bench } from './match-error.ts';
import { ASKED_ERROR } from './match-error.ts';
import type { Measured } from './measured.ts';
import { ensureNeeds } from './needs.ts';
import { measurePeople } from './people/measure-people.ts';
import { ratioLines, targetLines } from './ratios.ts';
import { checkReference, referenceAnswers } from './reference.ts';
import { sweep } from './sweep.ts';
import { measureWhatIf } from './what-if/measure-what-if.ts';
import { workPrecisionFigure } from './work-precision.ts';
import { DAYS, DRAW_COUNT, SESSION_DAYS, writeWorkload } from './workload.ts';

const MEASURED = new URL('./measured.gen.json', import.meta.url);
const FIGURE = new URL('../../docs/model-card/figures/work-precision.svg', import.meta.url);

function setUp(folder: string): Bench {
  writeWorkload(folder);
  buildPeers(folder);
  const reference = referenceAnswers(folder);
  const check = checkReference(reference);
  console.log(
    `workload: one zone, 3 layers, ${SESSION_DAYS.length} sessions, ${DAYS.at(-1)} days, ${DAYS.length} output days, ${DRAW_COUNT} draws from the priors, each on a person and with wounds of its own`,
    `\nerror: the largest of any state, day and draw, relative to the largest value of that state in that course; asked: ${ASKED_ERROR}`,
    `\nreference: Runge-Kutta-Fehlberg 8(7) at 1e-14; Gragg-Bulirsch-Stoer in TypeScript differs by ${check.toExponential(0)}`,
    '\nloosest tolerance of each configuration that is accurate enough:',
  );
  return { folder, reference };
}

function timedLine({ name, words, error, microseconds, range }: Timed): string {
  const [low, high] = range.map((value) => value.toFixed(1));
  return `  ${name}: ${microseconds.toFixed(1)} us (${low} to ${high}), error ${error.toExponential(1)}, ${words}`;
}

function record(measured: Measured): void {
  writeFileSync(MEASURED, `${JSON.stringify(measured, null, 1)}\n`);
  writeFileSync(FIGURE, svgText(workPrecisionFigure(measured)));
}

async function main(isRecorded: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'percuta-bench-'));
  try {
    const [machine, versions] = [machineLine(), versionLine()];
    console.log(`${machine}\n${versions}`);
    const bench = setUp(folder);
    const timed = compare(bench);
    console.log(`processor time for one course, median of 7 interleaved rounds (${loadLine()}):`);
    for (const line of [...timed.map(timedLine), '', ...ratioLines(timed), '', ...targetLines(timed)])
      console.log(line);
    for (const measure of [measureWhatIf, measurePeople]) for (const line of await measure()) console.log(line);
    if (isRecorded) record({ machine, versions, timed, curves: sweep(timed, bench) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { values } = parseArgs({ options: { record: { type: 'boolean', default: false } } });
const missing = ensureNeeds();
if (missing === null) {
  await main(values.record);
} else {
  console.error(missing);
  process.exitCode = 1;
}
