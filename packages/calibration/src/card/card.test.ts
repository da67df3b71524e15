import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layGround } from '../claims/ground.ts';
import { BLOCKS } from './blocks/index.ts';
import { excerpt, LostExcerpt } from './blocks/source-text.ts';
import { type CardFile, cardFiles, fillBlocks, UnknownBlock } from './card-files.ts';
import { FIGURES } from './figures/index.ts';
import { lumpingErrors, priorOf } from './micro-wound-case.ts';

const ground = layGround();
const files = cardFiles(ground);
const pages = files.filter(({ name }) => name.endsWith('.md'));
const figures = files.filter(({ name }) => name.endsWith('.svg'));

describe('the model card', () => {
  it.each(files.map((file) => [file.name, file] as const))(
    '%s is what the programs write (if not: npm run card --workspace packages/calibration)',
    (_, { url, text }) => {
      expect(readFileSync(url, 'utf8')).toBe(text);
    },
  );

  it('shows every block and every figure that there is', () => {
    const all = pages.map(({ text }) => text).join('\n');
    expect(Object.keys(BLOCKS).filter((name) => !all.includes(`<!-- begin ${name} -->`))).toEqual([]);
    expect(Object.keys(FIGURES).filter((name) => !all.includes(`(figures/${name}.svg)`))).toEqual([]);
  });

  it('types no result by hand: outside the blocks stand settings only', () => {
    const settings = /\b(70 % isopropanol|1\.5 mm pen|250 µm needles|V&V 40-2018|5\(4\))/g;
    for (const { name, text } of pages) {
      const prose = text.replaceAll(/<!-- begin [\s\S]*?<!-- end [a-z-]+ -->/g, '').replaceAll(settings, '');
      expect(prose.match(/\d+[.,]\d+|\d+ ?%|\d+ of \d+/g), name).toBeNull();
    }
  });

  it('links to files that are there', () => {
    const links = pages.flatMap(({ url, text }) =>
      [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, to = '']) => new URL(to, url)),
    );
    expect(links.length).toBeGreaterThan(15);
    expect(links.filter((link) => !existsSync(link)).map(({ pathname }) => pathname)).toEqual([]);
  });

  it('would notice a number that was changed by hand, and a block that nobody writes', () => {
    const risk = pages.find(({ name }) => name === 'risk.md') as CardFile;
    expect(fillBlocks(risk.text.replace('5 of 30', '0 of 30'), 'risk.md', ground)).toBe(risk.text);
    expect(() => fillBlocks('<!-- begin wish -->\n<!-- end wish -->', 'x.md', ground)).toThrow(UnknownBlock);
  });

  it('says where an equation went that is not in the source any more', () => {
    expect(() => excerpt('model/src/wound/wound-skin.ts', 'no such line', '')).toThrow(LostExcerpt);
  });
});

describe('a figure of the card', () => {
  it.each(figures.map((file) => [file.name, file] as const))(
    '%s has a title, says what it shows, and holds all it draws',
    (_, { text }) => {
      expect(text).toMatch(/<title>[^<]+<\/title><desc>[^<]{40,}<\/desc>/);
      expect(text).not.toMatch(/NaN|Infinity|undefined/);
      const [, width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/.exec(text) ?? []).map(Number);
      const places = [...text.matchAll(/ x="(-?[\d.]+)" y="(-?[\d.]+)"/g)].map(
        ([, x, y]) => [Number(x), Number(y)] as const,
      );
      expect(places.length).toBeGreaterThan(3);
      expect(places.filter(([x, y]) => x < 0 || x > width || y < 0 || y > height)).toEqual([]);
    },
  );
});

describe('what the card says of the micro-wound', () => {
  const prior = priorOf('haloRadiusMm');
  const halos = [prior.p05, prior.median, prior.p95];
  const errors = halos.flatMap((halo) => lumpingErrors(halo));

  it('holds: everywhere the formula loses less than the prior of the halo radius leaves open', () => {
    const [narrow = [], middle = [], wide = []] = halos.map(lumpingErrors);
    middle.forEach(({ formula }, i) => {
      for (const layer of ['papillary', 'dermal'] as const) {
        const open = (wide[i]!.formula[layer] - narrow[i]!.formula[layer]) / formula[layer];
        const losses = [narrow, middle, wide].flatMap((all) => [all[i]!.random[layer], all[i]!.regular[layer]]);
        expect(Math.max(...losses.map(Math.abs))).toBeLessThan(open);
      }
    });
  });

  it('holds: against punctures at random it is nearly right for needles that pass the papillary layer well', () => {
    const deep = errors.filter(({ depthMm }) => depthMm >= 1);
    expect(Math.max(...deep.map(({ random }) => Math.abs(random.papillary)))).toBeLessThan(0.01);
  });
});
