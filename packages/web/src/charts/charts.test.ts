import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHARTS, OUTLOOK } from '../gallery/chart-specimens.ts';
import { bandPath, curvePath } from './curve.ts';
import { depthGaugePicture } from './depth-gauge.ts';
import { hatchPath } from './hatch.ts';
import { outlookPicture } from './outlook.ts';
import type { Picture, SvgNode } from './picture.ts';
import { relativeRiskPicture } from './relative-risk.ts';
import { linearScale, logScale, niceTicks } from './scale.ts';
import { skinCutMarks } from './skin-cut.ts';
import { spreadLabels } from './spread-labels.ts';

const band = (p05: number, median: number, p95: number) => ({ p05, median, p95 });

const all = (marks: readonly (SvgNode | string)[]): SvgNode[] =>
  marks.flatMap((each) => (typeof each === 'string' ? [] : [each, ...all(each.children)]));
const withClass = (picture: Picture, name: string) =>
  all(picture.marks).filter((each) => String(each.attributes.class).split(' ').includes(name));
const texts = (picture: Picture) =>
  all(picture.marks).flatMap((each) => each.children.filter((child) => typeof child === 'string'));
const numbers = (path: unknown) =>
  String(path)
    .match(/-?\d+(\.\d+)?/g)
    ?.map(Number) ?? [];

describe('every chart', () => {
  it('is in the gallery', () => {
    const sources = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts') && !file.includes('.test.'));
    const drawing = sources.flatMap((file) =>
      [...readFileSync(join(import.meta.dirname, file), 'utf8').matchAll(/export function (\w+Picture)\(/g)].map(
        ([, name = '']) => name,
      ),
    );
    const specimens = readFileSync(join(import.meta.dirname, '../gallery/chart-specimens.ts'), 'utf8');
    expect(drawing.length).toBeGreaterThanOrEqual(8);
    expect(drawing.filter((name) => !specimens.includes(`${name}(`))).toEqual([]);
  });

  it.each(CHARTS)('%s says in words and as a table what it shows', (_, draw) => {
    const picture = draw(800);
    expect(picture.title).not.toBe('');
    expect(picture.summary).toMatch(/\.$/);
    expect(picture.table.rows.length).toBeGreaterThan(0);
    for (const row of picture.table.rows) expect(row).toHaveLength(picture.table.columns.length);
  });

  it.each(CHARTS)('%s is the same picture twice', (_, draw) => {
    expect(draw(800)).toEqual(draw(800));
  });

  it.each(CHARTS)('%s holds no broken number and stays inside a phone', (_, draw) => {
    for (const widthPx of [350, 740, 1312]) {
      const picture = draw(widthPx);
      for (const { attributes } of all(picture.marks)) {
        for (const [name, value] of Object.entries(attributes)) {
          expect(String(value)).not.toMatch(/NaN|Infinity|undefined/);
          if (name === 'x1' || name === 'x2') expect(Number(value)).toBeLessThanOrEqual(widthPx);
        }
      }
    }
  });
});

describe('the outlook', () => {
  it('draws better upwards: a lower wrinkle grade stands higher', () => {
    const picture = outlookPicture(OUTLOOK);
    const [planPoint] = withClass(picture, 'point-plan');
    const [nothingPoint] = withClass(picture, 'point-nothing');
    expect(Number(planPoint?.attributes.cy)).toBeLessThan(Number(nothingPoint?.attributes.cy));
  });

  it('never shows the plan without doing nothing beside it', () => {
    const picture = outlookPicture(OUTLOOK);
    expect(withClass(picture, 'band-plan')).toHaveLength(1);
    expect(withClass(picture, 'median-nothing')).toHaveLength(1);
    expect(texts(picture)).toEqual(expect.arrayContaining(['this plan', 'nothing']));
  });

  it('hatches what no study has followed, and only that', () => {
    expect(withClass(outlookPicture(OUTLOOK), 'hatch-beyond')).toHaveLength(1);
    expect(withClass(outlookPicture({ ...OUTLOOK, studiedUntilDay: 730 }), 'hatch-beyond')).toHaveLength(0);
  });

  it('shows a refused plan no benefit', () => {
    const refused = outlookPicture({ ...OUTLOOK, plan: null });
    expect(withClass(refused, 'median-plan')[0]?.attributes.d).toBe('');
    expect(withClass(refused, 'hatch-refused')).toHaveLength(1);
    expect(refused.summary).toContain('refused');
  });

  it('has one needle on the time line for each session', () => {
    expect(withClass(outlookPicture(OUTLOOK), 'needle-mark')).toHaveLength(3);
  });

  it('draws no line across days of which the model says nothing', () => {
    const plan = [band(0, 0, 0), null, band(-1.2, -0.4, 0), band(-1, -0.2, 0), band(-1, -0.2, 0)];
    const [median] = withClass(outlookPicture({ ...OUTLOOK, plan }), 'median-plan');
    const path = String(median?.attributes.d);
    expect(path.match(/M/g)).toHaveLength(1);
    const [from = 0] = numbers(path);
    const [read] = withClass(outlookPicture({ ...OUTLOOK, plan }), 'point-plan');
    expect(from).toBeCloseTo(Number(read?.attributes.cx), 1);
  });

  it('names no line that is not there', () => {
    const plan = OUTLOOK.days.map((day) => (day === 0 ? band(0, 0, 0) : null));
    expect(texts(outlookPicture({ ...OUTLOOK, plan }))).not.toContain('this plan');
  });

  it('says where the model gives no honest width', () => {
    expect(outlookPicture(OUTLOOK).table.rows.at(-1)).toEqual([
      'day 730',
      'Not known',
      '0.0\u00a0grade (0.0\u00a0to\u00a00.0)',
    ]);
  });
});

describe('the depth gauge', () => {
  const gauge = {
    widthPx: 1312,
    zones: [
      { zone: 'cheek', capMm: 1, label: 'on' },
      { zone: 'eyelid', capMm: 0, label: 'off' },
      { zone: 'hand', capMm: null, label: 'off' },
    ],
    chosen: { zone: 'cheek', settingMm: 1.25, reachedMm: band(0.8, 1, 1.2) },
    deviceMaximumMm: 2.5,
    evaluatedMaximumMm: 1.5,
  } as const;

  it('points down: the deeper line stands lower', () => {
    const picture = depthGaugePicture(gauge);
    const y = (name: string) => Number(withClass(picture, name)[0]?.attributes.y1);
    expect(y('skin-line')).toBeLessThan(y('cap-line'));
    expect(y('cap-line')).toBeLessThan(y('evaluated-line'));
    expect(y('evaluated-line')).toBeLessThan(y('device-line'));
  });

  it('writes each limit’s reason beside it', () => {
    expect(texts(depthGaugePicture(gauge))).toEqual(
      expect.arrayContaining([
        'zone cap',
        'inside the rim: refused',
        'no limit known',
        'not studied deeper',
        'device stops',
      ]),
    );
  });

  it('draws no device line where the device’s maximum is not on record', () => {
    const picture = depthGaugePicture({ ...gauge, deviceMaximumMm: null, evaluatedMaximumMm: null });
    expect(withClass(picture, 'device-line')).toHaveLength(0);
    expect(picture.summary).toContain('not on record');
  });

  it('keeps the labels of a single zone apart', () => {
    const picture = depthGaugePicture({ ...gauge, widthPx: 350, zones: gauge.zones.slice(0, 1) });
    const ys = all(picture.marks)
      .filter((each) => each.tag === 'text' && Number(each.attributes.x) > 140)
      .map((each) => Number(each.attributes.y))
      .sort((a, b) => a - b);
    for (const [index, y] of ys.slice(1).entries()) expect(y - (ys[index] ?? 0)).toBeGreaterThanOrEqual(17.9);
  });
});

describe('the comparing charts', () => {
  it('reach for reach: three needles a side, the middle one as deep as the median', () => {
    const [, draw] = CHARTS[3] ?? [];
    const picture = draw?.(1312);
    expect(picture === undefined ? 0 : withClass(picture, 'depth-needle')).toHaveLength(6);
  });

  it('say "Not known" where the model is silent', () => {
    const [, draw] = CHARTS[4] ?? [];
    expect(draw?.(800).table.rows[2]).toEqual(['Redness gone', 'Not known', '34\u00a0hours (15\u00a0to\u00a070)']);
  });

  it('open a decade for every ten times, however wide the band', () => {
    const ticks = (high: number) => {
      const picture = relativeRiskPicture({
        widthPx: 800,
        lanes: { practice: band(1, 1, 1), home: band(1, 20, high) },
      });
      return texts(picture).filter((text) => text.endsWith('×'));
    };
    expect(ticks(60)).toEqual(['1×', '10×', '100×']);
    expect(ticks(900)).toEqual(['1×', '10×', '100×', '1,000×']);
  });
});

describe('geometry', () => {
  it('scales straight and by decades', () => {
    expect(linearScale([0, 2], [10, 30])(1)).toBe(20);
    expect(logScale([1, 100], [0, 200])(10)).toBeCloseTo(100, 9);
    expect(logScale([1, 100], [0, 200])(0)).toBe(0);
  });

  it('ticks on round numbers with zero among them', () => {
    expect(niceTicks([-1.3, 0.5], 4)).toEqual([-1, -0.5, 0, 0.5]);
    expect(niceTicks([0, 1.75], 6)).toEqual([0, 0.5, 1, 1.5]);
  });

  it('draws a curve that never leaves the range of its points', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 11, y: 100 },
      { x: 60, y: 100 },
    ];
    const ys = numbers(curvePath(points)).filter((_, index) => index % 2 === 1);
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...ys)).toBeLessThanOrEqual(100);
    expect(bandPath(points, points)).toMatch(/^M.*Z$/);
  });

  it('hatches within its box', () => {
    const box = { x: 13, y: 7, width: 50, height: 31 };
    const found = numbers(hatchPath(box));
    const xs = found.filter((_, index) => index % 2 === 0);
    const ys = found.filter((_, index) => index % 2 === 1);
    expect(xs.length).toBeGreaterThan(8);
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(13);
    expect(Math.max(...xs)).toBeLessThanOrEqual(63);
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(7);
    expect(Math.max(...ys)).toBeLessThanOrEqual(38);
  });

  it('spreads labels without losing their order or the floor', () => {
    const placed = spreadLabels([{ y: 96 }, { y: 90 }, { y: 10 }], 18, 100);
    expect(placed.map(({ y }) => y)).toEqual([10, 82, 100]);
  });

  it('draws the epidermis as thick as the anatomy says', () => {
    const cut = { widthPx: 800, pxPerMm: 132, depthMm: 2, needleDiameterMm: 0.25, channels: [] };
    const thickness = (epidermisMm: number) => {
      const marks = skinCutMarks({ ...cut, epidermisMm });
      const mean = (name: string) => {
        const d = marks.find((each) => each.attributes.class === name)?.attributes.d;
        const ys = numbers(d).filter((_, index) => index % 2 === 1);
        return ys.reduce((sum, y) => sum + y, 0) / ys.length;
      };
      return (mean('cut-basal') - mean('cut-line')) / 132;
    };
    expect(thickness(0.06)).toBeCloseTo(0.06, 2);
    expect(thickness(0.1)).toBeCloseTo(0.1, 2);
  });
});
