import { healAll, simulateAll } from './what-if.ts';

const RUNS = 41;

/** Milliseconds of each run, a little different every time, as a slider asks for them. */
function timeRuns(run: (k: number) => number): number[] {
  return Array.from({ length: RUNS }, (_, k) => {
    const from = performance.now();
    const answer = run(k);
    if (!Number.isFinite(answer)) throw new Error('The what-if has no answer.');
    return performance.now() - from;
  });
}

self.onmessage = () => {
  self.postMessage({
    whole: timeRuns((k) => simulateAll(0.5 + k / 40)),
    healing: timeRuns((k) => healAll(0.2 + k / 80)),
  });
};
