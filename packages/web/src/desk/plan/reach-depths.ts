import { shippedParameters } from '@percuta/evidence/ensemble';
import { seededRandom, simulateCourse } from '@percuta/model';
import { penOf } from '@percuta/practice';
import { deviceOf } from '../../plan/device-options.ts';
import { zoneOf } from '../../worker/course-view.ts';
import type { MaybeBand } from '../../worker/protocol.ts';
import type { DepthAsked, DepthChoice, DepthsReached } from './depth-protocol.ts';
import { planCourse } from './forecast-zone.ts';

const PARAMETERS = shippedParameters();

/** The depth that each setting of a plan reaches, by the model. Zones that are set alike in passes share one run. */
export function reachDepths(choice: DepthChoice): DepthsReached {
  const reached = new Map<DepthAsked, MaybeBand>();
  for (const run of runsOf(choice.asked)) {
    const outlook = simulate(choice, run);
    for (const asked of run) reached.set(asked, zoneOf(outlook, asked.zone).delivered.penetrationDepthMm);
  }
  return { choice, reachedMm: choice.asked.map((asked) => reached.get(asked) ?? null) };
}

function simulate(choice: DepthChoice, run: readonly DepthAsked[]) {
  const { pen } = penOf(deviceOf(choice.device));
  const zones = Object.fromEntries(run.map(({ zone, settingMm }) => [zone, { settingMm }]));
  const course = planCourse(choice, {
    pen,
    passes: run[0]?.passes ?? 1,
    sessions: [{ day: 0, zones }],
    horizonDays: 0,
  });
  return simulateCourse(course, PARAMETERS, seededRandom(PARAMETERS.ensemble.seed));
}

/** Each zone once a run, and one number of passes a run: that is how the model takes a course. */
function runsOf(asked: readonly DepthAsked[]): readonly (readonly DepthAsked[])[] {
  const runs: DepthAsked[][] = [];
  for (const one of asked) {
    const run = runs.find((other) => other[0]?.passes === one.passes && !other.some(({ zone }) => zone === one.zone));
    if (run === undefined) runs.push([one]);
    else run.push(one);
  }
  return runs;
}
