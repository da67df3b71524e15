/** What the checks need beyond npm: a browser, and PostgreSQL at the lowest version that we promise. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const NEEDED = [
  { what: 'Chromium', aptPackage: 'chromium', isThere: () => existsSync('/usr/bin/chromium') },
  {
    what: 'PostgreSQL 15 or newer',
    aptPackage: 'postgresql-15',
    isThere: () => installedPostgresVersions().length > 0,
  },
];

/** The major versions of PostgreSQL that Debian's packages put on this machine, lowest first. */
export function installedPostgresVersions(): number[] {
  const folder = '/usr/lib/postgresql';
  if (!existsSync(folder)) return [];
  const versions = readdirSync(folder).filter((name) => existsSync(`${folder}/${name}/bin/postgres`));
  return versions
    .map(Number)
    .filter((version) => version >= 15)
    .sort((a, b) => a - b);
}

/** Installs through apt what is missing (as root), or answers with the sentence that names it. */
export function ensureSystemPackages(): string | null {
  const missing = NEEDED.filter((need) => !need.isThere());
  if (missing.length === 0) return null;
  const names = missing.map((need) => need.aptPackage);
  if (process.getuid?.() !== 0) return `Missing: ${names.join(', ')}. As root: apt-get install ${names.join(' ')}`;
  console.log(`Installing ${names.join(', ')} …`);
  apt(['update', '-qq']);
  for (const need of missing) install(need.aptPackage);
  const still = missing.filter((need) => !need.isThere());
  return still.length === 0 ? null : `Could not be installed by apt: ${still.map((need) => need.what).join(', ')}`;
}

/** A Debian newer than 12 has no postgresql-15: its own PostgreSQL then stands in, and the report names its version. */
function install(name: string): void {
  if (apt(['install', '-y', '-qq', '--no-install-recommends', name]) === 0) return;
  if (name.startsWith('postgresql-')) apt(['install', '-y', '-qq', '--no-install-recommends', 'postgresql']);
}

function apt(args: readonly string[]): number | null {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status;
}
