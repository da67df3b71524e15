import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { lockFolder } from './folder-lock.ts';

describe('the lock on a data folder', () => {
  it('is held by one at a time, under whatever name the folder is called', async () => {
    using folder = temporaryFolder();
    const [data, name] = [join(folder.path, 'data'), join(folder.path, 'other-name')];
    mkdirSync(data);
    symlinkSync(data, name);
    const lock = await lockFolder(data);
    await expect(lockFolder(name, 0)).rejects.toThrow(`Another Percuta (process ${process.pid}) keeps its data in`);
    await lock.release();
    await (await lockFolder(name, 0)).release();
  });

  it('waits for one who is just letting go', async () => {
    using folder = temporaryFolder();
    const lock = await lockFolder(folder.path);
    const waiting = lockFolder(folder.path, 5_000);
    await lock.release();
    await (await waiting).release();
  });

  it('of one folder leaves others free', async () => {
    using one = temporaryFolder();
    using other = temporaryFolder();
    const locks = [await lockFolder(one.path, 0), await lockFolder(other.path, 0)];
    await Promise.all(locks.map((lock) => lock.release()));
    expect(locks.length).toBe(2);
  });

  it('is free again when its holder is killed', async () => {
    using folder = temporaryFolder();
    const module = join(import.meta.dirname, 'folder-lock.ts');
    const program = `await (await import(${JSON.stringify(module)})).lockFolder(${JSON.stringify(folder.path)});
      console.log('held'); setInterval(() => {}, 1000)`;
    const holder = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      stdio: ['ignore', 'pipe', 2],
    });
    await once(holder.stdout!, 'data');
    await expect(lockFolder(folder.path, 0)).rejects.toThrow(`process ${holder.pid}`);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    await (await lockFolder(folder.path, 0)).release();
  });
});
