import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { CannotStart } from '../cannot-start.ts';

/** The user of the operating system as whom PostgreSQL runs. */
export interface OperatingUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  /** Whether it is the user as whom Percuta itself runs. */
  readonly isOurs: boolean;
}

/**
 * PostgreSQL refuses to run as root. An ordinary user runs it as itself; root runs it as the owner of the cluster's
 * folder, or for a new one as `postgres`, else as a system user `percuta` made for it, else as `nobody`.
 */
export function choosePostgresUser(clusterFolder: string): OperatingUser {
  const ourUid = process.getuid?.() ?? -1;
  const ownerUid = existsSync(clusterFolder) ? statSync(clusterFolder).uid : null;
  if (ourUid !== 0) return chooseOurselves(ourUid, ownerUid, clusterFolder);
  const users = readUsers();
  const owner = users.find((user) => user.uid === ownerUid && user.uid !== 0);
  const chosen = owner ?? users.find((user) => user.name === 'postgres') ?? makeSystemUser();
  if (chosen !== undefined) return chosen;
  throw new CannotStart('PostgreSQL does not run as root, and no other user is there. Start Percuta as another user.');
}

function chooseOurselves(uid: number, ownerUid: number | null, clusterFolder: string): OperatingUser {
  if (ownerUid !== null && ownerUid !== uid) {
    const owner = readUsers().find((user) => user.uid === ownerUid)?.name ?? String(ownerUid);
    throw new CannotStart(
      `The database in ${clusterFolder} belongs to the user ${owner}. ` +
        'Start Percuta as the user who made it, or choose another folder with PERCUTA_DATA.',
    );
  }
  const ourselves = readUsers().find((user) => user.uid === uid);
  if (ourselves === undefined) {
    throw new CannotStart(`The user number ${uid} has no name on this machine, and PostgreSQL needs one. Add it.`);
  }
  return ourselves;
}

function makeSystemUser(): OperatingUser | undefined {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'percuta']);
  const users = readUsers();
  return users.find((user) => user.name === 'percuta') ?? users.find((user) => user.name === 'nobody');
}

/** The users that the machine knows by its own file. */
function readUsers(): OperatingUser[] {
  return parsePasswd(readFileSync('/etc/passwd', 'utf8'));
}

/** Reads the lines of a passwd file. */
export function parsePasswd(text: string): OperatingUser[] {
  const ourUid = process.getuid?.() ?? -1;
  return text
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 7)
    .map(([name = '', , uid, gid]) => ({
      name,
      uid: Number(uid),
      gid: Number(gid),
      isOurs: Number(uid) === ourUid,
    }));
}

/** The options of `spawn` that make a child run as that user, in a folder that everyone may enter. */
export function spawnAs(user: OperatingUser): { cwd: string; uid?: number; gid?: number } {
  return user.isOurs ? { cwd: '/' } : { cwd: '/', uid: user.uid, gid: user.gid };
}

/** The outermost folder on the way to a path that the user may not enter, or null. Asks the system, not the mode bits. */
export function findClosedFolder(user: OperatingUser, path: string): string | null {
  const ways: string[] = [];
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) ways.unshift(folder);
  return ways.find((folder) => isFolder(folder) && !mayEnter(user, folder)) ?? null;
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

function mayEnter(user: OperatingUser, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', folder], spawnAs(user)).status === 0;
}
