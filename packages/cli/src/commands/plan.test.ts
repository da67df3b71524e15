import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlanSearch } from '@percuta/practice';
import { describe, expect, it } from 'vitest';
import { run } from '../run.ts';

const EXAMPLES = join(import.meta.dirname, '../../examples');
const folder = mkdtempSync(join(tmpdir(), 'percuta-plan-'));

async function percuta(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const status = await run(args, { out: (text) => out.push(text), err: (text) => err.push(text), colour: false });
  return { status, out: out.join('\n'), err: err.join('\n') };
}

const example = (name: string) => join(EXAMPLES, `person-${name}.json`);

function written(content: unknown): string {
  const path = join(folder, 'person.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const forWrinkles = ['--goal', 'wrinkles', '--device', 'skinpen', '--on', '2026-11-24'];

describe('percuta plan', { timeout: 120_000 }, () => {
  it('prints one JSON document whose fronts begin with doing nothing', async () => {
    const { status, out, err } = await percuta('plan', example('wrinkles'), ...forWrinkles, '--format', 'json');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const answer = JSON.parse(out) as PlanSearch;
    expect(answer.model.posterior).toMatch(/^sha256:/);
    expect(Object.keys(answer.zones)).toEqual(['cheek', 'forehead']);
    for (const zone of Object.values(answer.zones)) {
      expect(zone.front[0]).toMatchObject({ name: 'do nothing', visits: 0 });
      expect(zone.choices.map(({ choice }) => choice)).toEqual(['gentlest', 'balanced', 'strongest']);
    }
  });

  it('tells a table of at most 100 characters a line, without colour', async () => {
    const { out } = await percuta('plan', example('wrinkles'), ...forWrinkles, '--zone', 'cheek');
    expect(out).toContain('Gentlest worth having');
    expect(out.split('\n').filter((line) => [...line].length > 100)).toEqual([]);
    expect(out).not.toContain('\u001b');
  });

  it('answers with what nobody knows, and with refusals, at exit status 0', async () => {
    const laxity = await percuta('plan', example('wrinkles'), '--goal', 'laxity', '--device', 'skinpen');
    expect(laxity.status).toBe(0);
    expect(laxity.out).toContain('unknown: nobody can say');
    const unknownDevice = await percuta('plan', example('wrinkles'), '--goal', 'wrinkles', '--device', 'Dr. Pen M8');
    expect(unknownDevice.status).toBe(0);
    expect(unknownDevice.out).toContain('P06');
    const pregnant = await percuta('plan', example('pregnant'), '--goal', 'acne-scars', '--device', 'exceed');
    expect(pregnant.status).toBe(0);
    expect(pregnant.out).toContain('No relaxation');
    expect(pregnant.out).toContain('screening (S03)');
  });

  it('names the nearest relaxation where nothing is feasible', async () => {
    const nose = ['--goal', 'acne-scars', '--device', 'dermalogica-pro-pen', '--zone', 'nose'];
    const { status, out } = await percuta('plan', example('wrinkles'), ...nose);
    expect(status).toBe(0);
    expect(out).toContain('Nearest relaxation: 1 × 0.4 mm');
  });

  it('tells every fault in a file by its path', async () => {
    const { status, out, err } = await percuta('plan', example('three-faults'), ...forWrinkles);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err.split('\n').map((line) => line.split(':')[0])).toEqual(['age', 'photodamage', 'baselinGrade']);
  });

  it('tells every fault in the call at once', async () => {
    const { status, err } = await percuta(
      'plan',
      example('wrinkles'),
      '--goal',
      'beauty',
      '--zone',
      'cheak',
      '--every-plan',
    );
    expect(status).toBe(2);
    expect(err.split('\n').map((line) => line.split(':')[0])).toEqual(['--goal', '--device', '--zone', '--every-plan']);
  });

  it.each([
    ['no file', [], 'Give one person'],
    ['a day that is none', [example('wrinkles'), ...forWrinkles, '--day', '0'], '--day'],
    ['a day beyond all plans', [example('wrinkles'), ...forWrinkles, '--day', '100000'], '--day'],
    ['an option that does not exist', [example('wrinkles'), '--goul', 'x'], 'goul'],
  ])('asks again for %s', async (_, args, says) => {
    const { status, err } = await percuta('plan', ...(args.length === 0 ? forWrinkles : args));
    expect(status).toBe(2);
    expect(err).toContain(says);
  });

  it.each([
    [[], 'person'],
    ['text', 'person'],
    [{ person: [] }, 'person'],
  ])('calls the file by its name where it is no person at all: %j', async (content, path) => {
    const { status, err } = await percuta('plan', written(content), ...forWrinkles);
    expect(status).toBe(2);
    expect(err.startsWith(`${path}:`)).toBe(true);
  });

  it('prints the schema of a person, which its own examples keep to', async () => {
    const { out } = await percuta('plan', '--schema');
    const schema = JSON.parse(out) as { properties: object; examples: object[] };
    for (const key of Object.keys(schema.examples[0] ?? {})) expect(Object.keys(schema.properties)).toContain(key);
  });
});
