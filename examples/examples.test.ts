import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const STORIES = readdirSync(import.meta.dirname).filter((file) => /^\d\d-.*\.ts$/.test(file));

function tell(story: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${import.meta.dirname}/${story}`], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

/** The numbers of the first line that holds the words. */
function numbersOf(text: string, words: string): number[] {
  const line = text.split('\n').find((each) => each.includes(words)) ?? '';
  return [...line.slice(line.indexOf(words) + words.length).matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);
}

describe('the stories', () => {
  it('are numbered from 01 without a gap, and none is longer than 60 lines', () => {
    expect(STORIES.map((story) => Number(story.slice(0, 2)))).toEqual(STORIES.map((_, i) => i + 1));
    const lines = STORIES.map((story) => readFileSync(`${import.meta.dirname}/${story}`, 'utf8').split('\n').length);
    expect(Math.max(...lines)).toBeLessThanOrEqual(61);
  });

  it('01: one course reaches less deep than dialled, closes within days, and gains with an interval', () => {
    const text = tell('01-one-course.ts');
    const [low = 9, high = 9] = numbersOf(text, 'Needles reach');
    expect(low).toBeLessThan(high);
    expect(high).toBeLessThan(1.5);
    expect(numbersOf(text, 'closed after')[1]).toBeLessThan(14 * 24);
    const [p05 = 0, p95 = 0] = numbersOf(text, 'day 180');
    expect(p95).toBeGreaterThan(p05);
    expect(p95).toBeLessThan(100);
    expect(text).toContain('Where the evidence ends:');
  });

  it('02: at home infection is likelier on the same skin, and a practice refuses the course with its rules', () => {
    const text = tell('02-home-against-practice.ts');
    expect(numbersOf(text, 'practice  infection, times clean')).toEqual([1, 1, 1]);
    const [p05 = 0, median = 0] = numbersOf(text, 'home      infection, times clean');
    expect(p05).toBeGreaterThan(1);
    expect(median).toBeGreaterThan(p05);
    expect(text.split('A practice would refuse the course at home:')[1]).toMatch(/\([A-Z]\d\d\)/);
  });

  it('03: doing nothing changes nothing, and the bands of two plans overlap', () => {
    const text = tell('03-two-plans-compared.ts');
    expect(numbersOf(text, 'nothing:')).toEqual([0, 0, 0, 0, 0, 10]);
    const [share = 0] = numbersOf(text, 'bands share');
    expect(share).toBeGreaterThan(20);
    expect(share).toBeLessThanOrEqual(100);
  });
});
