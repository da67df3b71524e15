import { chownSync, readFileSync, statSync, symlinkSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { withLog, writeInFolder } from './write-in-folder.ts';

const isRoot = process.getuid?.() === 0;

describe('a file in the data folder', () => {
  it('replaces the one before it', () => {
    using folder = temporaryFolder();
    for (const text of ['one', 'two']) writeInFolder(join(folder.path, 'file'), text, 0o600);
    expect(readFileSync(join(folder.path, 'file'), 'utf8')).toBe('two');
    expect(statSync(join(folder.path, 'file')).mode & 0o777).toBe(0o600);
  });

  it('belongs to whom the folder belongs to, also where root writes it', () => {
    using folder = temporaryFolder();
    if (isRoot) chownSync(folder.path, 65_534, 65_534);
    writeInFolder(join(folder.path, 'file'), 'text', 0o600);
    expect(statSync(join(folder.path, 'file')).uid).toBe(isRoot ? 65_534 : process.getuid?.());
  });

  it('is not written through a link that someone laid', () => {
    using folder = temporaryFolder();
    const target = join(folder.path, 'target');
    writeFileSync(target, 'mine');
    symlinkSync(target, join(folder.path, 'file.unfinished'));
    symlinkSync(target, join(folder.path, 'log'));
    writeInFolder(join(folder.path, 'file'), 'text', 0o600);
    expect(() => withLog(join(folder.path, 'log'), (log) => writeSync(log, 'line'))).toThrow('ELOOP');
    expect(readFileSync(target, 'utf8')).toBe('mine');
  });

  it('that is a log is written on', () => {
    using folder = temporaryFolder();
    for (const line of ['one', 'two']) withLog(join(folder.path, 'log'), (log) => writeSync(log, line));
    expect(readFileSync(join(folder.path, 'log'), 'utf8')).toBe('onetwo');
  });
});
