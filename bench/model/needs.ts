/** What the bench needs beyond npm, from Debian: compilers, the peers, a browser. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { outcomeOf } from './outcome-of.ts';

interface Need {
  readonly what: string;
  readonly aptPackage: string;
  readonly isThere: () => boolean;
}

const runs = (...command: string[]) => outcomeOf(command).succeeded;

const NEEDS: readonly Need[] = [
  { what: 'a C compiler', aptPackage: 'gcc', isThere: () => runs('gcc', '--version') },
  { what: 'a C++ compiler', aptPackage: 'g++', isThere: () => runs('g++', '--version') },
  { what: 'CVODE', aptPackage: 'libsundials-dev', isThere: () => existsSync('/usr/include/cvode/cvode.h') },
  {
    what: 'Boost odeint',
    aptPackage: 'libboost-dev',
    isThere: () => existsSync('/usr/include/boost/numeric/odeint.hpp'),
  },
  { what: 'R', aptPackage: 'r-base-core', isThere: () => runs('Rscript', '--version') },
  { what: 'deSolve', aptPackage: 'r-cran-desolve', isThere: () => runs('Rscript', '-e', 'library(deSolve)') },
  {
    what: 'SciPy',
    aptPackage: 'python3-scipy',
    isThere: () => runs('/usr/bin/python3', '-c', 'import scipy.integrate'),
  },
  { what: 'Chromium', aptPackage: 'chromium', isThere: () => existsSync('/usr/bin/chromium') },
];

/** Installs through apt what is missing (as root), or answers with the sentence that names it. */
export function ensureNeeds(): string | null {
  const missing = NEEDS.filter((need) => !need.isThere());
  if (missing.length === 0) return null;
  const names = missing.map((need) => need.aptPackage).join(' ');
  if (process.getuid?.() !== 0) return `Missing: ${names}. As root: apt-get install ${names}`;
  console.log(`Installing ${names} ...`);
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...names.split(' '));
  const still = missing.filter((need) => !need.isThere());
  return still.length === 0 ? null : `apt could not install: ${still.map((need) => need.what).join(', ')}`;
}

function apt(...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
}

/** The version of a Debian package, without its Debian part; `?` where nobody knows. */
export function packageVersion(name: string): string {
  const version = outcomeOf(['dpkg-query', '-W', name]).output.split('\t')[1] ?? '';
  return version.replace(/^\d+:/, '').replace(/[+-](dfsg|\d|ds).*$/, '') || '?';
}
