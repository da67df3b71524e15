import { DEVICES, type Device, type Jurisdiction, KNOWN_RECORDS } from '@percuta/evidence';

/** What a plan is checked against: the devices, and the jurisdictions that the practice has set up. */
export interface PlanRegistry {
  readonly devices: readonly Device[];
  readonly jurisdictions: readonly Jurisdiction[];
}

/** The devices of the evidence, and no jurisdiction: where a practice stands is for the practice to say. */
export const REGISTRY: PlanRegistry = { devices: DEVICES, jurisdictions: [] };

/**
 * The device that a plan names by id, name, exact model or clearance number, whatever its capitals and hyphens; null
 * where the registry holds none. A number counts as its whole device. Source: the device registry.
 * @example
 * namedDevice('SkinPen Precision', REGISTRY)?.id // => 'skinpen'
 * namedDevice('K180778', REGISTRY)?.id // => 'exceed'
 * namedDevice('Dr. Pen M8', REGISTRY) // => null
 */
export function namedDevice(name: string, registry: PlanRegistry): Device | null {
  const wanted = plain(name);
  const names = (device: Device): readonly string[] => [
    device.id,
    device.name,
    ...device.clearances.flatMap(({ model, number }) => [model, number]),
  ];
  return registry.devices.find((device) => names(device).some((known) => plain(known) === wanted)) ?? null;
}

/** Whether a name or number stands on record without a label of which anything is known. */
export function isKnownRecord(name: string): boolean {
  return KNOWN_RECORDS.some((record) => [record.number, record.name].some((known) => plain(known) === plain(name)));
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '');
}
