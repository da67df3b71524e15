import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { embeddedBinaries, readBinaries, restoreSymlinks } from './binaries.ts';
import { choosePostgresUser, findClosedFolder } from './operating-user.ts';
import { reachableBinaries } from './reachable-binaries.ts';

const isRoot = process.getuid?.() === 0;
/** A claim about what root does; there is nothing to test for anyone else. */
const asRoot = (name: string, test: () => void): void => void (isRoot && it(name, test));

/** A stand-in that answers as PostgreSQL does when asked for its version. */
function makeBinaries(folder: string): string {
  const bin = join(folder, 'native', 'bin');
  mkdirSync(bin, { recursive: true });
  mkdirSync(join(folder, 'native', 'lib'));
  writeFileSync(join(bin, 'postgres'), '#!/bin/sh\necho "postgres (PostgreSQL) 18.4"\n');
  chmodSync(join(bin, 'postgres'), 0o700);
  return bin;
}

describe('the programs of PostgreSQL', () => {
  it('come with the packages, in a version that we know', () => {
    expect(embeddedBinaries().major).toBe(18);
  });

  it('that do not run here are named', () => {
    expect(() => readBinaries('/nowhere')).toThrow('The PostgreSQL in /nowhere does not run here');
  });

  it('get their library links where no install script made them', () => {
    using folder = temporaryFolder();
    makeBinaries(folder.path);
    const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
    writeFileSync(join(folder.path, 'native', 'pg-symlinks.json'), JSON.stringify(links));
    writeFileSync(join(folder.path, 'native', 'lib', 'libpq.so.5.18'), 'library');
    restoreSymlinks(folder.path);
    restoreSymlinks(folder.path);
    expect(existsSync(join(folder.path, 'native', 'lib', 'libpq.so.5'))).toBe(true);
  });

  asRoot('in a closed folder are copied once, and again when the copy is damaged', () => {
    using folder = temporaryFolder();
    const user = choosePostgresUser('/nowhere');
    const closed = join(folder.path, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const binaries = readBinaries(makeBinaries(closed));
    const copies = join(folder.path, 'copies');
    const copy = reachableBinaries(binaries, user, copies);
    expect(copy.binFolder.startsWith(join(copies, 'postgresql-18.4-'))).toBe(true);
    expect(findClosedFolder(user, copy.binFolder)).toBeNull();
    rmSync(join(copy.binFolder, 'postgres'));
    expect(reachableBinaries(binaries, user, copies)).toEqual(copy);
    expect(existsSync(join(copy.binFolder, 'postgres'))).toBe(true);
    expect(readdirSync(copies)).toEqual([dirname(copy.binFolder).slice(copies.length + 1)]);
  });

  it('in an open folder stay where they are', () => {
    const binaries = embeddedBinaries();
    const user = { ...choosePostgresUser('/nowhere'), isOurs: true };
    expect(reachableBinaries(binaries, user, '/nowhere')).toBe(binaries);
  });
});
