import type { Measurement } from '../schema.ts';
import { fromStudy } from '../tissue/study.ts';
import type { Zone } from '../zones.ts';

/** Share by which an area may be off, either way. */
export const AREA_RELATIVE_SPREAD = 0.15;

const AREAS_CM2: readonly (readonly [zone: Zone, cm2: number])[] = [
  ['forehead', 70],
  ['cheek', 59],
  ['nose', 42],
  ['chin', 25],
  ['temple', 20],
  ['upper-lip', 9],
  ['glabella', 7],
  ['periorbital', 7],
  ['infraorbital', 6],
];

const COMPUTED = {
  sources: ['percuta-derivation'],
  provenance: 'DERIVED',
  strength: 'P',
  quantity: 'surface area',
  unit: 'cm2',
  interval: 'range',
  method: 'computed from a public 3-D model of a face',
} as const;

/** Surface of the zones of the face, cm². A sided zone is one side. Zones that the face model does not hold are absent. */
export const ZONE_AREAS: readonly Measurement[] = [
  ...AREAS_CM2.flatMap(([zone, value]) =>
    fromStudy(COMPUTED, {
      [`anatomy.${zone}.area`]: {
        zone,
        value,
        low: value * (1 - AREA_RELATIVE_SPREAD),
        high: value * (1 + AREA_RELATIVE_SPREAD),
      },
    }),
  ),
  ...fromStudy(COMPUTED, {
    'anatomy.face.area': {
      value: 360,
      low: 360 * (1 - AREA_RELATIVE_SPREAD),
      high: 360 * (1 + AREA_RELATIVE_SPREAD),
      approximate: true,
      site: 'whole needled face',
      note: 'Larger than the sum of the zones, which do not cover the face without gaps.',
    },
  }),
];
