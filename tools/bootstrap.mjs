/**
 * What must be there before anything of ours can run: the packages of the lock file, and Node 24. Plain JavaScript
 * without imports from packages, so that it runs on whatever Node a bare machine has.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'node_modules', '.bin');

/** Installs the packages if there are none, or if the lock file is newer than what is installed. */
function installPackages() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
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
