import { describe, expect, it } from 'vitest';
import { lifeCurvePicture } from '../charts/life-curve.ts';
import type { SvgNode } from '../charts/picture.ts';
import { SIDES, type Side } from '../charts/two-courses.ts';
import { haloPixels, haloSize } from './halo-pixels.ts';
import { momentMarks } from './moment-marks.ts';
import { seenWords } from './seen-words.ts';
import { CURVES, type SkinStory } from './skin-protocol.ts';
import { slabScene } from './slab-scene.ts';
import { stateAt } from './state-at.ts';
import { tellStory } from './tell-story.ts';
import { DAY_SECONDS, END_SECONDS, secondsAt, shareOf, TICKS } from './time-scale.ts';
import { tissueStock } from './tissue-stock.ts';

const story = tellStory({ ageYears: 45, settingMm: 1 });
const old = tellStory({ ageYears: 75, settingMm: 1 });

const at = (name: Side, days: number, of: SkinStory = story) => stateAt(of.sides[name], days * DAY_SECONDS);

function drawn(name: Side, days: number) {
  const scene = slabScene(name, { side: story.sides[name], aged: story.aged, widthPx: 640 });
  const moment = at(name, days);
  return { scene, marks: momentMarks(scene, tissueStock(scene), moment), moment };
}

/** How many pieces the paths of a class hold: each begins with a move. */
const pieces = (marks: readonly SvgNode[], name: string) =>
  marks
    .filter(({ attributes }) => String(attributes.class).split(' ').includes(name))
    .reduce((sum, { attributes }) => sum + (String(attributes.d).match(/M/g)?.length ?? 0), 0);

describe('the time of the moving skin', () => {
  it('runs from before the needle to two years and back', () => {
    expect([shareOf(0), shareOf(END_SECONDS)]).toEqual([0, 1]);
    for (const { seconds } of TICKS) expect(secondsAt(shareOf(seconds))).toBeCloseTo(seconds, 3);
  });

  it('gives days to years more room than seconds to a day', () => {
    expect(shareOf(DAY_SECONDS)).toBeLessThan(0.6);
  });
});

describe('the state of the skin', () => {
  it('is untouched before the first needle', () => {
    for (const side of SIDES) {
      const { curves, session } = at(side, 0);
      expect(session).toBe(-1);
      for (const curve of CURVES) expect(curves[curve].median).toBe(0);
    }
  });

  it('closes on two clocks: water in hours, holes in days', () => {
    const hours = at('practice', 0.75);
    expect(hours.water).toBeLessThan(0.05);
    expect(hours.open).toBeGreaterThan(0.4);
    expect(at('practice', 6).open).toBeLessThan(0.02);
  });

  it('calls first, then sends cells, then makes young collagen, then keeps some', () => {
    const peak = (of: (days: number) => number) => {
      const days = Array.from({ length: 730 }, (_, day) => day + 0.01);
      return days.reduce((best, day) => (of(day) > of(best) ? day : best), 0.01);
    };
    const signal = peak((day) => Math.max(...at('practice', day).byLayer.signal));
    const cells = peak((day) => at('practice', day).curves.cells.median);
    const young = peak((day) => at('practice', day).curves.young.median);
    const lasting = peak((day) => at('practice', day).curves.lasting.median);
    expect([signal, cells, young, lasting].toSorted((one, other) => one - other)).toEqual([
      signal,
      cells,
      young,
      lasting,
    ]);
  });

  it('opens home again every week', () => {
    expect(at('home', 6.9).open).toBeLessThan(0.02);
    expect(at('home', 7.1).open).toBeGreaterThan(0.9);
    expect(at('practice', 7.1).open).toBeLessThan(0.02);
  });

  it('knows no grade of wrinkles after needling at home', () => {
    expect(at('home', 180).grade).toBeNull();
    expect(at('practice', 180).grade).toBeLessThan(0);
  });

  it('closes more slowly, repairs less and starts with less in old skin', () => {
    expect(at('practice', 1, old).open).toBeGreaterThan(at('practice', 1).open);
    expect(at('practice', 120, old).curves.young.median).toBeLessThan(at('practice', 120).curves.young.median);
    expect(old.aged.collagenShare).toBeLessThan(story.aged.collagenShare);
    expect(old.aged.fragmentedShare).toBeGreaterThan(story.aged.fragmentedShare);
  });

  it('is shallower, less even and less clean at home', () => {
    const { practice, home } = story.sides;
    expect(home.punctures.depthMm.mean).toBeLessThan(practice.punctures.depthMm.mean);
    expect(home.punctures.depthMm.logSd).toBeGreaterThan(practice.punctures.depthMm.logSd);
    expect(home.carried).toBeGreaterThan(practice.carried);
  });
});

describe('the picture of the skin', () => {
  it('shows as many threads as the curve says, in each layer', () => {
    const { scene, marks, moment } = drawn('practice', 120);
    const stock = tissueStock(scene);
    const wanted = stock.reduce(
      (sum, { whole }, layer) => sum + Math.round(whole.young * (moment.byLayer.young[layer] ?? 0)),
      0,
    );
    expect(pieces(marks, 'skin-young')).toBe(wanted);
    expect(pieces(drawn('practice', 8).marks, 'skin-young')).toBeLessThan(wanted / 8);
  });

  it('has every hole open at first and none in the end', () => {
    const open = (days: number) => {
      const { marks } = drawn('practice', days);
      return pieces(marks, 'skin-hole') - pieces(marks, 'skin-hole-closed');
    };
    const holes = drawn('practice', 0.001).scene.holes[0]?.length ?? 0;
    expect(open(0.01)).toBe(2 * holes);
    expect(open(8)).toBe(0);
  });

  it('draws holes as deep as the scatter of the needles says', () => {
    for (const name of SIDES) {
      const { depthMm } = story.sides[name].punctures;
      const holes = drawn(name, 1).scene.holes.flat();
      const mean = holes.reduce((sum, hole) => sum + hole.depthMm, 0) / holes.length;
      expect(Math.abs(mean / depthMm.mean - 1)).toBeLessThan(0.05);
    }
  });

  it('has its signal beneath the epidermis, and none once it has died down', () => {
    const strongest = (days: number) => {
      const { scene, moment } = drawn('practice', days);
      const { widthPx, heightPx } = haloSize(scene);
      const pixels = haloPixels(scene, moment);
      expect(pixels).toHaveLength(4 * widthPx * heightPx);
      expect(pixels[3]).toBe(0);
      return pixels.filter((_, index) => index % 4 === 3).reduce((most, alpha) => Math.max(most, alpha), 0);
    };
    expect(strongest(0.3)).toBeGreaterThan(80);
    expect(strongest(365)).toBe(0);
  });

  it.each(TICKS)('is the same picture twice, without a broken number, at $id', ({ seconds }) => {
    for (const name of SIDES) {
      const { marks } = drawn(name, seconds / DAY_SECONDS);
      expect(marks).toEqual(drawn(name, seconds / DAY_SECONDS).marks);
      expect(JSON.stringify(marks)).not.toMatch(/NaN|Infinity|undefined|null/);
    }
  });

  it('says in words what it shows, and of bacteria only while holes are open', () => {
    const seen = (name: Side, days: number) => seenWords(name, story.sides[name], at(name, days));
    expect(seen('practice', 0)).toBe('Nothing has been done yet.');
    expect(seen('practice', 0.0002)).toMatch(/^The needle goes in/);
    expect(seen('practice', 8)).toMatch(/holes have closed.*Repair cells are at work/);
    expect(seen('home', 8)).toMatch(/^Rolled again.*Bacteria/);
    expect(seen('home', 300)).not.toContain('Bacteria');
    expect(seen('practice', 730)).toContain('come to stay');
  });
});

describe('the four small curves', () => {
  it.each(CURVES)('%s is the same picture twice, and fits a telephone', (curve) => {
    const series = (name: Side) => ({ moments: story.sides[name].moments, bands: story.sides[name].curves[curve] });
    const draw = () =>
      lifeCurvePicture({ widthPx: 300, curve, sides: { practice: series('practice'), home: series('home') } });
    expect(draw()).toEqual(draw());
    expect(JSON.stringify(draw().marks)).not.toMatch(/NaN|Infinity|undefined/);
    expect(draw().summary).toMatch(/in a practice after .+, and at home after/);
    expect(draw().table.rows).toHaveLength(8);
  });
});
