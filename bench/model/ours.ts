/**
 * Our side, a program of its own so that its processor time is its own: `ours.ts table|one-off ANSWERS SECONDS`.
 * `table` is the path of every outlook: a plan laid out once, then a table and a zone for each draw. `one-off` calls
 * `healCourse`, which lays the plan out anew each time.
 */
import { writeFileSync } from 'node:fs';
import {
  createHealingStates,
  createHealingTable,
  fillHealingTable,
  healCourse,
  healZone,
  scheduleHealing,
} from '../../packages/model/src/healing/index.ts';
import { ANSWER_LENGTH } from './achieved-error.ts';
import { DAYS, SESSION_DAYS, type WorkloadDraw, workloadDraws } from './workload.ts';

const [path, answersFile = '', seconds = '1'] = process.argv.slice(2);
const LAYERS = 3;
const draws = workloadDraws();
const states = createHealingStates(DAYS.length);
const table = createHealingTable(scheduleHealing([SESSION_DAYS], DAYS));

function healByTable({ constants, person, wounds }: WorkloadDraw): void {
  fillHealingTable(table, constants, person);
  healZone(table, 0, wounds, states);
}

function healOneOff({ constants, person, wounds }: WorkloadDraw): void {
  healCourse(constants, { ...person, wounds, days: DAYS }, states);
}

const heal = path === 'one-off' ? healOneOff : healByTable;

/** The answers in the order of `struct answer`. */
function answersOf(draw: WorkloadDraw): number[] {
  heal(draw);
  return DAYS.flatMap((_, day) => {
    const layers = Array.from({ length: LAYERS }, (__, layer) => {
      const at = day * LAYERS + layer;
      const { signal, repairCells, burst, immatureCollagen, matureCollagen, fragmentedFraction } = states;
      return [signal, repairCells, burst, immatureCollagen, matureCollagen, fragmentedFraction].map(
        (of) => of[at] ?? 0,
      );
    });
    const { epidermalExcess, barrierChannel, barrierWater } = states;
    return [...layers.flat(), ...[epidermalExcess, barrierChannel, barrierWater].map((of) => of[day] ?? 0)];
  });
}

function cpuMicroseconds(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** Microseconds a course, over passes that take about so many seconds together. */
function measure(limitSeconds: number): number {
  const from = cpuMicroseconds();
  let courses = 0;
  while (cpuMicroseconds() - from < 1e6 * limitSeconds) {
    for (const draw of draws) heal(draw);
    courses += draws.length;
  }
  return (cpuMicroseconds() - from) / courses;
}

const answers = Float64Array.from(draws.flatMap(answersOf));
if (answers.length !== draws.length * DAYS.length * ANSWER_LENGTH) throw new Error('Our own answers are incomplete.');
writeFileSync(answersFile, answers);
measure(0.3);
console.log(measure(Number(seconds)).toFixed(6));
