import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { isPostmasterOf, readPostmasterFile } from './postgres/postmaster-file.ts';
import { startServed } from './testing/served-process.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder[Symbol.dispose]());

let folders = 0;
const newFolder = (): string => join(folder.path, `data-${++folders}`);

/** Whether PostgreSQL still runs in the folder. */
function isRunningIn(data: string): boolean {
  const file = readPostmasterFile(join(data, 'postgres'));
  return file !== null && isPostmasterOf(file.pid, join(data, 'postgres'));
}

describe('a start that cannot be', () => {
  async function refused(env: Record<string, string>): Promise<string> {
    const { status, out, err } = await (await startServed(env)).ended;
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err.trim().split('\n').length, err).toBe(1);
    return err.trim();
  }

  it('because the port is taken leaves no folder behind', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen({ host: '127.0.0.1', port: 0 }, () => resolve()));
    const { port } = other.address() as { port: number };
    const data = newFolder();
    expect(await refused({ PERCUTA_DATA: data, PORT: String(port) })).toBe(
      `Port ${port} is taken by another program. Stop it, or choose another with PORT.`,
    );
    expect(existsSync(data)).toBe(false);
    other.close();
  });

  it('because the folder cannot be made says so', async () => {
    const file = newFolder();
    writeFileSync(file, '');
    expect(await refused({ PERCUTA_DATA: join(file, 'data') })).toBe(
      `The data folder ${join(file, 'data')} is not a folder. Choose another with PERCUTA_DATA.`,
    );
  });

  it('because the folder holds someone else’s files leaves them alone', async () => {
    const data = newFolder();
    mkdirSync(data);
    writeFileSync(join(data, 'thesis.tex'), 'text');
    expect(await refused({ PERCUTA_DATA: data })).toContain('holds files that are not Percuta');
    expect(readdirSync(data)).toEqual(['thesis.tex']);
  });

  it('because a newer Percuta wrote the folder touches nothing', async () => {
    const data = newFolder();
    mkdirSync(join(data, 'postgres'), { recursive: true });
    const version = '{"layout":1,"migration":9999,"postgres":18}';
    writeFileSync(join(data, 'PERCUTA_VERSION'), version);
    expect(await refused({ PERCUTA_DATA: data })).toContain('was written by a newer Percuta (migration 9999');
    expect(readdirSync(data).sort()).toEqual(['PERCUTA_VERSION', 'postgres']);
    expect(readFileSync(join(data, 'PERCUTA_VERSION'), 'utf8')).toBe(version);
    expect(readdirSync(join(data, 'postgres'))).toEqual([]);
  });

  it('because another PostgreSQL wrote the folder touches nothing', async () => {
    const data = newFolder();
    mkdirSync(join(data, 'postgres'), { recursive: true });
    writeFileSync(join(data, 'PERCUTA_VERSION'), '{"layout":1,"migration":1,"postgres":14}');
    expect(await refused({ PERCUTA_DATA: data })).toContain('was written by PostgreSQL 14, and this Percuta brings');
    expect(readdirSync(join(data, 'postgres'))).toEqual([]);
  });

  it('because the database is gone from its folder makes no empty one', async () => {
    const data = newFolder();
    mkdirSync(data);
    writeFileSync(join(data, 'PERCUTA_VERSION'), '{"layout":1,"migration":1,"postgres":18}');
    expect(await refused({ PERCUTA_DATA: data })).toContain('The database is missing from');
    expect(readdirSync(data)).toEqual(['PERCUTA_VERSION']);
  });

  it('because the database does not answer says which', async () => {
    const words = await refused({ DATABASE_URL: 'postgres://clinic:secret@127.0.0.1:1/clinic' });
    expect(words).toBe(
      'The database clinic at 127.0.0.1:1 does not answer (ECONNREFUSED). Is DATABASE_URL right, and does it run?',
    );
  });

  it.each([
    [{ PORT: '70000' }, 'PORT is not a number between 1 and 65535.'],
    [{ HOST: '192.0.2.1' }, 'HOST 192.0.2.1 is not an address of this machine.'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is none of trace, debug, info, warn, error, silent.'],
    [
      { DATABASE_MIGRATION_URL: 'postgres://x' },
      'DATABASE_MIGRATION_URL is set and DATABASE_URL is not. Set both, or neither.',
    ],
  ])('because of %o says what to change', async (env, words) => {
    expect(await refused({ PERCUTA_DATA: newFolder(), ...env })).toBe(words);
  });
});

describe('a running Percuta', () => {
  it('shares its folder with no other, which names it', async () => {
    const data = newFolder();
    const first = await startServed({ PERCUTA_DATA: data });
    await first.untilServing();
    const { status, err } = await (await startServed({ PERCUTA_DATA: data })).ended;
    expect({ status, err: err.trim() }).toEqual({
      status: 1,
      err: `Another Percuta (process ${first.pid}) keeps its data in ${data}. Stop it, or choose another folder with PERCUTA_DATA.`,
    });
    expect((await fetch(`${first.address}/ready`)).status).toBe(200);
    first.signal('SIGTERM');
    await first.ended;
  });

  it('says where it is and where the data lies', async () => {
    const data = newFolder();
    const percuta = await startServed({ PERCUTA_DATA: data });
    await percuta.untilServing();
    percuta.signal('SIGINT');
    const { out } = await percuta.ended;
    expect(out.split('\n').slice(0, 2)).toEqual([
      `Percuta serves on http://localhost:${percuta.port}`,
      `The data lies in ${data}`,
    ]);
  });

  it('works in a folder whose path is longer than the path of a socket may be', async () => {
    const data = join(newFolder(), 'a'.repeat(120));
    const percuta = await startServed({ PERCUTA_DATA: data });
    await percuta.untilServing();
    expect((await fetch(`${percuta.address}/ready`)).status).toBe(200);
    const socketFolder = readPostmasterFile(join(data, 'postgres'))?.socketFolder ?? '';
    expect([socketFolder.includes('percuta-socket-'), statSync(socketFolder).mode & 0o777]).toEqual([true, 0o700]);
    percuta.signal('SIGTERM');
    await percuta.ended;
    expect(existsSync(socketFolder)).toBe(false);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'ends whole on %s, also when it comes twice at once',
    async (signal) => {
      const data = newFolder();
      const percuta = await startServed({ PERCUTA_DATA: data });
      await percuta.untilServing();
      expect(isRunningIn(data)).toBe(true);
      percuta.signal(signal);
      percuta.signal(signal);
      expect((await percuta.ended).status).toBe(0);
      expect(isRunningIn(data)).toBe(false);
      expect(existsSync(join(data, 'run'))).toBe(false);
    },
  );

  it('ends when it is told to while it is still starting', async () => {
    const data = newFolder();
    const percuta = await startServed({ PERCUTA_DATA: data });
    while (!existsSync(data)) await sleep(5);
    percuta.signal('SIGTERM');
    expect((await percuta.ended).status).toBe(0);
    expect(isRunningIn(data)).toBe(false);
  });

  it('waits for a request under way, and no longer when asked again', async () => {
    const data = newFolder();
    const percuta = await startServed({ PERCUTA_DATA: data });
    await percuta.untilServing();
    const slow = connect(percuta.port, '127.0.0.1');
    slow.on('error', () => undefined);
    slow.write('GET /health HTTP/1.1\r\nHost: x\r\n');
    await sleep(200);
    percuta.signal('SIGINT');
    await sleep(1_300);
    expect(isRunningIn(data)).toBe(true);
    percuta.signal('SIGINT');
    expect((await percuta.ended).status).toBe(130);
    for (let waitedMs = 0; isRunningIn(data) && waitedMs < 5_000; waitedMs += 20) await sleep(20);
    expect(isRunningIn(data)).toBe(false);
    slow.destroy();
  });

  it('is not confused by a process that was given the number of its killed PostgreSQL', async () => {
    const data = newFolder();
    const first = await startServed({ PERCUTA_DATA: data });
    await first.untilServing();
    first.signal('SIGTERM');
    await first.ended;
    const lines = [process.pid, join(data, 'postgres'), '0', '5432', '', '', '', 'ready'];
    writeFileSync(join(data, 'postgres', 'postmaster.pid'), `${lines.join('\n')}\n`);
    const second = await startServed({ PERCUTA_DATA: data });
    await second.untilServing();
    second.signal('SIGTERM');
    expect((await second.ended).status).toBe(0);
    rmSync(data, { recursive: true });
  });
});
