/**
 * What must be there before anything of ours can run: the packages of the lock file, and Node 24. Plain JavaScript
 * without imports from packages, so that it runs on whatever Node a bare machine has.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'node_modules', '.bin');

/** The packages that a lock file names, by folder. */
function packagesOf(file) {
  return existsSync(file) ? Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages) : [];
}

/** Whether every package of the lock file is installed in its version. Optional ones may belong to other machines. */
function isInstalled() {
  const installed = new Map(packagesOf(join(root, 'node_modules', '.package-lock.json')));
  const wanted = packagesOf(join(root, 'package-lock.json')).filter(([folder]) => folder.startsWith('node_modules/'));
  return wanted.every(([folder, { version, optional, link }]) => {
    const there = installed.get(folder);
    return there === undefined ? optional === true : link === true || there.version === version;
  });
}

/** Installs the packages unless they are there. */
function installPackages() {
  if (isInstalled()) return;
  process.stderr.write('Installing packages (npm ci) …\n');
  const result = spawnSync('npm', ['ci', '--loglevel=error'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (result.status !== 0) fail('npm ci failed; its own words stand above.');
}

/** The Node to run on: the one that came with the packages, else the system's if it is 24 or newer. */
function findNode() {
  const own = join(bin, 'node');
  if (existsSync(own)) return own;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return fail(`Percuta needs Node 24; this machine has ${process.versions.node} and no Node 24 comes packaged for it.`);
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/**
 * Sets up what is missing, then runs one of our TypeScript programs on Node 24 and ends as it ends. Signals go to the
 * program, which stops by itself.
 */
export function runOurs(program, args) {
  installPackages();
  const node = findNode();
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` };
  const child = spawn(node, [join(root, program), ...args], { cwd: root, stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (status, signal) => process.exit(status ?? (signal === 'SIGINT' ? 130 : 1)));
}
