import type { Device, Technique, ZoneOrder } from '../course/course.ts';

/**
 * Punctures per cm² of skin that geometry gives, before any unevenness of the hand. A pen: needles × strokes a second
 * ÷ (glide speed × tip width), once for every pass. A roller: needles ÷ drum area, once for every roll. A stamp:
 * needles ÷ face area, once for every stamp on a place. Counts in `order` win over those in `technique`; a count that
 * the device kind needs and that is missing counts as none.
 * It does not hold where a pen stands still, where passes overlap unevenly, or where a roller skids.
 * Source: geometry; 192 needles on a 2 × 2 cm drum after 15 rolls give 229 per cm² (literature: about 250).
 *
 * @example
 * const roller = { kind: 'roller', needleCount: 192, needleLengthMm: 1.5, needleDiameterUm: 250, drumDiameterMm: 20, drumWidthMm: 20 };
 * Math.round(punctureDensityPerCm2(roller, { skinStretched: true, operator: 'trained', rolls: 15 }, {})) // => 229
 */
export function punctureDensityPerCm2(device: Device, technique: Technique, order: ZoneOrder): number {
  return 100 * perMm2AndPass(device, technique) * passesOf(device, technique, order);
}

function perMm2AndPass(device: Device, technique: Technique): number {
  switch (device.kind) {
    case 'pen': {
      const sweptMm2PerSecond = (technique.glideSpeedMmPerSecond ?? Infinity) * device.tipWidthMm;
      return (device.needleCount * device.strokesPerSecond) / sweptMm2PerSecond;
    }
    case 'roller':
      return device.needleCount / (Math.PI * device.drumDiameterMm * device.drumWidthMm);
    case 'stamp':
      return device.needleCount / device.faceAreaMm2;
  }
}

function passesOf(device: Device, technique: Technique, order: ZoneOrder): number {
  switch (device.kind) {
    case 'pen':
      return order.passes ?? technique.passes ?? 0;
    case 'roller':
      return order.rolls ?? technique.rolls ?? 0;
    case 'stamp':
      return order.stampsPerPlace ?? technique.stampsPerPlace ?? 0;
  }
}
