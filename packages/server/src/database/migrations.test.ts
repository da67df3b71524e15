import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { lastMigration, readMigrations } from './migrations.ts';

describe('the migrations', () => {
  it('of this Percuta are there, and the last is known by its number', () => {
    const migrations = readMigrations();
    expect(migrations[0]?.name).toBe('practice');
    expect(lastMigration()).toBe(migrations.length);
  });

  it.each([
    [['0001-first.sql', '0003-third.sql']],
    [['0001-first.sql', '0001-again.sql']],
    [['0001-first.sql', 'notes.txt']],
  ])('are refused as %o: a number is missing, double or none', (names) => {
    using folder = temporaryFolder();
    for (const name of names) writeFileSync(join(folder.path, name), 'select 1');
    expect(() => readMigrations(folder.path)).toThrow('should be number');
  });
});
