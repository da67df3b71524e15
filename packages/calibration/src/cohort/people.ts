/** One of the people who stand for a study: how far they lie from its middle, in standard deviations. */
export interface StandIn {
  readonly age: number;
  readonly response: number;
  readonly dermis: number;
  readonly photodamage: number;
  readonly sex: 'female' | 'male';
}

/** Two points that share mean and variance with an even spread from 0 to 1. */
const LITTLE = 0.5 - 1 / Math.sqrt(12);
const MUCH = 0.5 + 1 / Math.sqrt(12);

/**
 * Four people who stand for any number: two levels of age, response and dermis in an orthogonal array, so that means
 * over people are right to the third order in each trait and the traits are uncorrelated. Photodamage and sex, of which
 * studies say nothing, go with the dermis: half are men, whose dermis is thicker, and photodamage is taken as anything.
 * Cheap enough to sit inside a fit, and the same in fit and prediction.
 */
export const STAND_INS: readonly StandIn[] = [
  { age: -1, response: -1, dermis: 1, photodamage: LITTLE, sex: 'male' },
  { age: -1, response: 1, dermis: -1, photodamage: MUCH, sex: 'female' },
  { age: 1, response: -1, dermis: -1, photodamage: MUCH, sex: 'female' },
  { age: 1, response: 1, dermis: 1, photodamage: LITTLE, sex: 'male' },
];
