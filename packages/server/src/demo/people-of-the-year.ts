import { seededRandom } from '@percuta/model';
import type { FitzpatrickType } from '@percuta/practice';

/** One session of an invented course: so many days before today it was held, negative where it is still to come. */
export interface InventedSession {
  readonly daysAgo: number;
  /** Hour of UTC, at which one of the two rooms is theirs. */
  readonly hour: number;
  readonly room: 0 | 1;
}

/** Somebody who does not exist, with a course that was never given. */
export interface InventedPerson {
  readonly name: string;
  readonly bornOn: string;
  readonly skinType: FitzpatrickType;
  /** Needle setting of the plan. Unit: mm. */
  readonly settingMm: number;
  /** The least that lies between two of their sessions by their plan: longer for dark skin. Unit: days. */
  readonly intervalDays: 30 | 42;
  /** Days before the first session on which they came for a talk. */
  readonly talkBeforeDays: number;
  readonly sessions: readonly InventedSession[];
  /** Grades of acne scars by the scale of the SkinPen study: before, and three months after the last session, if anybody looked. */
  readonly grades: { readonly before: number; readonly after: number | null };
  /** A harm that was seen so many days after the first session; most have none. */
  readonly harm: { readonly term: 'long-redness' | 'dark-marks'; readonly daysAfter: number } | null;
}

// Twelve and eleven: no two of the first 132 share a name.
const GIVEN = ['Amara', 'Bruno', 'Chiara', 'Deniz', 'Elif', 'Farid', 'Greta', 'Hanna', 'Ilja', 'Jonas', 'Kofi', 'Lena'];
const FAMILY = [
  'Adler',
  'Bauer',
  'Castro',
  'Demir',
  'Engel',
  'Fofana',
  'Gruber',
  'Haddad',
  'Ivanova',
  'Jansen',
  'Keller',
];
const SETTINGS_MM = [1, 1.25, 1.25, 1.5] as const;
const HOURS = [7, 8, 9, 10, 12, 13, 14] as const;
/** How many sessions each of their plans has. */
export const SESSIONS_OF_THE_YEAR = 3;

const nameOf = (index: number): string => `${GIVEN[index % GIVEN.length]} ${FAMILY[index % FAMILY.length]}`;

/** Hours of UTC at which somebody comes for a first talk, the same each day. */
const TALKS_AT = [8, 9, 12, 14] as const;
const BEYOND_THE_YEAR = 40;
const OTHERS = 80;

/**
 * Who comes for a first talk on a day, others each day: so many days since 1970.
 *
 * @example
 * talksOn(20_781).length // => 4
 */
export function talksOn(
  dayNumber: number,
): readonly { readonly name: string; readonly bornOn: string; readonly hour: number }[] {
  return TALKS_AT.map((hour, place) => {
    const index = BEYOND_THE_YEAR + ((dayNumber * TALKS_AT.length + place) % OTHERS);
    return { name: nameOf(index), bornOn: `${1965 + (index % 35)}-0${1 + (index % 9)}-${10 + (index % 18)}`, hour };
  });
}

/** By the place in the year of whom it befell. */
const HARMS: Readonly<Record<number, InventedPerson['harm']>> = {
  4: { term: 'long-redness', daysAfter: 9 },
  9: { term: 'dark-marks', daysAfter: 24 },
  17: { term: 'long-redness', daysAfter: 8 },
};

/**
 * A believable year of a small practice: the same people every time for the same count. Their grades are drawn so that
 * the pages have something to show, and are evidence of nothing.
 *
 * @example
 * peopleOfTheYear(2).length // => 2
 */
export function peopleOfTheYear(count: number): readonly InventedPerson[] {
  const random = seededRandom(20_261_124);
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    // The first came a year ago, the last are at their first sessions now.
    const firstDaysAgo = Math.round(350 - (index * 345) / Math.max(1, count - 1));
    return invent({ index, firstDaysAgo, random, taken });
  });
}

interface Inventing {
  readonly index: number;
  readonly firstDaysAgo: number;
  readonly random: () => number;
  readonly taken: Set<string>;
}

function invent({ index, firstDaysAgo, random, taken }: Inventing): InventedPerson {
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const skinType = pick([1, 2, 2, 3, 3, 3, 4, 4, 5, 6] as const);
  const intervalDays = skinType >= 5 ? 42 : 30;
  const apart = intervalDays + 2 + Math.floor(random() * 12);
  const sessions = Array.from({ length: SESSIONS_OF_THE_YEAR }, (_, number) =>
    freeTime(firstDaysAgo - number * apart, { pick, taken }),
  );
  const before = pick([2, 3, 3, 4] as const);
  const change = pick([0, 0, -1, -1, -1, -2, 1] as const);
  const last = sessions.at(-1)?.daysAgo ?? 0;
  return {
    name: nameOf(index),
    bornOn: `${1962 + Math.floor(random() * 40)}-0${1 + Math.floor(random() * 9)}-${10 + Math.floor(random() * 18)}`,
    skinType,
    intervalDays,
    settingMm: pick(SETTINGS_MM),
    talkBeforeDays: 5 + Math.floor(random() * 12),
    sessions,
    // Of those who finished, one in five was not looked at again.
    grades: { before, after: last > 95 && random() > 0.2 ? Math.min(4, Math.max(0, before + change)) : null },
    harm: HARMS[index] ?? null,
  };
}

/** An hour in a room that nobody of the year has yet. */
function freeTime(
  daysAgo: number,
  { pick, taken }: { readonly pick: <T>(of: readonly T[]) => T; readonly taken: Set<string> },
): InventedSession {
  for (;;) {
    const one: InventedSession = { daysAgo, hour: pick(HOURS), room: pick([0, 1] as const) };
    const key = `${one.daysAgo}/${one.hour}`;
    if (taken.has(key)) continue;
    taken.add(key);
    return one;
  }
}
