/** Times the virtual trial: a million people by the product's own path, and what a person costs on cores that are warm. */
import { shippedParameters } from '@percuta/evidence/ensemble';
import { EXAMPLE_PROTOCOL, parseProtocol, type TrialProtocol } from '@percuta/model';
import { partsOf } from '../../../packages/cli/src/trial/trial-part.ts';
import { partsInOrder } from '../../../packages/cli/src/trial/worker-pool.ts';
import { loadLine } from '../machine.ts';
import { type Cores, warmCores } from './warm-cores.ts';

const SIZES = [1e3, 1e4, 1e5, 1e6];
const LARGEST = 1e6;
const CORES = 2;
const TARGET_SECONDS = 60;
const TARGET_SPEEDUP = 1.8;
const SPEEDUP_PEOPLE = 5e4;
const SPEEDUP_REPEATS = 15;

/** Several times over, the quickest: another program's minute must not pass for ours. */
const REPEATS = 5;

export async function measurePeople(): Promise<string[]> {
  const total = await trialSeconds(LARGEST);
  const cores = await warmCores(protocolOf(LARGEST), CORES);
  try {
    const costs = await costLine(cores);
    const speedup = await speedupOf(cores);
    return [
      `people, ${EXAMPLE_PROTOCOL.name}: ${LARGEST} in ${total.toFixed(1)} s on ${CORES} cores, by the path of percuta trial (${loadLine()})`,
      costs,
      `people, two cores against one: ${speedup.wall.toFixed(2)}x; processor time ${speedup.processor.toFixed(2)}x, so ${(CORES / speedup.processor).toFixed(2)}x where both cores are free (${loadLine()})`,
      `target below ${TARGET_SECONDS} s: ${total.toFixed(1)} s, ${total < TARGET_SECONDS ? 'met' : 'missed'}`,
      `target two cores at least ${TARGET_SPEEDUP}x: ${speedup.wall.toFixed(2)}x, ${speedup.wall >= TARGET_SPEEDUP ? 'met' : 'missed'}`,
    ];
  } finally {
    await cores.stop();
  }
}

async function costLine(cores: Cores): Promise<string> {
  const costs: string[] = [];
  for (const people of SIZES) {
    const seconds =
      people === LARGEST
        ? await cores.secondsFor(people, CORES)
        : await quickest(() => cores.secondsFor(people, CORES));
    costs.push(`${people.toExponential(0)} people ${((1e6 * seconds) / people).toFixed(1)} us`);
  }
  return `people, cost of each on ${CORES} warm cores: ${costs.join(', ')}`;
}

interface Speedup {
  /** How many times as fast by the clock on the wall: what other programs leave free is in it. */
  readonly wall: number;
  /** Processor time for the same people on two cores, as a multiple of that on one: what sharing itself costs. */
  readonly processor: number;
}

/** In turn, so that another program's minute hits one core and two alike. */
async function speedupOf(cores: Cores): Promise<Speedup> {
  const one = { seconds: Number.POSITIVE_INFINITY, processor: Number.POSITIVE_INFINITY };
  const two = { ...one };
  for (let k = 0; k < SPEEDUP_REPEATS; k++) {
    for (const [best, count] of [[one, 1] as const, [two, CORES] as const]) {
      const before = processorSeconds();
      best.seconds = Math.min(best.seconds, await cores.secondsFor(SPEEDUP_PEOPLE, count));
      best.processor = Math.min(best.processor, processorSeconds() - before);
    }
  }
  return { wall: one.seconds / two.seconds, processor: two.processor / one.processor };
}

/** Of all threads of this process. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

async function quickest(run: () => Promise<number>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < REPEATS; k++) least = Math.min(least, await run());
  return least;
}

/** As `percuta trial` does it, cores started and rows written as text; only the disk is left out. */
async function trialSeconds(people: number): Promise<number> {
  const from = performance.now();
  let count = 0;
  const parts = partsInOrder(protocolOf(people), { from: 0, to: partsOf(people), cores: CORES });
  for await (const part of parts) count += part.count;
  if (count !== people) throw new Error(`${people} people were asked for and ${count} came.`);
  return (performance.now() - from) / 1000;
}

function protocolOf(people: number): TrialProtocol {
  const read = parseProtocol({ ...EXAMPLE_PROTOCOL, people }, Object.keys(shippedParameters().zones));
  if (!read.ok) throw new Error(`The example protocol is refused: ${read.issues[0]?.message}`);
  return read.value;
}
