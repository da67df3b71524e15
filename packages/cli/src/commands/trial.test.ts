import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { run } from '../run.ts';
import type { TrialAnswer } from '../trial/run-trial.ts';

const EXAMPLES = join(import.meta.dirname, '../../examples');
const PROGRAM = join(import.meta.dirname, '../../bin/percuta.mjs');
const PROTOCOL = join(EXAMPLES, 'trial-pen-against-waiting.json');
const folder = mkdtempSync(join(tmpdir(), 'percuta-trial-'));

let files = 0;
const newFile = () => join(folder, `trial-${++files}.csv`);

async function trial(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = { out: (text: string) => out.push(text), err: (text: string) => err.push(text), colour: false };
  const status = await run(['trial', ...args], terminal);
  return { status, out: out.join('\n'), err: err.join('\n') };
}

describe('percuta trial', { timeout: 120_000 }, () => {
  it('writes a row a person under the columns it names, and sums them up', async () => {
    const out = newFile();
    const { status, out: said } = await trial(PROTOCOL, '--people', '5000', '--out', out, '--format', 'json');
    expect(status).toBe(0);
    const answer = JSON.parse(said) as TrialAnswer;
    const [header, ...rows] = readFileSync(out, 'utf8').trimEnd().split('\n');
    expect(header!.split(',')).toEqual(answer.columns.map(({ name }) => name));
    expect(rows.length).toBe(5000);
    expect(rows.map((row) => Number(row.split(',')[0]))).toEqual(Array.from({ length: 5000 }, (_, k) => k + 1));
    const place = answer.columns.findIndex(({ name }) => name === 'lemperle_grade_change_day_90');
    const waiting = rows.map((row) => row.split(',')).filter((cells) => cells[1] === 'waiting' && cells[place] !== '');
    const mean = waiting.reduce((sum, cells) => sum + Number(cells[place]), 0) / waiting.length;
    expect(answer.arms[0]!.readings[0]).toMatchObject({ observable: 'lemperle-grade-change', n: waiting.length });
    expect(answer.arms[0]!.readings[0]!.mean).toBeCloseTo(mean, 10);
    expect(answer.model.posterior).toMatch(/^sha256:/);
  });

  it('writes the same bytes on one core and on three', async () => {
    const [one, three] = [newFile(), newFile()];
    const first = await trial(PROTOCOL, '--people', '20000', '--cores', '1', '--out', one, '--format', 'json');
    const second = await trial(PROTOCOL, '--people', '20000', '--cores', '3', '--out', three, '--format', 'json');
    expect(readFileSync(three).equals(readFileSync(one))).toBe(true);
    expect(second.out.replace(three, '')).toBe(first.out.replace(one, ''));
  });

  it('goes on after it was killed, to the same bytes as if it had not been', async () => {
    const [whole, killed] = [newFile(), newFile()];
    const args = [PROTOCOL, '--people', '600000', '--cores', '1'];
    const started = spawn(process.execPath, [PROGRAM, 'trial', ...args, '--out', killed], { stdio: 'ignore' });
    const ended = new Promise((resolve) => started.once('exit', (_, signal) => resolve(signal)));
    while (partsDone(killed) < 2) await wait(10);
    started.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    const before = partsDone(killed);
    expect(before).toBeLessThan(147);
    writeFileSync(killed, 'half a row', { flag: 'a' });
    const rest = await trial(...args, '--out', killed);
    expect(rest.status).toBe(0);
    const uninterrupted = await trial(...args, '--out', whole);
    expect(readFileSync(killed).equals(readFileSync(whole))).toBe(true);
    expect(rest.out.replace(killed, '')).toBe(uninterrupted.out.replace(whole, ''));
  });

  it('has nothing left to do where it is done, and says the same', async () => {
    const out = newFile();
    const first = await trial(PROTOCOL, '--people', '1000', '--out', out);
    const again = await trial(PROTOCOL, '--people', '1000', '--out', out);
    expect(again).toEqual({ ...first, err: '' });
  });

  it('tells on standard error how far it has come, with numbers', async () => {
    const { err } = await trial(PROTOCOL, '--people', '1000', '--out', newFile());
    expect(err).toMatch(/^100 %: 1,000 of 1,000 people, [\d,]+ a second$/m);
  });

  it('touches no file that is not its own', async () => {
    const theirs = newFile();
    writeFileSync(theirs, 'not ours');
    const refused = await trial(PROTOCOL, '--out', theirs);
    expect(refused).toMatchObject({ status: 2, out: '' });
    expect(readFileSync(theirs, 'utf8')).toBe('not ours');
    const mine = newFile();
    await trial(PROTOCOL, '--people', '1000', '--out', mine);
    const other = await trial(PROTOCOL, '--people', '2000', '--out', mine);
    expect(other.status).toBe(2);
    expect(other.err).toContain('another protocol');
    expect((await trial(PROTOCOL, '--people', '2000', '--out', mine, '--overwrite')).status).toBe(0);
  });

  it.each(['{', '{"format":1}', ''])('says what to do where the progress is broken: %s', async (progress) => {
    const out = newFile();
    await trial(PROTOCOL, '--people', '1000', '--out', out);
    writeFileSync(`${out}.progress.json`, progress);
    const { status, err } = await trial(PROTOCOL, '--people', '1000', '--out', out);
    expect(status).toBe(2);
    expect(err).toContain('--overwrite');
  });

  it('says so where the file cannot be written', async () => {
    const { status, err } = await trial(PROTOCOL, '--out', join(folder, 'no', 'such', 'folder.csv'));
    expect(status).toBe(2);
    expect(err).toContain('ENOENT');
  });

  it('tells every fault of a protocol by path, and writes nothing', async () => {
    const out = newFile();
    const { status, err } = await trial(join(EXAMPLES, 'trial-four-faults.json'), '--out', out);
    expect(status).toBe(2);
    const paths = err.split('\n').map((line) => line.split(':')[0]);
    expect(paths).toEqual(expect.arrayContaining(['people', 'zone', 'arms[1].sessions[0].day', 'arms[1].device']));
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    ['--people', '99'],
    ['--people', '1e9'],
    ['--cores', '0'],
    ['--seed', '-1'],
  ])('refuses %s %s', async (option, value) => {
    const { status, err } = await trial(PROTOCOL, `${option}=${value}`, '--out', newFile());
    expect(status).toBe(2);
    expect(err).toContain(option);
  });

  it('describes every column in its help', async () => {
    const { out } = await trial('--help');
    for (const name of ['person', 'arm', 'draw', 'left_on_day', 'OBSERVABLE_day_N'])
      expect(out).toContain(`  ${name} `);
  });

  it('prints the schema of a protocol', async () => {
    const schema = JSON.parse((await trial('--schema')).out) as { properties: object };
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(['people', 'population', 'arms', 'observe']));
  });

  it('runs the example with four arms', async () => {
    const { status, out } = await trial(
      join(EXAMPLES, 'trial-three-depths.json'),
      '--people',
      '4000',
      '--out',
      newFile(),
    );
    expect(status).toBe(0);
    expect(out).toContain('roller 1.5 mm, 5 sessions');
    expect(out.split('\n').every((line) => [...line].length <= 100)).toBe(true);
  });
});

function partsDone(file: string): number {
  try {
    return (JSON.parse(readFileSync(`${file}.progress.json`, 'utf8')) as { partsDone: number }).partsDone;
  } catch {
    return 0;
  }
}
