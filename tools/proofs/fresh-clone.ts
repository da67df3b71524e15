/**
 * The two commands on a clean clone in an empty folder: `npm start` until it answers, stopped with Ctrl-C; a second
 * start; then `npm test`. As root below a folder of mode 700, and as an ordinary user made for the purpose.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

interface Account {
  readonly name: string;
  readonly uid?: number;
  readonly gid?: number;
  readonly home: string;
}

const PORT = '4873';
const withTests = !process.argv.includes('--no-tests');

/** The environment of somebody who has just opened a terminal: none of ours, the machine's own Node first. */
function bareEnvironment(account: Account): Record<string, string> {
  const path = (process.env.PATH ?? '').split(':').filter((folder) => !folder.includes('node_modules'));
  const kept = Object.entries(process.env).filter(([key]) => !/^(npm_|NODE|PERCUTA|DATABASE_URL|INIT_CWD)/.test(key));
  const entries = kept.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  return { ...Object.fromEntries(entries), PATH: path.join(':'), HOME: account.home, USER: account.name, PORT };
}

function asAccount(account: Account, folder: string) {
  const who = account.uid === undefined ? {} : { uid: account.uid, gid: account.gid ?? account.uid };
  return { cwd: folder, env: bareEnvironment(account), ...who };
}

async function untilItAnswers(child: ChildProcess): Promise<number> {
  const before = performance.now();
  while (performance.now() - before < 300_000) {
    if (child.exitCode !== null) throw new Error(`npm start ended with status ${child.exitCode}`);
    const answer = await fetch(`http://127.0.0.1:${PORT}/ready`).catch(() => null);
    if (answer?.ok) return performance.now() - before;
    await wait(100);
  }
  throw new Error('npm start did not answer within five minutes');
}

/** A terminal's Ctrl-C reaches every process in its foreground, not npm alone. */
function pressCtrlC(child: ChildProcess): void {
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
}

async function start(account: Account, folder: string, label: string): Promise<void> {
  const child = spawn('npm', ['start'], {
    ...asAccount(account, folder),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let words = '';
  child.stdout.on('data', (chunk) => {
    words += chunk;
  });
  child.stderr.on('data', (chunk) => {
    words += chunk;
  });
  const took = await untilItAnswers(child).catch((error) => {
    throw new Error(`${String(error)}\n${words}`);
  });
  const page = await (await fetch(`http://127.0.0.1:${PORT}/`)).text();
  if (!page.includes('<title>Percuta')) throw new Error('the page is not there');
  pressCtrlC(child);
  const [status] = await once(child, 'exit');
  const said = words.split('\n').filter((line) => /http:|data/i.test(line) && !line.startsWith('{'));
  console.log(`${label}: answered after ${(took / 1000).toFixed(1)} s; Ctrl-C ended it with status ${status}`);
  console.log(said.map((line) => `    ${line}`).join('\n'));
}

function test(account: Account, folder: string, label: string): void {
  const before = performance.now();
  const { status, stdout } = spawnSync('bash', ['.ci/run'], {
    ...asAccount(account, folder),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const closing = stdout.trim().split('\n').at(-1);
  console.log(
    `${label}: npm test ended with ${status} after ${Math.round((performance.now() - before) / 1000)} s: ${closing}`,
  );
  if (status !== 0) throw new Error(stdout.slice(-4000));
}

function clone(into: string): string {
  const folder = join(into, 'percuta');
  const { status } = spawnSync('git', ['clone', '--quiet', process.cwd(), folder], { stdio: 'inherit' });
  if (status !== 0) throw new Error('git clone failed');
  return folder;
}

async function prove(account: Account, parent: string): Promise<void> {
  const folder = clone(parent);
  if (account.uid !== undefined) spawnSync('chown', ['-R', `${account.uid}:${account.gid}`, parent]);
  const label = `${account.name}, ${process.env.npm_config_node_version ?? ''}${spawnSync('node', ['--version'], { ...asAccount(account, folder), encoding: 'utf8' }).stdout.trim()}`;
  await start(account, folder, `${label}, first npm start`);
  await start(account, folder, `${label}, second npm start`);
  if (withTests) test(account, folder, label);
}

/** An ordinary user, made where root runs the proof; where it is somebody else, that somebody. */
function ordinaryUser(): Account {
  const name = 'percuta-visitor';
  spawnSync('useradd', ['--create-home', name]);
  const id = (flag: string) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout);
  return { name, uid: id('-u'), gid: id('-g'), home: `/home/${name}` };
}

const isRoot = process.getuid?.() === 0;
const accounts: Account[] = isRoot
  ? [{ name: 'root', home: homedir() }, ordinaryUser()]
  : [{ name: process.env.USER ?? 'you', home: homedir() }];
for (const account of accounts) {
  const parent = mkdtempSync(join(account.home, 'clone-'));
  chmodSync(parent, 0o700);
  try {
    await prove(account, parent);
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}
if (isRoot) spawnSync('userdel', ['--remove', 'percuta-visitor'], { stdio: 'ignore' });
