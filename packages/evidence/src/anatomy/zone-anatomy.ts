import type { Measurement, Provenance } from '../schema.ts';
import { ZONES, type Zone } from '../zones.ts';
import { STRATUM_CORNEUM_DEFAULTS } from './corneum-defaults.ts';
import { AREA_RELATIVE_SPREAD, ZONE_AREAS } from './zone-areas.ts';
import { DERMIS_DEFAULTS, EPIDERMIS_DEFAULTS, WHOLE_BODY_DEFAULTS } from './zone-defaults.ts';

/** What the skin of a zone is taken to be, for a woman; a man's dermis is `maleDermisFactor` thicker. */
export interface ZoneAnatomy {
  readonly zone: Zone;
  readonly dermisMeanMm: number;
  readonly dermisSdMm: number;
  /** The whole epidermis, stratum corneum included. */
  readonly epidermisMm: number;
  readonly stratumCorneumMm: number;
  readonly papillaryMm: number;
  readonly maleDermisFactor: number;
  /** One side, where the zone is sided; `null` where no area is known. */
  readonly areaCm2: number | null;
  /** Share by which the area may be off, either way; `null` with the area. */
  readonly areaRelativeSpread: number | null;
  /** `POLICY` where the dermis of the zone has no figure and a neighbour's stands in. */
  readonly dermisProvenance: Provenance;
  /** The evidence rows that these figures stand in. */
  readonly rows: readonly string[];
}

/** A zone stands in the list but has no row: a fault of ours. */
class MissingAnatomyFault extends Error {
  constructor(what: string) {
    super(`There is no anatomy row for ${what}.`);
    this.name = 'MissingAnatomyFault';
  }
}

/** Every row that `zoneAnatomy` reads. */
export const ANATOMY_DEFAULTS: readonly Measurement[] = [
  ...DERMIS_DEFAULTS,
  ...EPIDERMIS_DEFAULTS,
  ...STRATUM_CORNEUM_DEFAULTS,
  ...WHOLE_BODY_DEFAULTS,
  ...ZONE_AREAS,
];

const BY_ZONE: ReadonlyMap<Zone, ZoneAnatomy> = new Map(ZONES.map((zone) => [zone, gather(zone)]));

/**
 * The anatomy of a zone: thicknesses in mm, area in cm². It is a default for an unknown person and does not hold for
 * scarred or swollen skin, nor says anything of age (`ageing` rows do). Sources: the rows it names.
 *
 * @example
 * zoneAnatomy('cheek').dermisMeanMm // => 1.2
 * zoneAnatomy('cheek').areaCm2 // => 59
 * zoneAnatomy('scalp').dermisProvenance // => "POLICY"
 * zoneAnatomy('scalp').areaCm2 // => null
 */
export function zoneAnatomy(zone: Zone): ZoneAnatomy {
  const anatomy = BY_ZONE.get(zone);
  if (anatomy === undefined) throw new MissingAnatomyFault(zone);
  return anatomy;
}

function gather(zone: Zone): ZoneAnatomy {
  const dermis = row(`anatomy.${zone}.dermis`);
  const epidermis = row(`anatomy.${zone}.epidermis`);
  const corneum = row(`anatomy.${zone}.stratum-corneum`);
  const papillary = row('anatomy.papillary-dermis');
  const male = row('anatomy.male-dermis-factor');
  const area = ZONE_AREAS.find((candidate) => candidate.id === `anatomy.${zone}.area`);
  return {
    zone,
    dermisMeanMm: figure(dermis, 'value'),
    dermisSdMm: figure(dermis, 'sd'),
    epidermisMm: figure(epidermis, 'value'),
    stratumCorneumMm: figure(corneum, 'value'),
    papillaryMm: figure(papillary, 'value'),
    maleDermisFactor: figure(male, 'value'),
    areaCm2: area === undefined ? null : figure(area, 'value'),
    areaRelativeSpread: area === undefined ? null : AREA_RELATIVE_SPREAD,
    dermisProvenance: dermis.provenance,
    rows: [dermis, epidermis, corneum, papillary, male, ...(area === undefined ? [] : [area])].map(({ id }) => id),
  };
}

function row(id: string): Measurement {
  const found = ANATOMY_DEFAULTS.find((candidate) => candidate.id === id);
  if (found === undefined) throw new MissingAnatomyFault(id);
  return found;
}

function figure(measurement: Measurement, key: 'value' | 'sd'): number {
  const number = measurement[key];
  if (number === undefined || number === null) throw new MissingAnatomyFault(`${key} of ${measurement.id}`);
  return number;
}
