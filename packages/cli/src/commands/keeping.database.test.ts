import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ReachedStore, reachEmptyStore } from '@percuta/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../run.ts';

const folder = mkdtempSync(join(tmpdir(), 'percuta-test-'));
chmodSync(folder, 0o711);
const at = (name: string): string => join(folder, name);
const PRACTICE = '0193f1a0-0000-7000-8000-000000000001';
let served: ReachedStore;

async function percuta(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const said = { out: [] as string[], err: [] as string[] };
  const terminal = { out: (text: string) => said.out.push(text), err: (text: string) => said.err.push(text) };
  const status = await run(args, { ...terminal, colour: false });
  return { status, out: said.out.join('\n'), err: said.err.join('\n') };
}

/** A practice in a store that is kept open, as by a Percuta that serves. */
beforeAll(async () => {
  delete process.env.PERCUTA_BACKUP_PASSPHRASE;
  delete process.env.DATABASE_URL;
  served = await reachEmptyStore({ kind: 'embedded', dataFolder: at('data') }, () => undefined);
  await served.database.tables.transaction().execute(async (tx) => {
    const say = (name: string, value: string) =>
      tx
        .selectNoFrom(({ fn, val }) => fn<string>('set_config', [val(name), val(value), val(true)]).as('said'))
        .execute();
    await say('percuta.practice_id', PRACTICE);
    await say('percuta.roles', 'sign-in');
    await tx
      .insertInto('practice')
      .values({ id: PRACTICE, name: 'Skin and Light', time_zone: 'Europe/Berlin' })
      .execute();
  });
});

afterAll(async () => {
  await served?.close();
  rmSync(folder, { recursive: true, force: true });
});

const data = (): string[] => ['--data', at('data')];

describe('percuta verify, beside a Percuta that serves', () => {
  it('finds everything whole, with a head that it knows again', async () => {
    await percuta('export', ...data(), '--practice', PRACTICE, '--out', at('before'));
    const { status, out, err } = await percuta('verify', ...data(), '--format', 'json');
    expect([status, err]).toEqual([0, '']);
    const { practices } = JSON.parse(out);
    expect(practices).toMatchObject([{ practiceId: PRACTICE, audits: 1, breaks: [] }]);
    const known = await percuta('verify', ...data(), '--practice', PRACTICE, '--head', practices[0].head);
    expect(known.status).toBe(0);
    expect(known.out).toContain(`whole; head ${practices[0].head}`);
  });

  it('answers 1 where a head that was kept elsewhere is in no chain', async () => {
    const { status, out } = await percuta('verify', ...data(), '--head', `sha256:${'f'.repeat(64)}`);
    expect(status).toBe(1);
    expect(out).toContain('is in no chain');
  });
});

describe('percuta export', () => {
  it('writes lines of JSON into a file of one’s own, and prints the hash of the content', async () => {
    const { status, out } = await percuta('export', ...data(), '--practice', PRACTICE, '--out', at('lines'));
    expect(status).toBe(0);
    const lines = readFileSync(at('lines'), 'utf8').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).table)).toContain('practice');
    expect(out).toContain(JSON.parse(lines.at(-1) ?? '').contentHash);
    expect(statSync(at('lines')).mode & 0o777).toBe(0o600);
  });

  it.each([
    [['--practice', PRACTICE], '--out'],
    [['--out', '/tmp/x'], 'either --practice or --person'],
    [['--practice', 'the big one', '--out', '/tmp/x'], 'is no id'],
    [['--practice', '0193f1a0-0000-7000-8000-0000000000ff', '--out', 'none'], 'There is no practice'],
    [['--person', '0193f1a0-0000-7000-8000-0000000000ff', '--out', 'none'], 'There is no person'],
    [['--practice', PRACTICE, '--out', folder], 'already there'],
    [['--practice', PRACTICE, '--out', join(folder, 'no', 'x')], 'cannot be written'],
  ])('answers 2 to %j, and says why', async (args, words) => {
    const { status, out, err } = await percuta('export', ...data(), ...args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });
});

describe('percuta backup and percuta restore', () => {
  it('bring everything into an empty place, by one command each', async () => {
    const backup = await percuta('backup', at('backup'), ...data());
    expect(backup.status).toBe(0);
    const passphrase = /shown this once: (\S+)/.exec(backup.out)?.[1] ?? '';
    writeFileSync(at('passphrase'), `${passphrase}\n`);
    const with_ = ['--passphrase-file', at('passphrase'), '--data', at('new')];
    const restore = await percuta('restore', at('backup'), ...with_);
    expect([restore.status, restore.err]).toEqual([0, '']);
    expect(restore.out).toContain('The chains of 1 practices were checked: whole.');
    const [before, after] = [
      await percuta('export', ...data(), '--practice', PRACTICE, '--out', at('one')),
      await percuta('export', '--data', at('new'), '--practice', PRACTICE, '--out', at('two')),
    ].map(({ out }) => out.split('\n').at(-1));
    expect(after).toMatch(/^sha256:/);
    expect(after).toBe(before);
    const again = await percuta('restore', at('backup'), ...with_);
    expect([again.status, again.out]).toEqual([1, '']);
    expect(again.err).toContain('a restore overwrites nothing');
  });

  it.each([
    [['backup'], 2, 'Say in which file'],
    [['restore'], 2, 'Say which file'],
    [['restore', 'x'], 2, 'PERCUTA_BACKUP_PASSPHRASE'],
    [['backup', 'x', '--passphrase-file', '/nowhere'], 2, 'cannot be read'],
    [['verify', '--practice', 'x'], 2, 'is no id'],
    [['verify', '--data', '/nowhere/at-all'], 1, 'There is no data of Percuta'],
  ])('%j answers %i and says what to do', async (args, expected, words) => {
    const { status, out, err } = await percuta(...args);
    expect([status, out]).toEqual([expected, '']);
    expect(err).toContain(words);
    expect(err.split('\n').length).toBeLessThanOrEqual(2);
  });

  it('say no to a Percuta that serves from the place', async () => {
    writeFileSync(at('twelve'), 'twelve letters');
    const args = ['--passphrase-file', at('twelve'), ...data()];
    const { status, err } = await percuta('restore', at('backup'), ...args);
    expect(status).toBe(1);
    expect(err).toContain('keeps its data in');
    expect(existsSync(at('data'))).toBe(true);
  });
});

describe('percuta keys rotate', () => {
  it('puts everything under a new key where nobody serves, and says no where somebody does', async () => {
    const key = (): string => readFileSync(at('new/master.key'), 'utf8');
    const before = key();
    const { status, out } = await percuta('keys', 'rotate', '--data', at('new'));
    expect(status).toBe(0);
    expect(out).toContain('under the new master key');
    expect(key()).not.toContain(before.trim());
    expect((await percuta('verify', '--data', at('new'))).status).toBe(0);
    const busy = await percuta('keys', 'rotate', ...data());
    expect([busy.status, busy.out]).toEqual([1, '']);
    expect(busy.err).toContain('Stop it first');
    expect((await percuta('keys', 'turn')).status).toBe(2);
  });
});
