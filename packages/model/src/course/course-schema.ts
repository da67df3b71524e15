import { z } from 'zod';
import { missingOr, strictly } from '../input.ts';
import { quantity } from '../quantity.ts';
import { ANTISEPTICS, type Course, type Device } from './course.ts';

/** More than a session a week for ten years; a longer list is a slip, and would take minutes. */
export const MOST_SESSIONS = 520;
export const LONGEST_HORIZON_DAYS = 3650;

const count = (what: string, most: number) => quantity(what, { least: 0, most, unit: '' });
const length = (what: string, most: number, unit = 'mm') => quantity(what, { least: 0.01, most, unit });
const oneOf = <const Word extends string>(words: readonly Word[]) =>
  z.enum(words, { error: (issue) => missingOr(issue.input, `must be one of ${words.join(', ')}.`) });
const yesOrNo = (what: string) =>
  z.boolean({ error: (issue) => missingOr(issue.input, `must be true or false: ${what}.`) });

/** The fields of a person, for every file that describes one. */
export const PERSON_FIELDS = {
  age: quantity('the age', { least: 0, most: 120, unit: 'years' }),
  sex: oneOf(['female', 'male', 'other', 'unknown']),
  fitzpatrickType: z
    .literal([1, 2, 3, 4, 5, 6], { error: 'must be 1, 2, 3, 4, 5 or 6, or null where it is not known.' })
    .nullable()
    .default(null),
  photodamage: quantity('photodamage (null where it is not known)', { least: 0, most: 1, unit: '' })
    .nullable()
    .default(null),
};

const PERSON = strictly('the person', PERSON_FIELDS);

const NEEDLES = {
  needleCount: quantity('the number of needles', { least: 1, most: 2000, unit: '', whole: true }),
  needleDiameterUm: quantity('the needle diameter', { least: 10, most: 1000, unit: 'µm' }),
};

const NEEDLE_LENGTH = { needleLengthMm: length('the needle length', 5) };

const DEVICES = {
  pen: strictly('a pen', {
    kind: z.literal('pen'),
    ...NEEDLES,
    strokesPerSecond: quantity('the stroke rate', { least: 1, most: 1000, unit: 'per second' }),
    tipWidthMm: length('the tip width', 50),
  }),
  roller: strictly('a roller', {
    kind: z.literal('roller'),
    ...NEEDLES,
    ...NEEDLE_LENGTH,
    drumDiameterMm: length('the drum diameter', 200),
    drumWidthMm: length('the drum width', 200),
  }),
  stamp: strictly('a stamp', {
    kind: z.literal('stamp'),
    ...NEEDLES,
    ...NEEDLE_LENGTH,
    faceAreaMm2: length('the face area', 10_000, 'mm²'),
  }),
} satisfies Record<Device['kind'], z.ZodType>;

const GLIDE = quantity('the glide speed', { least: 0.1, most: 500, unit: 'mm per second' });
const PASSES = count('the number of passes', 100);
const ROLLS = count('the number of rolls', 1000);
const STAMPS = count('the number of stamps on each place', 1000);
const SETTING = quantity('the needle setting', { least: 0, most: 5, unit: 'mm' });

const COUNTS = {
  glideSpeedMmPerSecond: GLIDE.optional(),
  passes: PASSES.optional(),
  rolls: ROLLS.optional(),
  stampsPerPlace: STAMPS.optional(),
};

const NEEDED_COUNTS = {
  pen: { glideSpeedMmPerSecond: GLIDE, passes: PASSES },
  roller: { rolls: ROLLS },
  stamp: { stampsPerPlace: STAMPS },
} as const;

const HYGIENE = strictly('the hygiene', {
  antiseptic: oneOf(ANTISEPTICS),
  wetSeconds: quantity('the time that the skin is wet', { least: 0, most: 86_400, unit: 'seconds' }),
  dried: yesOrNo('whether the skin was dry before the first needle'),
  cartridgeUses: quantity('the use of the cartridge (1 is new)', { least: 1, most: 1000, unit: '', whole: true }),
});

/** The shape of a course for one kind of device. Which zones there are is `parseCourse`'s to say. */
export function courseSchema(kind: Device['kind']): z.ZodType<Course> {
  return strictly('a course', {
    person: PERSON,
    device: DEVICES[kind],
    technique: strictly('the technique', {
      skinStretched: yesOrNo('whether the skin is stretched'),
      operator: oneOf(['trained', 'untrained']),
      ...COUNTS,
      ...NEEDED_COUNTS[kind],
    }),
    hygiene: HYGIENE,
    sessions: z.array(sessionSchema(kind), {
      error: (issue) => missingOr(issue.input, 'must be a list of sessions, each with a day and its zones.'),
    }),
    horizonDays: quantity('the horizon', { least: 0, most: LONGEST_HORIZON_DAYS, unit: 'days', whole: true }),
  });
}

function sessionSchema(kind: Device['kind']) {
  const order = strictly('a zone', {
    settingMm: kind === 'pen' ? SETTING : SETTING.optional(),
    passes: PASSES.optional(),
    rolls: ROLLS.optional(),
    stampsPerPlace: STAMPS.optional(),
  });
  return strictly('a session', {
    day: quantity('the day of a session', { least: 0, most: LONGEST_HORIZON_DAYS, unit: 'days', whole: true }),
    zones: z.record(z.string(), order, {
      error: (issue) => missingOr(issue.input, 'must be an object of zones, such as { "cheek": { "settingMm": 1 } }.'),
    }),
  });
}

/** A device that says that it is one of ours; the rest of it is read by `courseSchema`. */
export const KIND = z.object({ device: z.object({ kind: z.enum(['pen', 'roller', 'stamp']) }) });
