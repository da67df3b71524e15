import { describe, expect, it } from 'vitest';
import { run } from '../run.ts';

async function percuta(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const status = await run(args, { out: (text) => out.push(text), err: (text) => err.push(text), colour: false });
  return { status, out: out.join('\n'), err: err.join('\n') };
}

describe('percuta claims', () => {
  it('prints one plain line a claim, its id first', async () => {
    const { status, out } = await percuta('claims');
    const lines = out.split('\n');
    expect(status).toBe(0);
    expect(lines.length).toBeGreaterThan(17);
    for (const line of lines) expect(line).toMatch(/^[SB]\d+ (supported|contradicted|unknown) .+: .+ \[.+\]$/);
    for (let system = 1; system <= 11; system++)
      expect(lines.some((line) => line.startsWith(`S${system} `))).toBe(true);
    expect(out).toMatch(/^S4 contradicted \+400 % collagen/m);
  });

  it('gives the same as one JSON document, with intervals and sources', async () => {
    const { status, out } = await percuta('claims', '--format', 'json');
    const { model, total, claims } = JSON.parse(out);
    expect(status).toBe(0);
    expect(model.posterior).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(total.supported + total.contradicted + total.unknown).toBe(claims.length);
    for (const claim of claims) {
      expect(claim.interval.low).toBeLessThanOrEqual(claim.interval.high);
      expect(claim.sources.length).toBeGreaterThan(0);
    }
  });

  it('answers a wrong call with how to call it', async () => {
    expect((await percuta('claims', '--format', 'xml')).status).toBe(2);
    expect((await percuta('claims', 'S4')).status).toBe(2);
    expect((await percuta('claims', '--draws', '5')).err).toContain('npx percuta claims');
  });
});
