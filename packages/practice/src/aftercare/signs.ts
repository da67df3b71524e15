import type { AftercareLevelNumber } from './levels.ts';

/** From which day after a session a sign has which level. It keeps it until the next band begins. */
export interface Band {
  readonly fromDay: number;
  readonly level: AftercareLevelNumber;
}

/** One sign that a person may report. */
export interface Sign {
  /** As the person is asked. */
  readonly asks: string;
  /** The same sign in the words of the course on record: a red flag there, or a part of the normal course. */
  readonly onRecord: string;
  /** The first begins on day 0. Where the course on record is silent on a day, the band is policy and the more careful one. */
  readonly bands: readonly [Band, ...Band[]];
  /** What else the person should know, where there is something. */
  readonly also?: string;
}

const always = (level: AftercareLevelNumber): readonly [Band] => [{ fromDay: 0, level }];
/** Normal up to and with a day, then no longer. */
const normalUntil = (day: number, then: AftercareLevelNumber): readonly [Band, Band] => [
  { fromDay: 0, level: 5 },
  { fromDay: day + 1, level: then },
];

/** Signs that are never normal. */
const RED_FLAGS = {
  'bleeding-30-minutes': {
    asks: 'It has been bleeding for more than 30 minutes',
    onRecord: 'bleeding for more than 30 minutes',
    bands: always(1),
    also: 'Press a clean cloth on it until help is there.',
  },
  'allergic-reaction': {
    asks: 'Hives, swollen lips or eyes, wheezing, or fainting',
    onRecord: 'hives, swollen lips or eyes, wheezing, fainting',
    bands: always(1),
  },
  'anaesthetic-poisoning': {
    asks: 'Tingling around the mouth, a metallic taste, ringing ears, drowsiness or twitching',
    onRecord: 'tingling around the mouth, metallic taste, ringing ears, drowsiness or twitching after an anaesthetic',
    bands: always(1),
  },
  'vision-change': { asks: 'You see differently', onRecord: 'change of vision', bands: always(1) },
  'eye-involved': {
    asks: 'The eye itself hurts, is red or swollen',
    onRecord: 'the eye is involved',
    bands: always(1),
  },
  'pain-rising': {
    asks: 'It hurts more and more, 12 hours or longer after the session',
    onRecord: 'pain that rises after 12 hours',
    bands: always(2),
  },
  'spreading-redness': {
    asks: 'Warm redness that spreads',
    onRecord: 'warm redness that spreads',
    bands: always(2),
  },
  pus: { asks: 'Pus', onRecord: 'pus', bands: always(2) },
  fever: { asks: 'Fever of 38 °C or more', onRecord: 'fever of 38 °C or more', bands: always(2) },
  oozing: { asks: 'Peeling skin that oozes', onRecord: 'peeling that oozes', bands: always(2) },
  blisters: {
    asks: 'Painful blisters in a group, or small open sores',
    onRecord: 'grouped painful blisters or erosions',
    bands: always(2),
    also: 'Say whether you have ever had cold sores or eczema.',
  },
  'honey-crust': { asks: 'Crusts the colour of honey', onRecord: 'honey-coloured crust', bands: always(2) },
  'needle-shared': {
    asks: 'A needle was used that somebody else had been needled with',
    onRecord: 'a needle shared with somebody',
    bands: always(2),
    also: 'Medicine against HIV helps only within 72 hours: do not wait until tomorrow.',
  },
  'redness-worse': {
    asks: 'The redness grows worse instead of better',
    onRecord: 'redness that grows worse after 72 hours',
    bands: always(3),
  },
  'itchy-plaques': {
    asks: 'Itchy, scaly patches where you were needled',
    onRecord: 'itchy eczema-like plaques where needled',
    bands: always(3),
  },
  'swollen-nodes': {
    asks: 'Swollen or tender lumps at the neck or under the jaw',
    onRecord: 'tender nodes with fever',
    bands: always(3),
    also: 'Take your temperature. With a fever of 38 °C or more, call the practice at once.',
  },
  nodules: {
    asks: 'A lump or an abscess in or under the skin',
    onRecord: 'nodules or abscess, 2 to 12 weeks after',
    bands: [
      { fromDay: 0, level: 2 },
      { fromDay: 14, level: 4 },
    ],
  },
  'pigment-change': { asks: 'Brown or white patches', onRecord: 'brown or white patches', bands: always(4) },
  lines: { asks: 'Lines or rows of dots that appear', onRecord: 'lines that appear', bands: always(4) },
  'firm-bumps': { asks: 'Firm red bumps', onRecord: 'firm red papules or plaques', bands: always(4) },
  'raised-scar': { asks: 'A raised scar', onRecord: 'raised scar or keloid', bands: always(4) },
} as const satisfies Readonly<Record<string, Sign>>;

/** Signs that are normal for some days, and whatever has no name here. */
const USUAL_FOR_A_WHILE = {
  redness: {
    asks: 'Redness, not growing worse',
    onRecord: 'redness that fades, usually gone by 72 hours',
    bands: [
      { fromDay: 0, level: 5 },
      { fromDay: 4, level: 4 },
      { fromDay: 8, level: 3 },
    ],
  },
  tightness: { asks: 'Warm or tight skin', onRecord: 'tightness', bands: normalUntil(1, 4) },
  swelling: { asks: 'Slight swelling', onRecord: 'slight swelling', bands: normalUntil(1, 3) },
  tender: {
    asks: 'Skin that is tender to the touch, not growing worse',
    onRecord: 'tender skin',
    bands: normalUntil(1, 3),
  },
  peeling: { asks: 'Dry skin or fine peeling', onRecord: 'fine peeling', bands: normalUntil(7, 4) },
  itch: { asks: 'Itching, without patches', onRecord: 'itch', bands: normalUntil(3, 4) },
  bronzing: { asks: 'Skin that looks tanned', onRecord: 'bronzing', bands: normalUntil(3, 4) },
  'small-spots': {
    asks: 'Small white or pimple-like spots',
    onRecord: 'possibly milia or small spots',
    bands: [
      { fromDay: 0, level: 4 },
      { fromDay: 2, level: 5 },
      { fromDay: 8, level: 4 },
    ],
  },
  'pinpoint-bleeding': {
    asks: 'Tiny points of blood that stopped within 30 minutes',
    onRecord: 'pinpoint bleeding that ended within 30 minutes',
    bands: normalUntil(0, 3),
  },
  'something-else': { asks: 'Something else', onRecord: 'not on record', bands: always(3) },
} as const satisfies Readonly<Record<string, Sign>>;

/** Every sign that a person may report, red flags first. */
export const SIGNS = { ...RED_FLAGS, ...USUAL_FOR_A_WHILE } as const;

export type SignId = keyof typeof SIGNS;

export const SIGN_IDS = Object.keys(SIGNS) as [SignId, ...SignId[]];

export const RED_FLAG_IDS = Object.keys(RED_FLAGS) as [SignId, ...SignId[]];

/**
 * How urgent one sign is on a day after the session; the most urgent that it can be where nobody knows the day. Days
 * since the session, the day itself being 0. Source: the course after a session and the levels on record; policy where
 * they are silent.
 *
 * @example
 * signLevel('redness', 2) // => 5
 * signLevel('redness', 5) // => 4
 * signLevel('redness', null) // => 3
 */
export function signLevel(id: SignId, day: number | null): AftercareLevelNumber {
  const bands: readonly [Band, ...Band[]] = SIGNS[id].bands;
  const strongest = (some: readonly Band[]) => some.toSorted((a, b) => a.level - b.level)[0] ?? bands[0];
  if (day === null) return strongest(bands).level;
  return (bands.findLast((band) => band.fromDay <= day) ?? strongest(bands)).level;
}
