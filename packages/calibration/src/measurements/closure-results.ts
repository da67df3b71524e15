import { measurement } from '@percuta/evidence';

/** A time that was measured, in hours, as the fit takes it: on the logarithm, with what it may be off by. */
export interface ClosureTime {
  readonly id: string;
  readonly clock: 'half-life' | 'lifetime' | 'water';
  readonly logHours: number;
  /** Of the mean, by sampling alone. */
  readonly logError: number;
  /** Times measured on the same people share what is peculiar to them. */
  readonly study: string;
  readonly species: 'human' | 'rat';
}

const TIMES: readonly (readonly [string, ClosureTime['clock'], ClosureTime['study'], ClosureTime['species']])[] = [
  ['micropores.half-life-abdomen', 'half-life', 'sites', 'human'],
  ['micropores.half-life-upper-arm', 'half-life', 'sites', 'human'],
  ['micropores.half-life-forearm', 'half-life', 'sites', 'human'],
  ['micropores.closure-abdomen', 'lifetime', 'sites', 'human'],
  ['micropores.closure-upper-arm', 'lifetime', 'sites', 'human'],
  ['micropores.closure-forearm', 'lifetime', 'sites', 'human'],
  ['micropores.lifetime-pooled', 'lifetime', 'ogunjimi-2020', 'human'],
  ['closure.pore-370um-hairless-rat', 'lifetime', 'kalluri-2011', 'rat'],
  ['closure.pore-770um-hairless-rat', 'lifetime', 'kalluri-2011', 'rat'],
  ['closure.water-loss-roller-hairless-rat', 'water', 'kalluri-2011', 'rat'],
  ['closure.water-loss-face-2017', 'water', 'face-water-loss-2017', 'human'],
];

/** A range of hours is taken as 90 % of what the mean may be. */
const NINETY = 1.6448536269514722;

/** Every closure time of the calibration set that has a number. */
export const CLOSURE_TIMES: readonly ClosureTime[] = TIMES.map(([id, clock, study, species]) => {
  const { value, low, high, sd, n } = measurement(id);
  if (value === null) {
    const [from, to] = [Math.log(low ?? Number.NaN), Math.log(high ?? Number.NaN)];
    return { id, clock, study, species, logHours: (from + to) / 2, logError: (to - from) / (2 * NINETY) };
  }
  const logError = sd === undefined || n === undefined ? 0 : sd / value / Math.sqrt(n);
  return { id, clock, study, species, logHours: Math.log(value), logError };
});

/** Findings without a time: that water loss was still a little raised after a pen at 48 hours, in two depths. */
export const STILL_RAISED = {
  ids: ['closure.water-loss-0.5mm-pen-48h', 'closure.water-loss-1.5mm-pen-48h'],
  hours: 48,
  people: measurement('closure.water-loss-0.5mm-pen-48h').n ?? Number.NaN,
} as const;

/** That water loss was back by 72 hours after 0.15 and 0.25 mm. */
export const BACK_BY = {
  id: 'closure.water-loss-face-2012',
  hours: measurement('closure.water-loss-face-2012').high ?? Number.NaN,
} as const;

/** That skin of 77 years closed significantly more slowly than skin of 26: 16 people against 12. */
export const SLOWER_WITH_AGE = { id: 'closure.elderly-against-young', elderly: 16, young: 12 } as const;
