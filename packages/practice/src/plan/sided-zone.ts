import { SIDED_ZONES, ZONES, type Zone } from '@percuta/evidence';

/** A zone as the record and the face map name it: `left-cheek`, `forehead`. Zones with two sides never stand without one. */
export type SidedZone =
  | `${'left' | 'right'}-${(typeof SIDED_ZONES)[number]}`
  | Exclude<Zone, (typeof SIDED_ZONES)[number]>;

const SIDED: readonly string[] = SIDED_ZONES;

/** Every zone that a plan or a session may name, in the order of the zones. */
export const SIDED_ZONE_NAMES = ZONES.flatMap((zone) =>
  SIDED.includes(zone) ? [`left-${zone}`, `right-${zone}`] : [zone],
) as [SidedZone, ...SidedZone[]];

/**
 * The zone without its side, as rules, caps and labels speak of it. Throws for a name that is no zone: read input with
 * a schema before.
 *
 * @example
 * unsided('left-cheek') // => "cheek"
 * unsided('forehead') // => "forehead"
 */
export function unsided(zone: SidedZone): Zone {
  const bare = zone.replace(/^(left|right)-/, '');
  const found = ZONES.find((one) => one === bare);
  if (found === undefined) throw new RangeError(`${zone} is no zone`);
  return found;
}
