import { POLICY, RECALLED_HIGH, RECALLED_MEDIUM } from './fact.ts';
import type { SafetyStatement } from './safety-statement.ts';

const READ = { provenance: 'READ' } as const;
const SECONDARY = { provenance: 'SECONDARY' } as const;

/** How needling was done in the studies: technique, endpoint, passes, sessions, interval. */
export const PROTOCOL: readonly SafetyStatement[] = [
  {
    id: 'protocol-skinpen-study',
    about: 'technique',
    says: 'SkinPen study: face cleaned and numbed, gel first, from the lowest setting up until the skin reddens, 1.5 mm at most; in quadrants, around the orbital rim and not within it; by a trained aesthetician; days 1, 30 and 60; gel afterwards.',
    figures: [
      { what: 'deepest setting', high: 1.5, interval: 'bound', unit: 'mm' },
      { what: 'sessions', value: 3, unit: 'count' },
      { what: 'second session on day', value: 30, unit: 'd' },
      { what: 'third session on day', value: 60, unit: 'd' },
    ],
    sources: ['F50'],
    strength: 'R',
    ...SECONDARY,
  },
  {
    id: 'protocol-endpoint-erythema',
    about: 'endpoint',
    says: 'Even redness (SkinPen study).',
    sources: ['F50'],
    strength: 'C',
    ...SECONDARY,
  },
  {
    id: 'protocol-endpoint-bleeding',
    about: 'endpoint',
    says: 'Even pinpoint bleeding (Alster & Graham, roller practice in India). Never an endpoint at home.',
    sources: ['alster-graham-recalled'],
    strength: 'E',
    ...RECALLED_HIGH,
  },
  {
    id: 'protocol-endpoint-bleeding-case',
    about: 'endpoint',
    says: 'Even superficial bleeding with a 1.5 mm roller, 10 passes in each direction (case report).',
    figures: [
      { what: 'needle length', value: 1.5, unit: 'mm' },
      { what: 'passes in each direction', value: 10, unit: 'count' },
    ],
    sources: ['F51'],
    strength: 'C',
    ...SECONDARY,
  },
  {
    id: 'protocol-passes-roller',
    about: 'passes',
    says: 'Roller: 10 each across, up and down, and slantwise.',
    figures: [{ what: 'passes in each of three directions', value: 10, unit: 'count' }],
    sources: ['F51'],
    strength: 'C',
    ...SECONDARY,
  },
  {
    id: 'protocol-passes-roller-recalled',
    about: 'passes',
    says: 'Roller: 15 to 20 in each direction, for 15 to 20 minutes.',
    figures: [
      { what: 'passes in each direction', low: 15, high: 20, interval: 'range', unit: 'count' },
      { what: 'duration', low: 15, high: 20, interval: 'range', unit: 'min' },
    ],
    sources: ['singh-yadav-2016'],
    strength: 'C',
    ...RECALLED_HIGH,
  },
  {
    id: 'protocol-passes-pen',
    about: 'passes',
    says: 'Pen at 2.5 mm: 10 vertical and 10 horizontal passes.',
    figures: [
      { what: 'setting', value: 2.5, unit: 'mm' },
      { what: 'vertical passes', value: 10, unit: 'count' },
      { what: 'horizontal passes', value: 10, unit: 'count' },
    ],
    sources: ['F52'],
    strength: 'C',
    ...SECONDARY,
  },
  {
    id: 'protocol-passes-pen-pretreatment',
    about: 'passes',
    says: 'Pre-treatment at 0.5 mm: 4 passes, 2 vertical and 2 horizontal.',
    figures: [
      { what: 'setting', value: 0.5, unit: 'mm' },
      { what: 'passes', value: 4, unit: 'count' },
    ],
    sources: ['F52'],
    strength: 'C',
    ...SECONDARY,
  },
  {
    id: 'protocol-acne-scar-norm',
    about: 'needle length, sessions and interval for acne scars',
    says: 'Median over 18 studies: 1.5 mm, 3 sessions, 4 weeks apart.',
    figures: [
      { what: 'studies', value: 18, unit: 'count' },
      { what: 'median needle length', value: 1.5, unit: 'mm' },
      { what: 'sessions', value: 3, unit: 'count' },
      { what: 'interval', value: 4, unit: 'wk' },
    ],
    sources: ['F53'],
    strength: 'S',
    ...READ,
  },
  {
    id: 'protocol-sessions-dogra',
    about: 'sessions and interval',
    says: 'Dogra 2014: 5, monthly.',
    figures: [
      { what: 'sessions', value: 5, unit: 'count' },
      { what: 'interval', value: 1, unit: 'mo' },
    ],
    sources: ['F16'],
    strength: 'C',
    ...SECONDARY,
  },
  {
    id: 'protocol-sessions-alam',
    about: 'sessions and interval',
    says: 'Alam, randomised: 3, two weeks apart (20 enrolled, 15 analysed). The shortest interval found in a trial.',
    figures: [
      { what: 'sessions', value: 3, unit: 'count' },
      { what: 'interval', value: 2, unit: 'wk' },
      { what: 'people enrolled', value: 20, unit: 'count' },
      { what: 'people analysed', value: 15, unit: 'count' },
    ],
    sources: ['F54'],
    strength: 'S',
    ...SECONDARY,
  },
  {
    id: 'protocol-sessions-exceed',
    about: 'sessions and interval',
    says: 'Exceed study: 4, 30 days apart (48 people).',
    figures: [
      { what: 'sessions', value: 4, unit: 'count' },
      { what: 'interval', value: 30, unit: 'd' },
      { what: 'people', value: 48, unit: 'count' },
    ],
    sources: ['F55'],
    restsOn: ['course.ablon-2018'],
    strength: 'C',
    ...READ,
  },
  {
    id: 'protocol-sessions-alster-li',
    about: 'sessions and interval',
    says: 'Alster & Li: 1 to 6, monthly; on average 2.5 to reach half or more (120 people, types I to VI).',
    figures: [
      { what: 'sessions', low: 1, high: 6, interval: 'range', unit: 'count' },
      { what: 'mean sessions to 50 % or more', value: 2.5, unit: 'count' },
      { what: 'people', value: 120, unit: 'count' },
    ],
    sources: ['F56'],
    strength: 'C',
    ...SECONDARY,
  },
  {
    id: 'protocol-sessions-skinpen',
    about: 'sessions and interval',
    says: 'SkinPen study: 3, monthly.',
    figures: [
      { what: 'sessions', value: 3, unit: 'count' },
      { what: 'interval', value: 1, unit: 'mo' },
    ],
    sources: ['F50'],
    strength: 'C',
    ...SECONDARY,
  },
  {
    id: 'protocol-interval-norm',
    about: 'interval',
    says: 'Four weeks is the norm.',
    figures: [{ what: 'norm', value: 4, unit: 'wk' }],
    sources: ['F53'],
    strength: 'S',
    ...READ,
  },
  {
    id: 'protocol-interval-advice',
    about: 'interval',
    says: 'Usual advice is 4 to 6 weeks. Policy refuses below 14 days, asks from 14 to 27, and accepts 28 or more, 42 or more for types V and VI or after pigment change. The best interval is not known.',
    figures: [
      { what: 'usual advice', low: 4, high: 6, interval: 'range', unit: 'wk' },
      { what: 'refused below', value: 14, unit: 'd' },
      { what: 'accepted from', value: 28, unit: 'd' },
      { what: 'accepted from, pigment risk', value: 42, unit: 'd' },
    ],
    ...POLICY,
  },
];

/** Depths by site from texts that decide nothing. */
export const DEPTH_OPINIONS: readonly SafetyStatement[] = [
  {
    id: 'depth-alster-graham-2018',
    about: 'depth by site',
    says: 'Thick skin (cheek, around the mouth, scars of the body) up to 1.5 to 3.0 mm; thin skin (around the eyes, forehead, bridge of the nose) about 0.5 to 1.0 mm.',
    figures: [
      { what: 'thick skin, up to', low: 1.5, high: 3.0, interval: 'range', unit: 'mm' },
      { what: 'thin skin', low: 0.5, high: 1.0, interval: 'range', unit: 'mm' },
    ],
    sources: ['alster-graham-2018', 'F57'],
    strength: 'E',
    ...RECALLED_MEDIUM,
  },
];

/** One line of a vendor’s chart: thin and thick skin, in mm. */
export interface VendorDepth {
  readonly site: string;
  readonly thin: { readonly low: number; readonly high: number; readonly unit: 'mm' };
  readonly thick: { readonly low: number; readonly high: number; readonly unit: 'mm' };
}

function vendorDepth(site: string, thin: readonly [number, number], thick: readonly [number, number]): VendorDepth {
  return {
    site,
    thin: { low: thin[0], high: thin[1], unit: 'mm' },
    thick: { low: thick[0], high: thick[1], unit: 'mm' },
  };
}

/** A vendor’s chart with the downtime that it claims. Not authoritative; no limit rests on it. */
export const VENDOR_CHART: SafetyStatement & { readonly depths: readonly VendorDepth[] } = {
  id: 'vendor-chart-dr-pen',
  about: 'depth by site and downtime',
  says: 'A vendor’s chart. Downtime as claimed: 2 to 3 days at 0.2 to 0.5 mm, 4 to 5 at 0.8 to 1.5, 6 to 7 at 2 to 3.',
  depths: [
    vendorDepth('forehead', [0.25, 0.5], [0.5, 0.75]),
    vendorDepth('between the brows', [0.25, 0.5], [0.5, 1.0]),
    vendorDepth('nose', [0.25, 0.25], [0.5, 0.5]),
    vendorDepth('around the eyes', [0.25, 0.25], [0.25, 0.5]),
    vendorDepth('cheekbone', [0.5, 0.5], [0.5, 1.0]),
    vendorDepth('cheek and chin', [0.5, 1.0], [1.0, 2.0]),
    vendorDepth('upper lip', [0.25, 0.25], [0.25, 0.75]),
    vendorDepth('facial scars', [1.0, 1.25], [1.5, 2.0]),
  ],
  figures: [
    { what: 'downtime at 0.2 to 0.5 mm', low: 2, high: 3, interval: 'range', unit: 'd' },
    { what: 'downtime at 0.8 to 1.5 mm', low: 4, high: 5, interval: 'range', unit: 'd' },
    { what: 'downtime at 2 to 3 mm', low: 6, high: 7, interval: 'range', unit: 'd' },
  ],
  sources: ['F58'],
  strength: 'E',
  provenance: 'SECONDARY',
};

/** Home against practice. */
export const HOME_FACTS: readonly SafetyStatement[] = [
  {
    id: 'home-no-authorisation',
    about: 'home',
    says: 'No device is authorised over the counter. What does not enter living skin and claims only exfoliation or appearance is not a device.',
    sources: ['F1'],
    strength: 'R',
    ...READ,
  },
  {
    id: 'home-cosmetic-rollers',
    about: 'home',
    says: 'Rollers sold for the home measure 0.2 to 0.25 mm.',
    figures: [{ what: 'needle length', low: 0.2, high: 0.25, interval: 'range', unit: 'mm' }],
    sources: ['F59'],
    strength: 'E',
    ...SECONDARY,
  },
  {
    id: 'home-dermaroller',
    about: 'home',
    says: 'The Dermaroller home type measures about 0.13 to 0.2 mm and is used 2 to 3 times a week.',
    figures: [
      { what: 'needle length', low: 0.13, high: 0.2, interval: 'range', unit: 'mm' },
      { what: 'uses a week', low: 2, high: 3, interval: 'range', unit: 'count' },
    ],
    sources: ['dermaroller-home-type'],
    strength: 'E',
    ...RECALLED_MEDIUM,
  },
  {
    id: 'home-not-planned',
    about: 'home',
    says: 'Percuta gives no depth for the home and says that it does not plan needling there.',
    figures: [{ what: 'depth given', value: 0, unit: 'mm' }],
    ...POLICY,
  },
];

/** How long the skin stays open; the basis of the 72 hours of aftercare. */
export const BARRIER_FACTS: readonly SafetyStatement[] = [
  {
    id: 'barrier-face-shallow',
    about: 'barrier',
    says: 'Face, 0.15 and 0.25 mm: water loss recovered within 72 hours (randomised).',
    figures: [{ what: 'recovered within', high: 72, interval: 'bound', unit: 'h' }],
    sources: ['F60'],
    strength: 'S',
    ...READ,
  },
  {
    id: 'barrier-pen-48h',
    about: 'barrier',
    says: 'At 48 hours water loss was slightly raised after 0.5 mm and clearly raised after 1.5 mm (10 people).',
    figures: [
      { what: 'time', value: 48, unit: 'h' },
      { what: 'people', value: 10, unit: 'count' },
    ],
    sources: ['F61'],
    restsOn: ['closure.water-loss-0.5mm-pen-48h', 'closure.water-loss-1.5mm-pen-48h'],
    strength: 'C',
    ...READ,
  },
  {
    id: 'barrier-micropores',
    about: 'channels',
    says: 'Micropores on arm and abdomen stay open 58 to 63 hours on average (35 people; whether occluded is to be checked).',
    figures: [
      { what: 'mean lifetime', low: 58, high: 63, interval: 'range', unit: 'h' },
      { what: 'people', value: 35, unit: 'count' },
    ],
    sources: ['F62'],
    strength: 'C',
    ...READ,
  },
  {
    id: 'barrier-open-air',
    about: 'channels',
    says: 'Without occlusion pores are open for 2 hours.',
    figures: [{ what: 'open', value: 2, unit: 'h' }],
    sources: ['F63'],
    strength: 'C',
    ...SECONDARY,
  },
  {
    id: 'barrier-occluded',
    about: 'channels',
    says: 'Under occlusion pores are open for about 40 hours.',
    figures: [{ what: 'open', value: 40, unit: 'h' }],
    sources: ['kalluri-prausnitz-occluded'],
    strength: 'C',
    ...RECALLED_HIGH,
  },
  {
    id: 'barrier-skin-models',
    about: 'wounds',
    says: 'In 3-D skin models wounds closed in 24 to 48 hours and the epidermis was nearly whole by day 5.',
    figures: [
      { what: 'closed', low: 24, high: 48, interval: 'range', unit: 'h' },
      { what: 'epidermis nearly whole', value: 5, unit: 'd' },
    ],
    sources: ['F64'],
    strength: 'C',
    ...SECONDARY,
  },
];
