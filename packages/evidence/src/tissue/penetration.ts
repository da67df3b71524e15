import type { Measurement } from '../schema.ts';
import { fromStudy } from './study.ts';

const KALLURI = {
  sources: ['kalluri-2011'],
  provenance: 'READ',
  strength: 'C',
  population: 'hairless rat, in vivo',
  method: 'dye, histology, confocal microscopy',
} as const;

const SASAKI_STRIPS = {
  sources: ['sasaki-2019'],
  provenance: 'READ',
  strength: 'C',
  population: 'human preauricular face-lift skin, ex vivo',
  method: 'histology',
} as const;

const LAM = { sources: ['lam-2008'], provenance: 'READ', strength: 'C' } as const;

const DONNELLY = {
  sources: ['donnelly-2014'],
  provenance: 'READ',
  strength: 'C',
  n: 15,
  population: 'human volunteers, in vivo',
  method: 'OCT',
} as const;

/** How deep needles reach, against how long they are. */
export const PENETRATION: readonly Measurement[] = [
  ...fromStudy(KALLURI, {
    'depth.roller-770um-hairless-rat': {
      quantity: 'depth of the channel of a 770 µm roller needle',
      value: 152.5,
      sd: 9.6,
      unit: 'um',
    },
    'depth-ratio.roller-770um-hairless-rat': {
      quantity: 'depth reached to needle length',
      value: 0.2,
      unit: 'ratio',
      restsOn: ['depth.roller-770um-hairless-rat'],
    },
    'hole.roller-770um-surface-diameter': {
      quantity: 'diameter of the hole at the surface, 770 µm roller needle',
      value: 70.7,
      sd: 9.9,
      unit: 'um',
    },
    'needle.roller-770um-base-width': {
      quantity: 'width of the needle at its base',
      value: 140,
      unit: 'um',
      population: '770 µm roller needle',
      method: 'SEM',
    },
    'needle.roller-770um-tip-radius': {
      quantity: 'radius of the needle’s tip',
      value: 4,
      unit: 'um',
      population: '770 µm roller needle',
      method: 'SEM',
    },
  }),
  ...fromStudy(SASAKI_STRIPS, {
    'depth-ratio.pen-face-lift-strips': {
      quantity: 'depth reached to setting, pen and radiofrequency pen, 0.5 and 1.5 mm',
      value: 1,
      approximate: true,
      unit: 'ratio',
      site: 'preauricular',
      note: 'Strips of one patient.',
    },
  }),
  ...fromStudy(LAM, {
    'depth-ratio.steel-needle-below-1mm': {
      quantity: 'buried length to nominal, steel needle inserted less than 1 mm',
      value: null,
      high: 0.5,
      interval: 'bound',
      unit: 'ratio',
      population: 'pig skin, silicone',
      method: 'force and displacement',
    },
  }),
  ...fromStudy(DONNELLY, {
    'depth.hydrogel-array-by-hand': {
      quantity: 'depth of a hydrogel array pressed in by hand',
      value: 300,
      approximate: true,
      unit: 'um',
    },
    'needle.hydrogel-array-length': {
      quantity: 'needle length of the same array',
      value: 600,
      unit: 'um',
      provenance: 'RECALLED-medium',
    },
  }),
  ...fromStudy(
    { sources: ['dermatol-surg-2020-ink'], provenance: 'SECONDARY', strength: 'E' },
    {
      'depth.ink-gain-per-mm-of-needle': {
        quantity: 'depth of ink gained for each mm of needle length, pen and roller',
        value: 0.06,
        unit: 'ratio',
        population: 'human surgical skin, ex vivo',
        method: 'histology of black ink',
        note: 'Millimetre of ink depth a millimetre of needle.',
      },
    },
  ),
  ...fromStudy(
    { sources: ['dermatol-surg-2024-ink'], provenance: 'READ', strength: 'C' },
    {
      'depth.ink-in-channels': {
        quantity: 'share of the channels that hold ink, pen and roller',
        value: null,
        low: 15.5,
        high: 98.1,
        interval: 'range',
        unit: '%',
        population: 'human skin, ex vivo',
        site: 'abdomen',
        zone: 'abdomen',
        method: 'histology of ink',
      },
    },
  ),
  ...fromStudy(
    { sources: ['enfield-2010'], provenance: 'READ', strength: 'C' },
    {
      'depth.oct-forearm-fingertip': {
        quantity: 'insertion and closure in vivo',
        value: null,
        unit: 'um',
        site: 'volar forearm, fingertip',
        method: 'OCT',
        finding: 'Measured, but the numbers were not read.',
      },
    },
  ),
  ...fromStudy(
    { sources: ['fernandes-2005'], provenance: 'RECALLED-medium', strength: 'E' },
    {
      'depth.roller-3mm-teaching': {
        quantity: 'depth that a 3 mm roller needle reaches',
        value: null,
        low: 1.5,
        high: 2,
        interval: 'range',
        unit: 'mm',
        method: 'clinical teaching',
      },
    },
  ),
  ...fromStudy(
    { sources: ['sasaki-2017'], provenance: 'RECALLED-low', strength: 'C' },
    {
      'depth.pen-settings-0.25-to-3mm': {
        quantity: 'depth, platelets and pigment at pen settings of 0.25 to 3.0 mm',
        value: null,
        unit: 'mm',
        finding: 'Not obtained.',
      },
    },
  ),
  ...fromStudy(
    { sources: ['aging-wiki-microneedling'], provenance: 'SECONDARY', strength: 'E' },
    {
      'depth.over-the-counter-roller': {
        quantity: 'whether an over-the-counter roller of 0.2 to 0.5 mm reaches the dermis',
        value: null,
        unit: 'mm',
        method: 'judgement of a review',
        seenThrough: 'aging-wiki-microneedling',
        finding: 'Not reliably.',
      },
    },
  ),
];
