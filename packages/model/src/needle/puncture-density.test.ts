import { describe, expect, it } from 'vitest';
import { EXAMPLE_COURSE } from '../example.ts';
import { punctureDensityPerCm2 } from './puncture-density.ts';

const HAND = { skinStretched: true, operator: 'trained' } as const;
const ROLLER = {
  kind: 'roller',
  needleCount: 192,
  needleLengthMm: 1.5,
  needleDiameterUm: 250,
  drumDiameterMm: 20,
  drumWidthMm: 20,
} as const;
const STAMP = { kind: 'stamp', needleCount: 40, needleLengthMm: 1.5, needleDiameterUm: 200, faceAreaMm2: 100 } as const;

describe('punctures per cm²', () => {
  it('are 15.28 a roll for 192 needles on a drum of 2 × 2 cm, 229 after 15 (literature: about 250)', () => {
    expect(punctureDensityPerCm2(ROLLER, { ...HAND, rolls: 1 }, {})).toBeCloseTo(15.28, 2);
    expect(punctureDensityPerCm2(ROLLER, { ...HAND, rolls: 15 }, {})).toBeCloseTo(229.2, 1);
  });

  it('are about 570 a pass for 12 needles at 100 Hz, 3 cm/s and 7 mm', () => {
    const pen = { kind: 'pen', needleCount: 12, needleDiameterUm: 250, strokesPerSecond: 100, tipWidthMm: 7 } as const;
    expect(punctureDensityPerCm2(pen, { ...HAND, glideSpeedMmPerSecond: 30, passes: 1 }, {})).toBeCloseTo(571.4, 1);
  });

  it('are needles by face area for a stamp, once for each stamp on a place', () => {
    expect(punctureDensityPerCm2(STAMP, { ...HAND, stampsPerPlace: 2 }, {})).toBe(80);
  });

  it('grow in proportion to passes, and a zone’s own count wins', () => {
    const { device, technique } = EXAMPLE_COURSE;
    const four = punctureDensityPerCm2(device, technique, {});
    expect(punctureDensityPerCm2(device, technique, { passes: 2 })).toBeCloseTo(four / 2, 9);
    expect(punctureDensityPerCm2(device, technique, { passes: 0 })).toBe(0);
  });

  it('are not changed by the count of another kind of device', () => {
    expect(punctureDensityPerCm2(ROLLER, { ...HAND, rolls: 15, passes: 9 }, { passes: 3 })).toBeCloseTo(229.2, 1);
  });
});
