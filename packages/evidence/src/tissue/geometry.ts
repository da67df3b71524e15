import type { Measurement } from '../schema.ts';
import { fromStudy } from './study.ts';

const MF8 = {
  sources: ['schwarz-laaff-2011'],
  provenance: 'READ',
  strength: 'C',
  population: 'Dermaroller MF8',
  note: 'Geometry of the device only.',
} as const;

const SHEET = {
  sources: ['dermaroller-sheet'],
  provenance: 'SECONDARY',
  strength: 'E',
  population: 'Dermaroller, maker’s sheet',
} as const;

const HOLES_200UM = {
  sources: ['dermaroller-literature'],
  provenance: 'SECONDARY',
  strength: 'E',
  population: 'home roller, 192 needles of 0.2 mm',
} as const;

const CARTRIDGE = {
  provenance: 'READ',
  strength: 'E',
  quantity: 'needles of a pen cartridge',
  unit: 'count',
} as const;

const SKINPEN = {
  sources: ['skinpen-labelling'],
  provenance: 'RECALLED-medium',
  strength: 'R',
  population: 'SkinPen',
} as const;

const EXCEED = {
  sources: ['exceed-labelling'],
  provenance: 'RECALLED-medium',
  strength: 'R',
  population: 'Exceed (amiea)',
} as const;

const DERMAPEN = {
  sources: ['dermapen-marketing'],
  provenance: 'RECALLED-low',
  strength: 'E',
  population: 'Dermapen',
} as const;

/** Needles, diameters, rates and densities of devices, as published. */
export const GEOMETRY: readonly Measurement[] = [
  ...fromStudy(MF8, {
    'geometry.dermaroller-mf8-needles': { quantity: 'needles', value: 192, unit: 'count' },
    'geometry.dermaroller-mf8-rows': { quantity: 'rows of needles', value: 8, unit: 'count' },
    'geometry.dermaroller-mf8-needle-diameter': { quantity: 'needle diameter', value: 0.25, unit: 'mm' },
    'geometry.dermaroller-mf8-needle-length': { quantity: 'needle length', value: 1.5, unit: 'mm' },
    'geometry.dermaroller-mf8-drum-diameter': { quantity: 'drum diameter', value: 2, unit: 'cm' },
    'geometry.dermaroller-mf8-drum-width': { quantity: 'drum width', value: 2, unit: 'cm' },
    'geometry.dermaroller-mf8-radial-spacing': { quantity: 'angle between needles', value: 15, unit: 'deg' },
  }),
  ...fromStudy(SHEET, {
    'geometry.dermaroller-sheet-needles': { quantity: 'needles', value: 192, unit: 'count' },
    'geometry.dermaroller-sheet-needle-length': {
      quantity: 'needle length',
      value: null,
      low: 0.5,
      high: 1.5,
      interval: 'range',
      unit: 'mm',
    },
    'geometry.dermaroller-sheet-needle-diameter': {
      quantity: 'needle diameter',
      value: 0.1,
      unit: 'mm',
      note: 'In conflict with 0.25 mm: the shaft against the region of the tip.',
    },
    'geometry.dermaroller-sheet-passes': { quantity: 'passes', value: 20, approximate: true, unit: 'count' },
  }),
  ...fromStudy(HOLES_200UM, {
    'geometry.holes-after-15-rolls': {
      quantity: 'holes after 15 rolls',
      value: 250,
      approximate: true,
      unit: '1/cm2',
      note: 'Belongs to the 0.2 mm home roller; often attached to 1.5 mm by mistake.',
    },
    'geometry.home-roller-needles': { quantity: 'needles', value: 192, unit: 'count' },
    'geometry.home-roller-needle-length': { quantity: 'needle length', value: 200, unit: 'um' },
    'geometry.home-roller-needle-diameter': { quantity: 'needle diameter', value: 70, unit: 'um' },
  }),
  ...fromStudy(
    { ...CARTRIDGE, sources: ['termedia-review'] },
    {
      'geometry.pen-needles-review': { value: null, low: 9, high: 36, interval: 'range' },
    },
  ),
  ...fromStudy({ ...CARTRIDGE, sources: ['thesaltz-com'] }, { 'geometry.pen-needles-clinic-11': { value: 11 } }),
  ...fromStudy({ ...CARTRIDGE, sources: ['yourgreatskin-com'] }, { 'geometry.pen-needles-clinic-12': { value: 12 } }),
  ...fromStudy(
    { ...CARTRIDGE, sources: ['fda-k243800'], provenance: 'SECONDARY', strength: 'R' },
    {
      'geometry.pen-needles-k243800': { value: 14, population: 'device of FDA 510(k) K243800' },
    },
  ),
  ...fromStudy(SKINPEN, {
    'geometry.skinpen-needles': { quantity: 'needles', value: 14, unit: 'count' },
    'geometry.skinpen-speed': {
      quantity: 'speed',
      value: null,
      low: 6300,
      high: 7700,
      interval: 'range',
      unit: 'rpm',
    },
    'geometry.skinpen-deepest-setting': { quantity: 'deepest setting', value: 2.5, unit: 'mm' },
    'geometry.skinpen-needles-clinic': {
      quantity: 'needles',
      value: 12,
      unit: 'count',
      sources: ['clinic-websites'],
      provenance: 'READ',
      strength: 'E',
      note: 'In conflict with 14.',
    },
  }),
  ...fromStudy(EXCEED, {
    'geometry.exceed-needles': { quantity: 'needles', value: 6, unit: 'count' },
    'geometry.exceed-stroke-rate': {
      quantity: 'stroke rate',
      value: null,
      low: 50,
      high: 150,
      interval: 'range',
      unit: 'Hz',
    },
    'geometry.exceed-settings': {
      quantity: 'setting',
      value: null,
      low: 0,
      high: 1.5,
      interval: 'range',
      unit: 'mm',
    },
  }),
  ...fromStudy(DERMAPEN, {
    'geometry.dermapen-needles': { quantity: 'needles', value: 12, unit: 'count' },
    'geometry.dermapen-punctures': { quantity: 'punctures', value: 1300, approximate: true, unit: '1/s' },
  }),
];
