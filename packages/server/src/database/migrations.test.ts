import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { lastMigration, readMigrations } from './migrations.ts';

describe('the migrations', () => {
  it('of this Percuta are there, and the last is known by its number', () => {
    const migrations = readMigrations();
    expect(migrations[0]?.name).toBe('practice');
    expect(lastMigration()).toBe(migrations.at(-1)?.number);
    expect(lastMigration()).toBeGreaterThanOrEqual(migrations.length);
  });

  it.each([
    [['0001-first.sql', '0001-again.sql'], 'two migrations with the number 1'],
    [['0001-first.sql', 'notes.txt'], 'should be named'],
  ])('are refused as %o', (names, because) => {
    using folder = temporaryFolder();
    for (const name of names) writeFileSync(join(folder.path, name), 'select 1');
    expect(() => readMigrations(folder.path)).toThrow(because);
  });

  it('may leave a number out, and keep their order', () => {
    using folder = temporaryFolder();
    for (const name of ['0007-later.sql', '0001-first.sql']) writeFileSync(join(folder.path, name), 'select 1');
    expect(readMigrations(folder.path).map(({ number }) => number)).toEqual([1, 7]);
    expect(lastMigration(readMigrations(folder.path))).toBe(7);
  });
});
