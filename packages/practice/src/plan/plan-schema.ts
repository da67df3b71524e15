import { DEVICES, ZONES, type Zone } from '@percuta/evidence';
import { missingOr, strictly } from '@percuta/model';
import { z } from 'zod';
import { PLAN_INDICATIONS } from './needling-plan.ts';

/** The fault of a value that is missing or of the wrong kind, in words that say what it has to be. */
const must = (be: string) => ({
  error: (issue: { readonly input?: unknown }) => missingOr(issue.input, `must be ${be}.`),
});
const text = (example: string) => z.string(must(`a text, such as "${example}"`)).trim();
const yesOrNo = () => z.boolean(must('true or false'));
const oneOf = <const T extends readonly string[]>(words: T) => z.enum(words, must(`one of: ${words.join(', ')}`));
const count = (what: string, most: number) =>
  z
    .int(must(`a whole number of ${what}`))
    .min(1, { error: 'must be at least 1.' })
    .max(most, { error: `must be at most ${most}.` });

/** What is physically possible and can be thought through, not what is permitted: the rules refuse far less. */
const MOST = { settingMm: 10, passes: 1000, sessions: 520, intervalDays: 3650 };

const settingMm = z
  .number(must('the setting in millimetres, a number such as 1.5'))
  .nonnegative({ error: 'must not be below 0 mm.' })
  .max(MOST.settingMm, { error: `must be at most ${MOST.settingMm} mm.` })
  .describe('Needle length dialled at the device, in mm; the deepest of the session.');

const zoneFields = {
  settingMm,
  passes: count('passes', MOST.passes).nullish(),
  reason: text('deep rolling scars').nullish().describe('A clinician’s reason for going deeper than usual here.'),
  insideOrbitalRim: yesOrNo().nullish().describe('Whether any of it lies inside the bony rim of the eye.'),
};
const zone = strictly('a zone', zoneFields).optional();

/** Zones by name, `{ "cheek": { "settingMm": 1.5 } }`. */
export const ZONES_BY_NAME = strictly(
  'the zones',
  Object.fromEntries(ZONES.map((name) => [name, zone])) as Record<Zone, typeof zone>,
);

/** Zones as a list, `[{ "zone": "cheek", "settingMm": 1.5 }]`. */
const ZONES_AS_LIST = z.array(strictly('a zone', { zone: oneOf(ZONES), ...zoneFields }));

const day = z.int(must('a whole number of days from the first session'));

/** Sessions at even intervals, or on named days. */
const SESSIONS_EVENLY = strictly('the sessions', {
  count: count('sessions', MOST.sessions).nullish(),
  intervalDays: z
    .number(must('a number of days'))
    .nonnegative({ error: 'must not be below 0.' })
    .max(MOST.intervalDays, { error: `must be at most ${MOST.intervalDays}.` })
    .nullish(),
  days: z
    .array(day, must('a list of days, such as [0, 30, 60]'))
    .min(1, { error: 'must name a day.' })
    .max(MOST.sessions, { error: `must name at most ${MOST.sessions} days.` })
    .nullish(),
  reviewAfterSession: count('sessions', MOST.sessions)
    .nullish()
    .describe('After which session the result is looked at.'),
});

/** Sessions as a list, `[{ "day": 0 }, { "day": 30, "zones": {…} }]`. */
const SESSIONS_AS_LIST = z
  .array(strictly('a session', { day, zones: ZONES_BY_NAME.nullish() }))
  .min(1, { error: 'must name at least one session.' })
  .max(MOST.sessions, { error: `must name at most ${MOST.sessions} sessions.` });

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI'];

function typeNumber(written: string): number | string | null {
  if (written === 'unknown') return null;
  return ROMAN.includes(written) ? ROMAN.indexOf(written) + 1 : written;
}

const fitzpatrickType = z.preprocess(
  (value) => (typeof value === 'string' ? typeNumber(value) : value),
  z
    .int(must('1 to 6 (or "I" to "VI"), or null where it is not known'))
    .min(1, { error: 'must be 1 to 6.' })
    .max(6, { error: 'must be 1 to 6.' })
    .nullish(),
);

/** The fields of a plan that have one form only. */
const COMMON_FIELDS = {
  person: strictly('the person', {
    age: z
      .number(must('the age in years'))
      .min(0, { error: 'must not be below 0.' })
      .max(130, { error: 'must be at most 130.' })
      .nullish(),
    sex: z.string(must('a text')).nullish(),
    fitzpatrickType: fitzpatrickType.optional(),
    photodamage: z
      .number(must('a number from 0 to 1'))
      .min(0, { error: 'must be 0 to 1.' })
      .max(1, { error: 'must be 0 to 1.' })
      .nullish(),
    pigmentMarks: yesOrNo().nullish().describe('Melasma or dark marks after inflammation, now or before.'),
  }).nullish(),
  indication: oneOf(PLAN_INDICATIONS).nullish(),
  device: z
    .string(must(`a device by its id (${DEVICES.map(({ id }) => id).join(', ')}), name or clearance number, as a text`))
    .trim()
    .min(1, { error: 'must name a device.' })
    .nullish(),
  practitioner: strictly('the practitioner', {
    role: text('physician').nullish(),
    trainingValidUntil: z.iso.date(must('a day, such as "2027-03-31"')).nullish(),
    jurisdiction: text('US-NY').nullish(),
  }).nullish(),
  topicals: z.array(text('vitamin-c'), must('a list, such as [] or ["vitamin-c"]')).nullish(),
  glide: text('sterile-hydrogel').nullish(),
  setting: oneOf(['practice', 'home']).nullish(),
  modality: oneOf(['needling', 'radiofrequency', 'rf']).nullish(),
};

/** The schema that fits the forms in which a plan gives its zones and sessions. */
export function planSchema(forms: { readonly zonesAsList: boolean; readonly sessionsAsList: boolean }) {
  return strictly('the plan', {
    ...COMMON_FIELDS,
    zones: (forms.zonesAsList ? ZONES_AS_LIST : ZONES_BY_NAME).nullish(),
    sessions: (forms.sessionsAsList ? SESSIONS_AS_LIST : SESSIONS_EVENLY).nullish(),
  });
}

/** Both forms of zones and sessions at once: what a plan is, told to people and programs. */
export const PLAN_SCHEMA = strictly('the plan', {
  ...COMMON_FIELDS,
  zones: z.union([ZONES_BY_NAME, ZONES_AS_LIST]).nullish(),
  sessions: z.union([SESSIONS_EVENLY, SESSIONS_AS_LIST]).nullish(),
});
