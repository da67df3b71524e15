import { type Clearance, DEVICES, type Device, type Unknown, type Zone } from '@percuta/evidence';

/** What the label of one device says that the screening acts on; `unknown` where no record says it. */
export interface DeviceLimits {
  /** Id in the device registry; null where no device is chosen yet. */
  readonly device: string | null;
  readonly name: string;
  /** The youngest age that its clearance covers, for the zones planned. */
  readonly minimumAgeYears: number | Unknown;
  readonly isotretinoinCurrent: 'contraindicated' | Unknown;
  readonly toxinDays: number | Unknown;
  readonly fillerDays: number | Unknown;
  readonly retinoidDays: number | Unknown;
  readonly surgeryDays: number | Unknown;
}

/**
 * What the labels of a device say for some zones, the strictest of its clearances where they differ. Without a device:
 * the youngest age that any clearance on record covers, and all else unknown. Without zones, the strictest zone counts.
 * Days and years. Source: the clearances of each device.
 *
 * @example
 * deviceLimits(null, null) // => { device: null, minimumAgeYears: 22, toxinDays: 'unknown' }
 */
export function deviceLimits(device: Device | null, zonesPlanned: readonly Zone[] | null): DeviceLimits {
  const clearances = device?.clearances ?? [];
  const longest = (days: readonly (number | Unknown)[]) => strictest(days, Math.max);
  return {
    device: device?.id ?? null,
    name: device?.name ?? 'no device chosen',
    minimumAgeYears: device === null ? youngestAnywhere() : minimumAge(clearances, zonesPlanned),
    isotretinoinCurrent: clearances.some((one) => one.isotretinoinCurrent === 'contraindicated')
      ? 'contraindicated'
      : 'unknown',
    toxinDays: longest(clearances.map((one) => one.labelDays.toxinDays)),
    fillerDays: longest(clearances.map((one) => one.labelDays.fillerDays)),
    retinoidDays: longest(clearances.map((one) => one.labelDays.retinoidDays)),
    surgeryDays: longest(clearances.map((one) => one.labelDays.surgeryDays)),
  };
}

function strictest(figures: readonly (number | Unknown)[], pick: (...known: number[]) => number): number | Unknown {
  const known = figures.filter((figure) => figure !== 'unknown');
  return known.length === 0 ? 'unknown' : pick(...known);
}

function youngestAnywhere(): number | Unknown {
  return strictest(
    DEVICES.flatMap((device) => agesOf(device.clearances, null)),
    Math.min,
  );
}

/** For each zone the youngest age at which a clearance covers it, off label the strictest of all; then the strictest zone. */
function minimumAge(clearances: readonly Clearance[], zonesPlanned: readonly Zone[] | null): number | Unknown {
  const ofAll = strictest(agesOf(clearances, null), Math.max);
  const byZone = zonesPlanned?.map((zone) => strictest(agesOf(clearances, zone), Math.min));
  return byZone === undefined
    ? ofAll
    : strictest(
        byZone.map((age) => (age === 'unknown' ? ofAll : age)),
        Math.max,
      );
}

function agesOf(clearances: readonly Clearance[], zone: Zone | null): readonly number[] {
  const uses = clearances.flatMap((clearance) => clearance.uses);
  return uses.filter((use) => zone === null || use.zones.includes(zone)).map((use) => use.minimumAgeYears);
}
