import type { Zone } from '@percuta/evidence';

/** What says where something is: the zones of an answer, if any were named. */
interface Somewhere {
  readonly answer: string;
  readonly zones?: readonly Zone[];
}

/**
 * Where in the field something is that was answered with yes: each zone concerned, or `null` for "somewhere in it" where
 * no zone was named. Empty: not in the field. Without zones planned, every zone may be meant. Source: Percuta policy.
 *
 * @example
 * zonesInField({ answer: 'yes', zones: ['cheek', 'hand'] }, ['cheek', 'chin']) // => ['cheek']
 * zonesInField({ answer: 'yes' }, ['cheek']) // => [null]
 * zonesInField({ answer: 'no' }, ['cheek']) // => []
 */
export function zonesInField(
  found: Somewhere | undefined,
  zonesPlanned: readonly Zone[] | null,
): readonly (Zone | null)[] {
  if (found?.answer !== 'yes') return [];
  if (found.zones === undefined) return [null];
  return found.zones.filter(
    (zone, index) => found.zones?.indexOf(zone) === index && (zonesPlanned?.includes(zone) ?? true),
  );
}

/**
 * The part of a judgement that names its zone, where there is one to name.
 *
 * @example
 * inZone('cheek') // => { excludesZone: 'cheek' }
 * inZone(null) // => {}
 */
export function inZone(zone: Zone | null): { readonly excludesZone?: Zone } {
  return zone === null ? {} : { excludesZone: zone };
}
