/** Where and with what it was measured. */
import { cpus, loadavg, release } from 'node:os';
import { packageVersion } from './needs.ts';
import { outcomeOf } from './outcome-of.ts';
import { PINNED } from './run-pinned.ts';

/** One line on the machine; load is that of the last minute, this run's own included. */
export function machineLine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  return `machine: ${model}, ${cpus().length} cores, Linux ${release()}, ${PINNED}, ${loadLine()}`;
}

export function loadLine(): string {
  return `load ${(loadavg()[0] ?? Number.NaN).toFixed(1)}`;
}

export function versionLine(): string {
  const gcc = outcomeOf(['gcc', '-dumpfullversion']).output;
  const versions = [
    `Node ${process.versions.node}`,
    `V8 ${process.versions.v8}`,
    `gcc ${gcc} -O3 -march=native`,
    ...[
      ['SUNDIALS', 'libsundials-dev'],
      ['Boost', 'libboost-dev'],
      ['R', 'r-base-core'],
      ['deSolve', 'r-cran-desolve'],
      ['SciPy', 'python3-scipy'],
      ['Chromium', 'chromium'],
    ].map(([name = '', aptPackage = '']) => `${name} ${packageVersion(aptPackage)}`),
  ];
  return `versions: ${versions.join(', ')}`;
}
