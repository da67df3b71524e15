import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../run.ts';
import { brokenFiles } from '../testing/broken-files.ts';
import { COMMANDS } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'percuta-broken-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function tell(command: string, text: string, options: readonly string[]) {
  const path = join(folder, 'broken.json');
  writeFileSync(path, text);
  const said = { out: [] as string[], err: [] as string[] };
  const terminal = { out: (line: string) => said.out.push(line), err: (line: string) => said.err.push(line) };
  const status = await run([command, path, ...options], { ...terminal, colour: false });
  return { status, out: said.out, lines: said.err.join('\n').split('\n') };
}

const CASES = brokenFiles();

describe('every command that reads a file', () => {
  it('is asked', () => {
    const reading = COMMANDS.filter(({ name }) =>
      readFileSync(new URL(`${name}.ts`, import.meta.url), 'utf8').includes('readJsonFile'),
    );
    expect(CASES.map(({ command }) => command).toSorted()).toEqual(reading.map(({ name }) => name).toSorted());
  });
});

describe.each(CASES)('percuta $command', ({ command, options, files }) => {
  it.each(files)('answers $name with status 2 and every fault by its path', async ({ text, paths }) => {
    const { status, out, lines } = await tell(command, text, options);
    expect([status, out]).toEqual([2, []]);
    if (paths.length === 0) expect(lines).toHaveLength(1);
    const named = lines.map((line) => line.split(': ')[0]);
    expect(named).toEqual(expect.arrayContaining([...paths]));
    for (const line of lines) expect(line.length).toBeLessThan(400);
  });
});
