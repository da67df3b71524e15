import { type Clearance, type Device, planningLimit, type Unknown } from '@percuta/evidence';
import type { Hygiene, Pen, Technique } from '@percuta/model';

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
  const strokes = latest(device, 'strokesPerSecond');
  const needles = latest(device, 'needleCount');
  const diameterUm = latest(device, 'needleDiameterUm');
  const ordinary = {
    needleCount: planningLimit('ordinaryPenNeedleCount').value,
    needleDiameterUm: planningLimit('ordinaryPenNeedleDiameterUm').value,
    strokesPerSecond: planningLimit('ordinaryPenStrokesPerSecond').value,
    tipWidthMm: planningLimit('ordinaryPenTipWidthMm').value,
    glideMmPerSecond: planningLimit('ordinaryGlideMmPerSecond').value,
  };
  return {
    pen: {
      kind: 'pen',
      needleCount: needles === 'unknown' ? ordinary.needleCount : needles,
      needleDiameterUm: diameterUm === 'unknown' ? ordinary.needleDiameterUm : diameterUm,
      strokesPerSecond: strokes === 'unknown' ? ordinary.strokesPerSecond : (strokes.low + strokes.high) / 2,
      tipWidthMm: ordinary.tipWidthMm,
    },
    technique: { skinStretched: true, operator: 'trained', glideSpeedMmPerSecond: ordinary.glideMmPerSecond },
    assumed: [
      ...(needles === 'unknown' ? [`${ordinary.needleCount} needles`] : []),
      ...(diameterUm === 'unknown' ? [`needle diameter ${ordinary.needleDiameterUm} µm`] : []),
      ...(strokes === 'unknown' ? [`${ordinary.strokesPerSecond} strokes a second`] : []),
      `tip ${ordinary.tipWidthMm} mm wide`,
      `gliding at ${ordinary.glideMmPerSecond} mm a second`,
      'a trained operator on stretched skin',
      `${CLEAN_PRACTICE.antiseptic} for ${CLEAN_PRACTICE.wetSeconds} s, dried, and a new cartridge`,
    ],
  };
}

function latest<Field extends 'needleCount' | 'needleDiameterUm' | 'strokesPerSecond'>(
  device: Device,
  field: Field,
): Clearance[Field] | Unknown {
  return device.clearances.map((clearance) => clearance[field]).findLast((value) => value !== 'unknown') ?? 'unknown';
}
