import { describe, expect, it } from 'vitest';
import { EXAMPLE_DRAW } from '../example.ts';
import { OBSERVATION_LINKS } from './index.ts';
import type { SkinState } from './observation-link.ts';
import { withOpenLabelBias } from './open-label-bias.ts';
import { wrinkleGradeBefore } from './wrinkle-grade-before.ts';

const UNTOUCHED: SkinState = {
  papillaryCollagenChange: 0,
  upperReticularCollagenChange: 0,
  dermalCollagenChange: 0,
  epidermalExcess: 0,
  openSurface: 0,
  wrinkleGradeBefore: 2.5,
};
const NEEDLED: SkinState = {
  ...UNTOUCHED,
  papillaryCollagenChange: 0.12,
  upperReticularCollagenChange: 0.06,
  dermalCollagenChange: 0.04,
  epidermalExcess: 0.3,
  openSurface: 0.4,
};
const observe = (name: string, skin: SkinState) =>
  OBSERVATION_LINKS.find((link) => link.observable === name)!.observe(skin, EXAMPLE_DRAW);

describe('what is observed', () => {
  it('is no change on skin that nothing was done to', () => {
    for (const link of OBSERVATION_LINKS) {
      expect([link.observable, link.observe(UNTOUCHED, EXAMPLE_DRAW)]).toEqual([
        link.observable,
        link.unit === 'ratio' ? 1 : 0,
      ]);
    }
  });

  it('carries an error of its own, above nothing, for every link', () => {
    expect(OBSERVATION_LINKS.filter((link) => !(link.readingError(EXAMPLE_DRAW) > 0))).toEqual([]);
    expect(new Set(OBSERVATION_LINKS.map((link) => link.observable)).size).toBe(OBSERVATION_LINKS.length);
  });

  it('makes of a gain of an eighth a stain change of about a half, which is why stain is not mass', () => {
    expect(observe('papillary-collagen-stain-change', NEEDLED)).toBeCloseTo(0.48, 9);
  });

  it('moves wrinkle depth half as strongly as the dermis stiffens, where the slope is the mechanical one', () => {
    const link = OBSERVATION_LINKS.find(({ observable }) => observable === 'lemperle-grade-change')!;
    const change = link.observe(
      { ...NEEDLED, papillaryCollagenChange: 0.1 },
      { ...EXAMPLE_DRAW, wrinkleResponse: 0.45 },
    );
    expect(change / NEEDLED.wrinkleGradeBefore).toBeCloseTo(-0.044, 3);
  });

  it('never takes more wrinkles or scars away than there are', () => {
    const impossible = { ...NEEDLED, papillaryCollagenChange: 50, upperReticularCollagenChange: 50 };
    expect(observe('lemperle-grade-change', impossible)).toBeGreaterThanOrEqual(-2.5);
    expect(observe('acne-scar-grade-change', impossible)).toBeGreaterThanOrEqual(-EXAMPLE_DRAW.acneScarBaselineGrade);
  });

  it('is inflated by hope where nobody was blinded, and not where the bias is nothing', () => {
    expect(withOpenLabelBias(-0.9225, 0.25)).toBeCloseTo(-1.23, 12);
    expect(withOpenLabelBias(-0.5, 0)).toBe(-0.5);
  });
});

describe('the grade that a person starts from', () => {
  it('is flat to the thirties, rises most between 40 and 60, and levels off', () => {
    const grade = (age: number) => wrinkleGradeBefore({ age, photodamage: 0.5 }, 3);
    const rises = [20, 30, 40, 50, 60, 70].map((age) => grade(age + 10) - grade(age));
    expect(Math.max(...rises)).toBe(rises[2]);
    expect(rises[0]!).toBeLessThan(0.3);
    expect(rises[5]!).toBeLessThan(0.1);
  });

  it('is a grade of the scale for everybody', () => {
    for (const age of [0, 50, 120]) expect(wrinkleGradeBefore({ age, photodamage: 1 }, 9)).toBeLessThanOrEqual(5);
  });
});
