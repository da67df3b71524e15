import type { Provenanced } from '../schema.ts';
import type { FactFigure } from './fact.ts';
import { POLICY, RECALLED_HIGH } from './fact.ts';

/** One condition that makes two photographs comparable. */
export interface PhotoCondition extends Provenanced {
  readonly condition: string;
  readonly figures?: readonly FactFigure[];
}

const PRACTICE = { sources: ['percuta-policy', 'photo-practice'], strength: 'P', ...RECALLED_HIGH } as const;

/** How outcome photographs are taken. Policy after common practice. */
export const PHOTO_PROTOCOL: readonly PhotoCondition[] = [
  { id: 'photo-same-camera', condition: 'same camera, fixed focal length, distance and chin-rest mark', ...PRACTICE },
  {
    id: 'photo-five-views',
    condition: 'five views (front, 45° and 90° to each side) and close-ups of the zones',
    figures: [
      { what: 'views', value: 5, unit: 'count' },
      { what: 'oblique', value: 45, unit: 'deg' },
      { what: 'profile', value: 90, unit: 'deg' },
    ],
    ...PRACTICE,
  },
  {
    id: 'photo-light-pair',
    condition: 'a pair: cross-polarised light for pigment and redness, raking light for texture',
    ...PRACTICE,
  },
  { id: 'photo-card', condition: 'grey and colour card in the frame', ...PRACTICE },
  {
    id: 'photo-rest',
    condition: 'no make-up, 15 minutes of rest, room at 20 to 24 °C, no exercise or heat in the 4 hours before',
    figures: [
      { what: 'rest', value: 15, unit: 'min' },
      { what: 'room', low: 20, high: 24, interval: 'range', unit: 'degC' },
      { what: 'after exercise or heat, at least', low: 4, interval: 'bound', unit: 'h' },
    ],
    ...PRACTICE,
  },
  { id: 'photo-face', condition: 'neutral face, hair band', ...PRACTICE },
  {
    id: 'photo-time',
    condition:
      'at the same time relative to the session: before it, never on days 0 to 28 after it where the outcome is judged',
    figures: [{ what: 'no outcome photograph', low: 0, high: 28, interval: 'range', unit: 'd' }],
    ...PRACTICE,
  },
  {
    id: 'photo-file',
    condition:
      'camera data kept in the encrypted original only, its hash stored; graders see a blinding id in random order',
    ...PRACTICE,
  },
];

/** How alike two photographs are that may be held against each other. Days are calendar days. */
export const PHOTO_ALIKE = {
  id: 'photo-alike',
  says: 'Two photographs are held against each other where they lie four weeks apart, neither is of the 28 days after a session, and the head was held alike to 3 degrees on each axis and 3 % of size. Pose and size are floors from a pilot of Percuta on still faces; the days are those of the protocol.',
  leastDaysApart: 28,
  quietDays: 28,
  poseToleranceDegrees: 3,
  sizeToleranceShare: 0.03,
  ...POLICY,
} as const;
