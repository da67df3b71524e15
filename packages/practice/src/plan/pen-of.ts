import { type Clearance, type Device, planningLimit, type Unknown } from '@percuta/evidence';
import type { Pen } from '@percuta/model';

/** A figure of a pen that may not be on record. */
export type AssumedField = Exclude<keyof Pen, 'kind'>;

const FIELDS = ['needleCount', 'needleDiameterUm', 'strokesPerSecond', 'tipWidthMm'] as const;

/** An ordinary pen, for what a device's record leaves open (policy). */
const ORDINARY: Pen = {
  kind: 'pen',
  needleCount: planningLimit('ordinaryPenNeedleCount').value,
  needleDiameterUm: planningLimit('ordinaryPenNeedleDiameterUm').value,
  strokesPerSecond: planningLimit('ordinaryPenStrokesPerSecond').value,
  tipWidthMm: planningLimit('ordinaryPenTipWidthMm').value,
};

/**
 * A device of the registry as the model asks for a pen: its own figures where a clearance states them, an ordinary pen's
 * otherwise, and which those are. Of two clearances the later one counts. A gauge is no diameter: what a needle of a gauge
 * measures is not on record here, so its diameter is assumed. Counts, micrometres, strokes a second, millimetres.
 * Sources: the clearances of the device; the ordinary pen (policy).
 *
 * @example
 * const exceed = REGISTRY.devices.find((device) => device.id === 'exceed');
 * penOf(exceed).pen.needleCount // => 6
 * penOf(exceed).assumed // => ['needleDiameterUm', 'tipWidthMm']
 */
export function penOf(device: Device): { readonly pen: Pen; readonly assumed: readonly AssumedField[] } {
  const strokes = latest(device, 'strokesPerSecond');
  const known: Readonly<Record<AssumedField, number | Unknown>> = {
    needleCount: latest(device, 'needleCount'),
    needleDiameterUm: latest(device, 'needleDiameterUm'),
    strokesPerSecond: strokes === 'unknown' ? strokes : (strokes.low + strokes.high) / 2,
    tipWidthMm: 'unknown',
  };
  const figure = (field: AssumedField): number => {
    const value = known[field];
    return value === 'unknown' ? ORDINARY[field] : value;
  };
  return {
    pen: {
      kind: 'pen',
      needleCount: figure('needleCount'),
      needleDiameterUm: figure('needleDiameterUm'),
      strokesPerSecond: figure('strokesPerSecond'),
      tipWidthMm: figure('tipWidthMm'),
    },
    assumed: FIELDS.filter((field) => known[field] === 'unknown'),
  };
}

function latest<Field extends 'needleCount' | 'needleDiameterUm' | 'strokesPerSecond'>(
  device: Device,
  field: Field,
): Clearance[Field] | Unknown {
  return device.clearances.map((clearance) => clearance[field]).findLast((value) => value !== 'unknown') ?? 'unknown';
}
