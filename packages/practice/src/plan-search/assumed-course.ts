import { type Device, planningLimit } from '@percuta/evidence';
import type { Hygiene, Pen, Technique } from '@percuta/model';
import { type AssumedField, penOf } from '../plan/pen-of.ts';

/** The pen that a plan is computed with, and what of it is not on record and was assumed. */
export interface AssumedPen {
  readonly pen: Pen;
  readonly technique: Technique;
  readonly assumed: readonly string[];
}

/** How a practice cleans: what every relative risk is measured against. */
export const CLEAN_PRACTICE: Hygiene = {
  antiseptic: 'isopropanol-70',
  wetSeconds: 60,
  dried: true,
  cartridgeUses: 1,
};

/**
 * A device of the registry as the model asks for a pen: its own figures where a clearance states them, an ordinary pen's
 * otherwise, and which those are; in trained hands, on stretched skin. Of two clearances the later one counts. Sources:
 * the clearances of the device; the ordinary pen (policy).
 *
 * @example
 * const exceed = REGISTRY.devices.find((device) => device.id === 'exceed');
 * assumedPen(exceed).pen.needleCount // => 6
 * assumedPen(exceed).assumed[0] // => 'needle diameter 250 µm'
 */
export function assumedPen(device: Device): AssumedPen {
  const { pen, assumed } = penOf(device);
  const glideMmPerSecond = planningLimit('ordinaryGlideMmPerSecond').value;
  return {
    pen,
    technique: { skinStretched: true, operator: 'trained', glideSpeedMmPerSecond: glideMmPerSecond },
    assumed: [
      ...assumed.map((field) => IN_WORDS[field](pen[field])),
      `gliding at ${glideMmPerSecond} mm a second`,
      'a trained operator on stretched skin',
      `${CLEAN_PRACTICE.antiseptic} for ${CLEAN_PRACTICE.wetSeconds} s, dried, and a new cartridge`,
    ],
  };
}

const IN_WORDS: Readonly<Record<AssumedField, (value: number) => string>> = {
  needleCount: (needles) => `${needles} needles`,
  needleDiameterUm: (um) => `needle diameter ${um} µm`,
  strokesPerSecond: (strokes) => `${strokes} strokes a second`,
  tipWidthMm: (mm) => `tip ${mm} mm wide`,
};
