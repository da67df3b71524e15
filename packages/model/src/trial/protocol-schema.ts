import { z } from 'zod';
import { missingOr, strictly } from '../input.ts';
import { quantity } from '../quantity.ts';
import { OBSERVATION_LINKS } from '../skin/index.ts';

export const FEWEST_PEOPLE = 100;
export const MOST_PEOPLE = 10_000_000;
const LATEST_DAY = 3650;
const MOST_ARMS = 20;
const MOST_DAYS = 12;

const share = (what: string) => quantity(what, { least: 0, most: 1, unit: '' });
const text = (what: string) =>
  z
    .string({ error: (issue) => missingOr(issue.input, `must be a text: ${what}.`) })
    .trim()
    .min(1, { error: `must not be empty: ${what}.` })
    .max(80, { error: `must have at most 80 characters: ${what}.` });

function spread(what: string, bounds: { readonly least: number; readonly most: number }) {
  const within = (which: string) => quantity(`the ${which} of ${what}`, { ...bounds, unit: '' });
  return strictly(`the spread of ${what}`, {
    mean: within('mean'),
    sd: quantity(`the standard deviation of ${what}`, { least: 0, most: bounds.most, unit: '' }),
    least: within('least').default(bounds.least),
    most: within('most').default(bounds.most),
  }).refine(({ least, most, mean }) => least <= mean && mean <= most, {
    error: `must have its mean between least and most: ${what}.`,
  });
}

const TYPE_SHARE = share('the share of this Fitzpatrick type').optional();

const POPULATION = strictly('the population', {
  ageYears: spread('the age', { least: 18, most: 100 }),
  femaleShare: share('the share of women'),
  fitzpatrickShares: strictly('the shares of Fitzpatrick types', {
    '1': TYPE_SHARE,
    '2': TYPE_SHARE,
    '3': TYPE_SHARE,
    '4': TYPE_SHARE,
    '5': TYPE_SHARE,
    '6': TYPE_SHARE,
  }).refine((shares) => Math.abs(sum(Object.values(shares)) - 1) < 1e-6, { error: 'must add up to 1.' }),
  photodamage: spread('photodamage', { least: 0, most: 1 }),
  wrinkleGrade: spread('the wrinkle grade', { least: 0, most: 5 }).nullish(),
  acneScarGrade: spread('the acne-scar grade', { least: 0, most: 4 }).nullish(),
});

function sum(values: readonly (number | undefined)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}

/** What of an arm is no course is read here; the course itself by `parseCourse`. */
const ARM = strictly('an arm', {
  name: text('the name of the arm'),
  share: quantity('the share of the arm, against those of the others', { least: 0.05, most: 20, unit: '' }).default(1),
  device: z.unknown().optional().describe('As in a course; left out with the sessions: nothing is done.'),
  technique: z.unknown().optional(),
  hygiene: z.unknown().optional(),
  sessions: z
    .array(z.unknown(), { error: 'must be a list of sessions, each with a day and its zones.' })
    .optional()
    .describe('As in a course.'),
});

const OBSERVABLES = OBSERVATION_LINKS.map((link) => link.observable) as [string, ...string[]];

const OBSERVE = strictly('what is observed', {
  days: z
    .array(quantity('a day', { least: 1, most: LATEST_DAY, unit: 'days', whole: true }), {
      error: (issue) => missingOr(issue.input, 'must be a list of days since the first session, such as [90, 180].'),
    })
    .min(1, { error: 'must name a day.' })
    .max(MOST_DAYS, { error: `must name at most ${MOST_DAYS} days.` }),
  observables: z
    .array(z.enum(OBSERVABLES, { error: `must be one of ${OBSERVABLES.join(', ')}.` }), {
      error: (issue) => missingOr(issue.input, 'must be a list, such as ["lemperle-grade-change"].'),
    })
    .min(1, { error: 'must name at least one.' }),
  assessment: z
    .enum(['blinded', 'open'], { error: (issue) => missingOr(issue.input, 'must be blinded or open.') })
    .default('blinded'),
});

/** A protocol as it is written; `parseProtocol` says what else has to hold. */
export const PROTOCOL = strictly('the protocol', {
  name: text('what the trial is called').default('a virtual trial'),
  people: quantity('the number of people', { least: FEWEST_PEOPLE, most: MOST_PEOPLE, unit: '', whole: true }),
  seed: quantity('the seed', { least: 0, most: Number.MAX_SAFE_INTEGER, unit: '', whole: true }).default(1),
  zone: text('the zone that is observed'),
  population: POPULATION,
  arms: z
    .array(ARM, { error: (issue) => missingOr(issue.input, 'must be a list of at least two arms.') })
    .min(2, { error: 'must have at least two arms.' })
    .max(MOST_ARMS, { error: `must have at most ${MOST_ARMS} arms.` }),
  observe: OBSERVE,
  dropout: strictly('the dropout', {
    sharePerMonth: quantity('the share that leaves in a month', { least: 0, most: 0.95, unit: '' }),
  })
    .nullish()
    .describe('Left out: everybody stays.'),
});
