/** The lines that a program may read: how many times our processor time a peer takes. */
import type { Timed } from './compare.ts';

/** The least ratio that we set ourselves, by peer. */
const TARGETS: Readonly<Record<string, number>> = { cvode: 400, desolve: 150, odeint: 20, c: 1 / 1.4 };

const PEERS = ['cvode', 'desolve', 'odeint', 'scipy', 'c'] as const;

function named(timed: readonly Timed[], name: string): Timed {
  const one = timed.find((each) => each.name === name);
  if (one === undefined) throw new Error(`${name} was not timed.`);
  return one;
}

function ratioOf(timed: readonly Timed[], name: string): number {
  return named(timed, name).microseconds / named(timed, 'model').microseconds;
}

/** To the unit where it is large, to a hundredth where it is small. */
function ratioText(ratio: number): string {
  return ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0);
}

/** One ASCII line a peer: its time over ours, at the larger of the two errors. */
export function ratioLines(timed: readonly Timed[]): string[] {
  return PEERS.map((name) => {
    const error = Math.max(named(timed, name).error, named(timed, 'model').error);
    return `model vs ${name}: ${ratioText(ratioOf(timed, name))}x at ${error.toExponential(0)}`;
  });
}

/** What each target came to. */
export function targetLines(timed: readonly Timed[]): string[] {
  return Object.entries(TARGETS).map(([name, least]) => {
    const ratio = ratioOf(timed, name);
    const verdict = ratio >= least ? 'met' : `missed by ${((least / ratio - 1) * 100).toFixed(0)} %`;
    const aim = name === 'c' ? 'at most 1.4 times the time of c' : `at least ${least}x ${name}`;
    const got = name === 'c' ? `${(1 / ratio).toFixed(2)} times` : `${ratioText(ratio)}x`;
    return `target ${aim}: ${got}, ${verdict}`;
  });
}
