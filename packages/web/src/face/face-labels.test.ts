import { FACE_ZONES, type SidedZone } from '@percuta/practice';
import { describe, expect, it } from 'vitest';
import { faceFrame } from './face-frame.ts';
import { faceLabels } from './face-labels.ts';
import type { ZoneOnFace } from './zone-on-face.ts';

const on = (zone: SidedZone, settingMm: number | null): ZoneOnFace => ({
  zone,
  set: settingMm === null ? null : { settingMm, passes: 3 },
  limit: null,
  reason: '',
});
const valuesOf = (...zones: readonly ZoneOnFace[]) =>
  faceLabels(zones, faceFrame(440)).map(({ values }) => values.map((value) => value.replaceAll('\u00a0', ' ')));

describe('the labels beside the face', () => {
  it('say once what both sides are set to, and each where they differ', () => {
    expect(valuesOf(on('left-cheek', 1), on('right-cheek', 1))).toEqual([['1.00 mm · 3×']]);
    expect(valuesOf(on('right-cheek', 1), on('left-cheek', 0.5))).toEqual([['R 1.00 mm · 3×', 'L 0.50 mm · 3×']]);
    expect(valuesOf(on('left-cheek', null), on('right-cheek', 1))).toEqual([['R 1.00 mm · 3×']]);
  });

  it('name the side where only one is shown, and lead to it', () => {
    const [label] = faceLabels([on('right-cheek', 1)], faceFrame(440));
    expect(label?.values[0]).toMatch(/^R /);
    expect(label?.leader.to.x).toBeLessThan(220);
  });

  it.each([320, 350, 440, 780])('do not lie on one another at %d pixels', (widthPx) => {
    const frame = faceFrame(widthPx);
    for (const side of ['left', 'right'] as const) {
      const labels = faceLabels(
        FACE_ZONES.map((zone) => on(zone, 0.5)),
        frame,
      ).filter((one) => one.side === side);
      for (const [index, label] of labels.entries()) {
        const next = labels[index + 1];
        if (next !== undefined) expect(next.y).toBeGreaterThanOrEqual(label.y + label.heightPx);
      }
    }
  });
});
