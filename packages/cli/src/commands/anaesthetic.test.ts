import { describe, expect, it } from 'vitest';
import { run } from '../run.ts';

async function anaesthetic(options: string): Promise<{ status: number; out: string; err: string }> {
  const said = { out: [] as string[], err: [] as string[] };
  const status = await run(['anaesthetic', ...options.split(' ')], {
    out: (text) => said.out.push(text),
    err: (text) => said.err.push(text),
    colour: false,
  });
  return { status, out: said.out.join('\n'), err: said.err.join('\n') };
}

const FULL_FACE =
  '--product lidocaine-tetracaine-23-7 --grams 30 --area 550 --minutes 60 --weight 70 --covered no --person none';

describe('percuta anaesthetic', () => {
  it('shows how 30 g of 23 % on 70 kg come to 98.6 mg/kg, and leaves it to a clinician', async () => {
    const { status, out } = await anaesthetic(FULL_FACE);
    expect(status).toBe(0);
    expect(out).toContain('Verdict   ask');
    expect(out).toContain('30 g × 23 % × 10 = 6,900 mg');
    expect(out).toContain('6,900 mg ÷ 70 kg = 98.6 mg/kg');
    expect(out).toContain('6,900 mg + 2,100 mg = 9,000 mg');
    expect(out).toContain('tingling around the mouth');
  });

  it('refuses the same cream where it is called by the name of a weaker one', async () => {
    const { out } = await anaesthetic(`${FULL_FACE} --product emla-2.5-2.5 --percent 23 --format json`);
    expect(JSON.parse(out)).toMatchObject({ verdict: 'refuse', findings: [{ rule: 'T06' }] });
  });

  it('names every option that it cannot read, at once', async () => {
    const { status, err } = await anaesthetic('--grams lots --covered perhaps --person hay-fever');
    expect(status).toBe(2);
    for (const option of ['--grams', '--covered', '--person']) expect(err).toContain(option);
  });
});
