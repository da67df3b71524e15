import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { STORY } from './story.ts';

interface Told {
  readonly steps: readonly { readonly step: string; readonly outcome: string; readonly because: string }[];
  readonly recordHash: string;
}

async function told(args: readonly string[]): Promise<string> {
  const said: string[] = [];
  const terminal = { out: (text: string) => void said.push(text), err: () => undefined, colour: false };
  expect(await STORY.run(args, terminal)).toBe(0);
  return said.join('\n');
}

const leftBehind = () => readdirSync(tmpdir()).filter((name) => /^percuta-\w{6}$/.test(name));

describe('the story', () => {
  it('is a readable account that leaves nothing behind', async () => {
    const before = leftBehind();
    const text = await told([]);
    for (const word of ['booked', 'refused', 'sealed', 'interval']) expect(text).toContain(word);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(leftBehind()).toEqual(before);
  });

  it('refuses what must be refused, and seals the record', async () => {
    const { steps, recordHash }: Told = JSON.parse(await told(['--format', 'json']));
    expect(recordHash).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(new Set(steps.map(({ outcome }) => outcome))).toEqual(new Set(['done', 'refused']));
    expect(steps.every(({ step, because }) => step.length > 10 && because.length > 10)).toBe(true);
    const no = steps.filter(({ outcome }) => outcome === 'refused').map(({ step }) => step);
    for (const word of ['antiseptic is not dry', 'older plan', 'cartridge 7', 'half past two', 'sealed session']) {
      expect(no.some((step) => step.includes(word))).toBe(true);
    }
  });
});
