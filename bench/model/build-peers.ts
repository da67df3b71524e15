/** Compiles the peers into a folder that goes away afterwards. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { outcomeOf } from './outcome-of.ts';

export const SOURCES = fileURLToPath(new URL('./peers', import.meta.url));

const C = ['gcc', '-O3', '-march=native', '-Wall', '-Wextra', '-Werror'];
/** odeint's own matrices are checked at every step unless NDEBUG says otherwise. */
const CPP = ['g++', '-O3', '-march=native', '-DNDEBUG', '-w'];
const LIBRARY = ['-fPIC', '-shared'];

const BUILDS: readonly (readonly string[])[] = [
  [...C, 'exact.c', '-o', 'exact', '-lm'],
  [...C, 'cvode.c', '-o', 'cvode', '-lsundials_cvode', '-lsundials_nvecserial', '-lm'],
  [...C, ...LIBRARY, 'desolve.c', '-o', 'desolve.so', '-lm'],
  [...C, ...LIBRARY, 'scipy.c', '-o', 'scipy.so', '-lm'],
  [...CPP, 'odeint.cpp', '-o', 'odeint'],
  [...CPP, '-DWITHOUT_WATER', 'odeint.cpp', '-o', 'odeint-without-water'],
  [...CPP, 'reference.cpp', '-o', 'reference'],
];

export class PeerDoesNotBuild extends Error {
  constructor(source: string, words: string) {
    super(`${source} does not compile: ${words}`);
    this.name = 'PeerDoesNotBuild';
  }
}

/** Builds all, in a folder that already holds `workload.gen.h`. */
export function buildPeers(folder: string): void {
  for (const [compiler = '', ...args] of BUILDS) {
    const source = args.find((arg) => /\.c(pp)?$/.test(arg)) ?? '';
    const flags = args.map((arg) => (arg === source ? join(SOURCES, source) : arg));
    const { succeeded, complaints } = outcomeOf([compiler, '-I.', `-I${SOURCES}`, ...flags], folder);
    if (!succeeded) throw new PeerDoesNotBuild(source, complaints);
  }
}
