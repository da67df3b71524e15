import { POLICY } from './fact.ts';
import type { SafetyStatement } from './safety-statement.ts';

/** What must not touch needled skin while channels are open: 24 to 72 hours, and what may. */
export const NOT_ON_OPEN_CHANNELS: SafetyStatement & {
  readonly notApplied: readonly string[];
  readonly applied: readonly string[];
} = {
  id: 'aftercare-not-applied',
  about: 'open channels',
  says: 'For the first 24 to 72 hours only what the device’s label brings, or what was ordered, goes on the skin.',
  figures: [
    { what: 'channels open', low: 24, high: 72, interval: 'range', unit: 'h' },
    { what: 'no make-up for', value: 24, unit: 'h' },
    { what: 'no sunscreen for (a physical cover instead)', value: 24, unit: 'h' },
  ],
  notApplied: [
    'vitamin C',
    'retinoids',
    'fruit acids (AHA, BHA)',
    'platelet-rich plasma and exosomes (outside the device’s classification)',
    'serums with fragrance, plant extracts or metal',
    'make-up',
    'sunscreen',
    'topical steroids or antibiotics, unless prescribed',
  ],
  applied: ['the device’s own hydrogel', 'sterile saline', 'plain petrolatum or panthenol, as ordered'],
  sources: ['F1', 'F37', 'F100', 'F101'],
  strength: 'R',
  provenance: 'SECONDARY',
};

const PRE_AND_AFTERCARE = { sources: ['F37'], strength: 'R', provenance: 'SECONDARY' } as const;

/** What to do at home, by hours and days after the session. */
export const AFTERCARE_STEPS: readonly SafetyStatement[] = [
  {
    id: 'aftercare-0-24h',
    about: 'hours 0 to 24',
    says: 'Hydrogel only; no make-up, no sunscreen, no sun at all.',
    figures: [{ what: 'period', low: 0, high: 24, interval: 'range', unit: 'h' }],
    ...PRE_AND_AFTERCARE,
  },
  {
    id: 'aftercare-24h-sunscreen',
    about: 'from hour 24',
    says: 'Sunscreen of factor 30 or more.',
    figures: [
      { what: 'from', value: 24, unit: 'h' },
      { what: 'sun protection factor', low: 30, interval: 'bound', unit: '1' },
    ],
    ...PRE_AND_AFTERCARE,
  },
  {
    id: 'aftercare-72h',
    about: 'hours 0 to 72',
    says: 'No sport, sweating, sauna or pool; as little sun as possible.',
    figures: [{ what: 'period', low: 0, high: 72, interval: 'range', unit: 'h' }],
    ...PRE_AND_AFTERCARE,
  },
  {
    id: 'aftercare-day-3-7',
    about: 'days 3 to 7',
    says: 'Bland care.',
    figures: [{ what: 'period', low: 3, high: 7, interval: 'range', unit: 'd' }],
    ...PRE_AND_AFTERCARE,
  },
  {
    id: 'aftercare-actives',
    about: 'actives',
    says: 'Active creams again after 7 days (SkinPen: exfoliants after 1 week).',
    figures: [
      { what: 'actives after', value: 7, unit: 'd' },
      { what: 'exfoliants after', value: 1, unit: 'wk' },
    ],
    sources: ['F37', 'F38'],
    strength: 'R',
    provenance: 'SECONDARY',
  },
  {
    id: 'aftercare-sun',
    about: 'sun',
    says: 'Strictly no sun for 2 weeks.',
    figures: [{ what: 'period', value: 2, unit: 'wk' }],
    sources: ['F1'],
    strength: 'R',
    provenance: 'READ',
  },
];

/** When the practice asks how it goes. `atDays` count from the session, `atMonths` from the last session of a course. */
export const FOLLOW_UP = {
  id: 'follow-up',
  about: 'follow-up',
  says: 'Contact on days 1, 3 and 7; a visit before the next session on days 28 to 30; the outcome 1, 3 and 6 months after the last session. After study visits.',
  contactDays: [1, 3, 7],
  visitDays: { low: 28, high: 30, unit: 'd' },
  outcomeMonths: [1, 3, 6],
  sources: ['percuta-policy', 'F50', 'F55'],
  restsOn: ['course.ablon-2018'],
  strength: POLICY.strength,
  provenance: POLICY.provenance,
} as const;
