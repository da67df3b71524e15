import { type Clearance, type Device, planningLimit, type Unknown } from '@percuta/evidence';

/** A pen as the model asks for it. */
export interface PenGeometry {
  readonly kind: 'pen';
  readonly needleCount: number;
  readonly needleDiameterUm: number;
  readonly strokesPerSecond: number;
  readonly tipWidthMm: number;
}

/** What of it is not on record and was assumed. */
export type AssumedField = Exclude<keyof PenGeometry, 'kind'>;

/** An ordinary pen, for what a device's record leaves open. */
const ORDINARY: PenGeometry = {
  kind: 'pen',
  needleCount: planningLimit('ordinaryPenNeedleCount').value,
  needleDiameterUm: planningLimit('ordinaryPenNeedleDiameterUm').value,
  strokesPerSecond: planningLimit('ordinaryPenStrokesPerSecond').value,
  tipWidthMm: planningLimit('ordinaryPenTipWidthMm').value,
};

/** Outer diameters of the wire gauges that clearances name. */
const GAUGE_UM: Readonly<Record<number, number>> = { 30: 311, 31: 260, 32: 235, 33: 210, 34: 184 };

/** The device's own figures where its clearances state them; an ordinary pen's otherwise, and which those are. */
export function penOf(device: Device): { readonly pen: PenGeometry; readonly assumed: readonly AssumedField[] } {
  const known: Partial<Record<AssumedField, number>> = {
    ...given('needleCount', latest(device, 'needleCount')),
    ...given('needleDiameterUm', diameterUm(device)),
    ...given('strokesPerSecond', strokes(device)),
  };
  const assumed = (['needleCount', 'needleDiameterUm', 'strokesPerSecond', 'tipWidthMm'] as const).filter(
    (field) => known[field] === undefined,
  );
  return { pen: { ...ORDINARY, ...known }, assumed };
}

function given(field: AssumedField, value: number | Unknown): Partial<Record<AssumedField, number>> {
  return value === 'unknown' ? {} : { [field]: value };
}

function latest<K extends 'needleCount' | 'needleDiameterUm' | 'needleGauge' | 'strokesPerSecond'>(
  device: Device,
  field: K,
): Clearance[K] | Unknown {
  return device.clearances.map((clearance) => clearance[field]).findLast((value) => value !== 'unknown') ?? 'unknown';
}

function diameterUm(device: Device): number | Unknown {
  const printed = latest(device, 'needleDiameterUm');
  if (printed !== 'unknown') return printed;
  const gauge = latest(device, 'needleGauge');
  return gauge === 'unknown' ? 'unknown' : (GAUGE_UM[gauge] ?? 'unknown');
}

function strokes(device: Device): number | Unknown {
  const range = latest(device, 'strokesPerSecond');
  return range === 'unknown' ? 'unknown' : (range.low + range.high) / 2;
}
