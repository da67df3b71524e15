import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ForetoldResult } from '../leave-one-out/leave-one-study-out.ts';
import calibration from './calibration.gen.json' with { type: 'json' };
import type { CalibrationResults } from './calibration-results.ts';
import { numberText } from './number-text.ts';
import { fillPage, NoSuchBlock, pageFiles } from './page.ts';
import { PAGE_BLOCKS } from './page-blocks.ts';
import selfCheck from './self-check.gen.json' with { type: 'json' };
import type { SelfCheckResults } from './self-check-results.ts';
import { verdictOn } from './verdict.ts';

const results = { calibration: calibration as CalibrationResults, selfCheck: selfCheck as SelfCheckResults };
const files = pageFiles(results);
const page = files.find(({ name }) => name === 'calibration.md')!;

describe('the page on the calibration', () => {
  it.each(files.map((file) => [file.name, file] as const))(
    '%s is what the programs write (if not: node packages/calibration/src/write-calibration-page.ts)',
    (_, { url, text }) => {
      expect(readFileSync(url, 'utf8')).toBe(text);
    },
  );

  it('shows every block and every figure that there is', () => {
    expect(Object.keys(PAGE_BLOCKS).filter((name) => !page.text.includes(`<!-- begin ${name} -->`))).toEqual([]);
    const figures = files.map(({ name }) => name).filter((name) => name.endsWith('.svg'));
    expect(figures.length).toBe(5);
    expect(figures.filter((name) => !page.text.includes(`(${name})`))).toEqual([]);
  });

  it('links to files that are there', () => {
    const links = [...page.text.matchAll(/\]\(([^)#]+)\)/g)].map(([, to = '']) => new URL(to, page.url));
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !existsSync(link))).toEqual([]);
  });

  it('would notice a number that was changed by hand, and a block that nobody writes', () => {
    const changed = page.text.replace(/Posterior `sha256:./, 'Posterior `sha256:x');
    expect(changed).not.toBe(page.text);
    expect(fillPage(changed, results)).toBe(page.text);
    expect(() => fillPage('<!-- begin wish -->\n<!-- end wish -->', results)).toThrow(NoSuchBlock);
  });

  it('says of a model that loses that it loses', () => {
    const { outlook } = verdictOn(results.calibration.leftOut);
    expect(page.text.includes('**The mechanism loses out of sample**')).toBe(outlook !== 'mechanism');
  });
});

describe('a figure of the calibration', () => {
  it.each(files.filter(({ name }) => name.endsWith('.svg')).map((file) => [file.name, file] as const))(
    '%s has a title, says what it shows, and holds all it draws',
    (_, { text }) => {
      expect(text).toMatch(/<title>[^<]+<\/title><desc>[^<]{40,}<\/desc>/);
      expect(text).not.toMatch(/NaN|Infinity|undefined/);
      const [, width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/.exec(text) ?? []).map(Number);
      const places = [...text.matchAll(/ (?:c?x|x1)="(-?[\d.]+)" (?:c?y|y1)="(-?[\d.]+)"/g)].map(
        ([, x, y]) => [Number(x), Number(y)] as const,
      );
      expect(places.length).toBeGreaterThan(20);
      expect(places.filter(([x, y]) => x < 0 || x > width || y < 0 || y > height)).toEqual([]);
    },
  );
});

describe('the verdict', () => {
  const row = (model: ForetoldResult['model'], study: string, score: number): ForetoldResult => ({
    ...{ model, study, score, id: `${study}.x`, seen: 1, p05: 0, median: 1, p95: 2, signChance: 0.9 },
    covered: { half: true, eighty: true, ninety: true },
  });

  it('counts a study once, however many results it printed', () => {
    const rows = [
      ...[1, 1, 1, 1].map((score) => row('mechanism', 'many', score)),
      ...[2, 2, 2, 2].map((score) => row('emax', 'many', score)),
      ...[3, 3, 3, 3].map((score) => row('null', 'many', score)),
      ...[row('mechanism', 'few', 9), row('emax', 'few', 1), row('null', 'few', 3)],
    ];
    expect(verdictOn(rows).outlook).toBe('emax');
    expect(verdictOn(rows).byStudy).toEqual([
      { study: 'many', best: 'mechanism' },
      { study: 'few', best: 'emax' },
    ]);
  });

  it('never makes an outlook of the null', () => {
    const rows = [row('mechanism', 'a', 2), row('emax', 'a', 3), row('null', 'a', 1)];
    expect(verdictOn(rows).ranking[0]!.model).toBe('null');
    expect(verdictOn(rows).outlook).toBe('mechanism');
  });
});

describe('a number on the page', () => {
  it.each([
    [-1.234, '−1.23'],
    [0, '0'],
    [1234.5, '1,230'],
    [0.00456, '0.00456'],
  ])('%s reads %s', (value, text) => {
    expect(numberText(value)).toBe(text);
  });
});
