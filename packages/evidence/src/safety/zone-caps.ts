import type { Unknown } from '../devices/device.ts';
import type { Provenanced } from '../schema.ts';
import { ZONES, type Zone } from '../zones.ts';

/** What the depth is for, as far as caps depend on it. */
export type CapPurpose = 'rejuvenation' | 'atrophic-scar';

/** A cap that holds only for one clearance, in certain hands and on certain skin types. */
export interface CapException {
  readonly upToMm: number;
  readonly clearance: string;
  readonly fitzpatrickTypes: readonly number[];
  readonly operator: 'physician';
}

/** How deep a plan may go in a zone before rule P04 asks. `id` is `cap-` and the zone. */
export interface ZoneCap extends Provenanced {
  readonly zone: Zone;
  /** 0: forbidden. */
  readonly capMm: number | Unknown;
  /** The cap for atrophic scars, where it differs. */
  readonly atrophicScarCapMm?: number;
  /** As deep as a clinician may go with a reason of the table’s own. */
  readonly withReasonMm?: number;
  readonly exception?: CapException;
  readonly offLabel?: true;
  readonly unit: 'mm';
}

const POLICY = { unit: 'mm', sources: ['percuta-policy'], strength: 'P', provenance: 'POLICY' } as const;

function cap(zone: Zone, capMm: number | Unknown, more: Partial<ZoneCap> = {}): ZoneCap {
  return { id: `cap-${zone}`, zone, capMm, ...POLICY, ...more };
}

const NOT_COVERED = { note: 'No cap is on record for this zone: a plan that names it is asked about.' } as const;

/**
 * Product policy. The cap in force is the smallest of this value, the device’s maximum and its evaluated maximum. The
 * red of the lips, the edge of the thyroid cartilage and masked moles are left out whatever the zone.
 */
export const ZONE_CAPS: readonly ZoneCap[] = [
  cap('eyelid', 0, {
    sources: ['F23', 'percuta-policy'],
    strength: 'R',
    provenance: 'SECONDARY',
    note: 'Forbidden, as is everything inside the orbital rim.',
  }),
  cap('periorbital', 0.5, { note: 'Outside the orbital rim.' }),
  cap('glabella', 0.75),
  cap('forehead', 0.75, { withReasonMm: 1.0 }),
  cap('nose', 0.5),
  cap('upper-lip', 0.5),
  cap('temple', 0.5),
  cap('cheek', 1.0, { atrophicScarCapMm: 1.5 }),
  cap('chin', 1.0, { atrophicScarCapMm: 1.5 }),
  cap('jawline', 1.0),
  cap('neck', 0.5, {
    exception: { upToMm: 2.5, clearance: 'K202243', fitzpatrickTypes: [2, 3, 4], operator: 'physician' },
  }),
  cap('decolletage', 0.75),
  cap('scalp', 0.5, { withReasonMm: 1.0, offLabel: true, note: 'The table gives 0.5 to 1.0 mm, off label.' }),
  cap('infraorbital', 'unknown', NOT_COVERED),
  cap('hand', 'unknown', NOT_COVERED),
  cap('abdomen', 'unknown', NOT_COVERED),
];

/** Left out of every zone. */
export const EXCLUDED_STRUCTURES = ['red vermilion', 'edge of the thyroid cartilage', 'moles under a mask'] as const;

const BY_ZONE: ReadonlyMap<Zone, ZoneCap> = new Map(ZONE_CAPS.map((row) => [row.zone, row]));

/** A zone without a row: a fault of ours. */
class MissingZoneCapFault extends Error {
  constructor(zone: string) {
    super(`No cap for ${zone}; the zones are ${ZONES.join(', ')}.`);
    this.name = 'MissingZoneCapFault';
  }
}

/**
 * The row of one zone: its cap in mm with the variants that need a reason. `unknown` where the table has no figure,
 * which is no permission. Source: product policy; the eyelid by label.
 *
 * @example
 * zoneCap('forehead').withReasonMm // => 1
 * zoneCap('hand').capMm // => 'unknown'
 */
export function zoneCap(zone: Zone): ZoneCap {
  const row = BY_ZONE.get(zone);
  if (row === undefined) throw new MissingZoneCapFault(zone);
  return row;
}

/**
 * The cap in mm that holds without any reason: 0 forbids, `unknown` asks. Scar depth counts only for atrophic scars;
 * the neck’s 2.5 mm and a clinician’s reason are left to the caller. Source: product policy; the eyelid by label.
 *
 * @example
 * zoneCapMm('cheek', 'rejuvenation') // => 1
 * zoneCapMm('cheek', 'atrophic-scar') // => 1.5
 * zoneCapMm('eyelid', 'atrophic-scar') // => 0
 */
export function zoneCapMm(zone: Zone, purpose: CapPurpose): number | Unknown {
  const row = zoneCap(zone);
  return purpose === 'atrophic-scar' ? (row.atrophicScarCapMm ?? row.capMm) : row.capMm;
}
