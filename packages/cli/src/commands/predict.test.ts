import { describe, expect, it } from 'vitest';
import { BadInput } from '../command.ts';
import { run } from '../run.ts';
import { PREDICT } from './predict.ts';

const EXAMPLES = new URL('../../examples/', import.meta.url).pathname;

async function called(...args: string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const status = await run(['predict', ...args], {
    out: (text) => said.push(text),
    err: (text) => complained.push(text),
    colour: false,
  });
  return { status, out: said.join('\n'), err: complained.join('\n'), documents: said.length };
}

describe('percuta predict', () => {
  it.each(['design-pen-wrinkles.json', 'design-roller-stain.json', 'design-roller-scars-open.json'])(
    'answers %s with one JSON document',
    async (file) => {
      const { status, out, err, documents } = await called(`${EXAMPLES}${file}`, '--format', 'json');
      expect([status, err, documents]).toEqual([0, '', 1]);
      const answer = JSON.parse(out);
      expect(answer.prediction.p05).toBeLessThan(answer.prediction.median);
      expect(answer.prediction.median).toBeLessThan(answer.prediction.p95);
      expect(answer.model.posterior).toMatch(/^sha256:[0-9a-f]{64}$/);
      expect(answer.sources.length).toBeGreaterThan(5);
    },
  );

  it('asks a rival where it is told to', async () => {
    const medianBy = async (rival: string) => {
      const { out } = await called(`${EXAMPLES}design-pen-wrinkles.json`, '--rival', rival, '--format', 'json');
      const { prediction, model } = JSON.parse(out);
      expect(model.name).toBe(rival);
      return prediction.median;
    };
    expect(await medianBy('null')).toBeCloseTo(0, 1);
    expect(await medianBy('emax')).toBeLessThan(-0.3);
    expect(await medianBy('mechanism')).toBeLessThan(-0.3);
  });

  it('prints a table that says what was assumed', async () => {
    const { status, out } = await called(`${EXAMPLES}design-roller-stain.json`);
    expect(status).toBe(0);
    expect(out).toContain('papillary-collagen-stain-change-percent, cheek, day 112, blinded:');
    expect(out).toContain('Age not given');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110);
  });

  it('names faults on standard error, by path, with exit status 2', async () => {
    const { status, out, err } = await called(`${EXAMPLES}pen-cheek.json`, '--format', 'json');
    expect([status, out]).toEqual([2, '']);
    for (const path of ['observable', 'zone', 'observeDay', 'assessment']) expect(err).toContain(`${path}: `);
  });

  it('warns of keys that it does not know and answers all the same', async () => {
    const { err } = await called(`${EXAMPLES}pen-cheek.json`);
    expect(err).toContain('Passed over: person is not a key of a design.');
  });

  it('refuses a rival that there is not, and tells the nearest', () => {
    const call = () => PREDICT.run(['x.json', '--rival', 'emaxx'], { out: () => {}, err: () => {}, colour: false });
    expect(call).toThrow(BadInput);
    expect(call).toThrow('Did you mean "emax"?');
  });

  it('asks for one file', async () => {
    expect((await called()).err).toContain('Give one design');
    expect((await called('a', 'b')).status).toBe(2);
  });
});
