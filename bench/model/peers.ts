/** Who is measured beside us, and in which configurations: the fastest that is accurate enough stands for its peer. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ANSWER_LENGTH } from './achieved-error.ts';
import { SOURCES } from './build-peers.ts';
import { DAYS, DRAW_LENGTH, SESSION_DAYS } from './workload.ts';

const STATES = 26;

export interface Configuration {
  /** As the peer's program knows it. */
  readonly method: string;
  readonly words: string;
  /** Absolute tolerance: this times the relative one (times the usual size of a state, where a peer takes one for each). */
  readonly absoluteShare: number;
  /** The loosest relative tolerance that is tried, as a power of ten. */
  readonly loosestPower: number;
}

export interface Solver {
  readonly name: string;
  readonly configurations: readonly Configuration[];
  /** How many of the states of an answer it has. */
  readonly asked: number;
  readonly command: (run: SolverRun) => readonly string[];
}

export interface SolverRun {
  readonly folder: string;
  readonly answersFile: string;
  readonly configuration: Configuration;
  readonly relativeTolerance: number;
  readonly seconds: number;
}

/** The arguments that all solvers share. */
function common({ folder, answersFile, configuration, relativeTolerance, seconds }: SolverRun): string[] {
  const { method, absoluteShare } = configuration;
  const files = ['workload.bin', answersFile, 'sizes.bin'].map((file) => join(folder, file));
  return [...files, method, ...[relativeTolerance, absoluteShare, seconds].map(String)];
}

const compiled =
  (program: string) =>
  (run: SolverRun): string[] => [join(run.folder, program), ...common(run)];
const layout = [[DRAW_LENGTH, STATES, ANSWER_LENGTH], SESSION_DAYS, DAYS].map((numbers) => numbers.join(','));

function bySize(method: string, words: string, loosestPower = -6): Configuration {
  return { method, words, absoluteShare: 1, loosestPower };
}

const ODEINT: readonly Configuration[] = [
  ...[1, 0.1, 0.01].map((absoluteShare) => ({
    method: 'dopri5',
    words: `dopri5, dense output, absolute tolerance ${absoluteShare} x relative`,
    absoluteShare,
    loosestPower: -4.5,
  })),
  {
    method: 'rosenbrock4',
    words: 'rosenbrock4, analytic Jacobian, its d4 corrected',
    absoluteShare: 0.1,
    loosestPower: -5.5,
  },
];

export const SOLVERS: readonly Solver[] = [
  {
    name: 'cvode',
    configurations: [
      bySize('bdf-band', 'BDF, analytic Jacobian as a band'),
      { ...bySize('bdf-band', 'BDF, analytic Jacobian as a band, absolute tolerance 10 x', -7), absoluteShare: 10 },
      bySize('bdf-dense', 'BDF, analytic Jacobian, dense'),
      bySize('adams-band', 'Adams, analytic Jacobian as a band'),
    ],
    asked: ANSWER_LENGTH,
    command: compiled('cvode'),
  },
  {
    name: 'desolve',
    configurations: [
      bySize('lsoda-band', 'lsoda, all compiled, analytic Jacobian as a band'),
      bySize('lsoda', 'lsoda, all compiled, its own Jacobian'),
      bySize('vode-bdf-band', 'vode (BDF), all compiled, analytic Jacobian as a band'),
    ],
    asked: ANSWER_LENGTH,
    command: (run) => {
      const [program, library] = [join(SOURCES, 'desolve.R'), join(run.folder, 'desolve.so')];
      return ['Rscript', '--vanilla', program, library, ...common(run), ...layout];
    },
  },
  { name: 'odeint', configurations: ODEINT, asked: ANSWER_LENGTH, command: compiled('odeint') },
  {
    name: 'odeint without the six-hour state',
    configurations: ODEINT.filter(({ method }) => method === 'dopri5'),
    asked: ANSWER_LENGTH - 1,
    command: compiled('odeint-without-water'),
  },
  {
    name: 'scipy',
    configurations: [
      bySize('c', 'LSODA (integrate.ode), right-hand side in C without Python between'),
      bySize('c-band', 'LSODA (integrate.ode), right-hand side and banded Jacobian in C'),
      bySize('ctypes', 'LSODA (odeint), right-hand side in C through ctypes', -7.5),
      bySize('python', 'LSODA (odeint), right-hand side in Python', -7.5),
    ],
    asked: ANSWER_LENGTH,
    command: (run) => {
      const [program, library] = [join(SOURCES, 'scipy-peer.py'), join(run.folder, 'scipy.so')];
      return ['/usr/bin/python3', program, library, ...common(run), ...layout];
    },
  },
];

const OURS = fileURLToPath(new URL('./ours.ts', import.meta.url));

/** The exact scheme in C, and ours, which have no tolerance. */
export const EXACT = {
  c: (folder: string, answersFile: string, seconds: number) => [
    join(folder, 'exact'),
    join(folder, 'workload.bin'),
    join(folder, answersFile),
    String(seconds),
  ],
  table: (folder: string, answersFile: string, seconds: number) => [
    process.execPath,
    OURS,
    'table',
    join(folder, answersFile),
    String(seconds),
  ],
  oneOff: (folder: string, answersFile: string, seconds: number) => [
    process.execPath,
    OURS,
    'one-off',
    join(folder, answersFile),
    String(seconds),
  ],
} as const;
