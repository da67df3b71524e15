import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { choosePostgresUser } from '../postgres/operating-user.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { makeDataFolder } from './data-folder.ts';
import { writeFolderVersion } from './version-file.ts';

const isRoot = process.getuid?.() === 0;
/** A claim about what root does; there is nothing to test for anyone else. */
const asRoot = (name: string, test: () => void): void => void (isRoot && it(name, test));
const ourselves = { name: 'ourselves', uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0, isOurs: true };

/** Root may write everywhere: for the time of the work it is no one instead. */
function asNobody<T>(work: () => T): T {
  if (!isRoot) return work();
  process.seteuid?.(65_534);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
}

describe('the data folder', () => {
  it('is made with the folders around it, and closed to others', () => {
    using folder = temporaryFolder();
    const made = makeDataFolder(join(folder.path, 'a', 'b'), ourselves);
    expect(made).toBe(join(folder.path, 'a', 'b'));
    expect(statSync(made).mode & 0o077).toBe(0);
  });

  it('may be an empty folder that is there, or the root of a fresh disk', () => {
    using folder = temporaryFolder();
    mkdirSync(join(folder.path, 'lost+found'));
    expect(makeDataFolder(folder.path, ourselves)).toBe(folder.path);
  });

  it('may be one that Percuta wrote before, and no other', () => {
    using folder = temporaryFolder();
    writeFileSync(join(folder.path, 'thesis.tex'), 'text');
    expect(() => makeDataFolder(folder.path, ourselves)).toThrow('holds files that are not Percuta');
    writeFolderVersion(folder.path, { layout: 1, migration: 1, postgres: 18 });
    expect(makeDataFolder(folder.path, ourselves)).toBe(folder.path);
  });

  it('that may not be written is said to be so, and stays as it is', () => {
    using folder = temporaryFolder();
    chmodSync(folder.path, 0o555);
    const make = (path: string) => () => asNobody(() => makeDataFolder(path, ourselves));
    const words = 'may not be written by the user who started Percuta. Choose another with PERCUTA_DATA.';
    expect(make(join(folder.path, 'data'))).toThrow(words);
    // The system answers whether a folder may be written for the user who started the process, which is root here.
    if (!isRoot) expect(make(folder.path)).toThrow(words);
    expect(readdirSync(folder.path)).toEqual([]);
    chmodSync(folder.path, 0o711);
  });

  asRoot('made by root stays root’s, and lets the database’s user pass', () => {
    using folder = temporaryFolder();
    const user = choosePostgresUser(join(folder.path, 'none'));
    mkdirSync(join(folder.path, 'given'), { mode: 0o700 });
    for (const name of ['made', 'given']) {
      const { uid, mode } = statSync(makeDataFolder(join(folder.path, name), user));
      expect([name, uid, mode & 0o777]).toEqual([name, 0, 0o711]);
    }
  });

  asRoot('behind a closed folder is refused by name, and that folder is not opened', () => {
    using folder = temporaryFolder();
    const user = choosePostgresUser(join(folder.path, 'none'));
    const closed = join(folder.path, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    expect(() => makeDataFolder(join(closed, 'data'), user)).toThrow(`who may not enter ${closed}. Choose`);
    expect([readdirSync(closed), statSync(closed).mode & 0o777]).toEqual([[], 0o700]);
  });
});
