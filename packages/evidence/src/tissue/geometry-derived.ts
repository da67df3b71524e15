import type { Measurement } from '../schema.ts';
import { fromStudy } from './study.ts';

const COMPUTED = { sources: ['percuta-derivation'], provenance: 'DERIVED', strength: 'C' } as const;

/** What follows from the geometry of devices: densities and shares of the surface. */
export const GEOMETRY_DERIVED: readonly Measurement[] = [
  ...fromStudy(
    { ...COMPUTED, sources: ['percuta-derivation', 'schwarz-laaff-2011'], population: 'Dermaroller MF8' },
    {
      'geometry.roller-punctures-per-roll': {
        quantity: 'punctures of one revolution',
        value: 15.28,
        unit: '1/cm2',
        method: 'needles over the area of the drum, 192 / (π × 2 cm × 2 cm)',
        restsOn: [
          'geometry.dermaroller-mf8-needles',
          'geometry.dermaroller-mf8-drum-diameter',
          'geometry.dermaroller-mf8-drum-width',
        ],
      },
      'geometry.roller-punctures-after-15-rolls': {
        quantity: 'punctures after 15 rolls',
        value: 229,
        unit: '1/cm2',
        restsOn: ['geometry.roller-punctures-per-roll'],
        note: 'In keeping with the 250 of the literature.',
      },
      'geometry.surface-fraction-250-shafts': {
        quantity: 'share of the surface, 250 shafts of 0.25 mm a cm²',
        value: 12,
        unit: '%',
        restsOn: ['geometry.dermaroller-mf8-needle-diameter', 'geometry.holes-after-15-rolls'],
      },
    },
  ),
  ...fromStudy(COMPUTED, {
    'geometry.pen-punctures-per-pass': {
      quantity: 'punctures of one pass, 12 needles at 100 Hz, 3 cm/s, tip 0.7 cm wide',
      value: 570,
      approximate: true,
      unit: '1/cm2',
      strength: 'P',
      note: 'An order of magnitude; depends wholly on the speed of the hand.',
    },
    'geometry.surface-fraction-250-holes': {
      quantity: 'share of the surface, 250 holes of 70 µm a cm²',
      value: 1,
      unit: '%',
      restsOn: ['hole.roller-770um-surface-diameter', 'geometry.holes-after-15-rolls'],
    },
    'geometry.surface-fraction-3400-holes': {
      quantity: 'share of the surface, 3,400 holes of 70 µm a cm²',
      value: 12,
      unit: '%',
      restsOn: ['hole.roller-770um-surface-diameter'],
      note: 'Overlap counted; 13 % without it.',
    },
    'geometry.spacing-at-250': { quantity: 'mean spacing at 250 punctures a cm²', value: 0.63, unit: 'mm' },
    'geometry.spacing-at-1000': { quantity: 'mean spacing at 1,000 punctures a cm²', value: 0.32, unit: 'mm' },
  }),
];
