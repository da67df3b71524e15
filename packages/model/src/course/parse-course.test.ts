import { describe, expect, it } from 'vitest';
import { EXAMPLE_COURSE } from '../example.ts';
import { parseCourse } from './parse-course.ts';

const ZONES = ['cheek', 'forehead', 'upper-lip'];
const [first] = EXAMPLE_COURSE.sessions;

/** `path: message` of every fault; empty where the course is read. */
function faults(change: Record<string, unknown>): string[] {
  const read = parseCourse({ ...EXAMPLE_COURSE, ...change }, ZONES);
  return read.ok ? [] : read.issues.map(({ path, message }) => `${path}: ${message}`);
}
const session = (day: unknown, zones: unknown) => ({ sessions: [{ day, zones }] });

const named = (zones: readonly string[]) => Object.fromEntries(zones.map((zone) => [zone, { settingMm: 1 }] as const));

describe('reading a course', () => {
  it('takes the example of the contract, roller and stamp', () => {
    expect(faults({})).toEqual([]);
    const roller = {
      kind: 'roller',
      needleCount: 192,
      needleLengthMm: 1.5,
      needleDiameterUm: 250,
      drumDiameterMm: 20,
      drumWidthMm: 20,
    };
    const stamp = { kind: 'stamp', needleCount: 40, needleLengthMm: 1.5, needleDiameterUm: 200, faceAreaMm2: 100 };
    const hand = { skinStretched: true, operator: 'trained' };
    expect(faults({ device: roller, technique: { ...hand, rolls: 15 }, ...session(0, { cheek: {} }) })).toEqual([]);
    expect(faults({ device: stamp, technique: { ...hand, stampsPerPlace: 2 }, ...session(0, { cheek: {} }) })).toEqual(
      [],
    );
  });

  it('takes a roller into a course that was written for a pen, counts and all', () => {
    const roller = {
      kind: 'roller',
      needleCount: 192,
      needleLengthMm: 1.5,
      needleDiameterUm: 250,
      drumDiameterMm: 20,
      drumWidthMm: 20,
    };
    expect(faults({ device: roller, technique: { ...EXAMPLE_COURSE.technique, rolls: 15 } })).toEqual([]);
  });

  it('takes skin type and photodamage that are not known, and no sessions at all', () => {
    expect(
      faults({ person: { age: 48, sex: 'unknown', fitzpatrickType: null, photodamage: null }, sessions: [] }),
    ).toEqual([]);
    const read = parseCourse({ ...EXAMPLE_COURSE, person: { age: 48, sex: 'male' } }, ZONES);
    expect(read.ok && read.value.person).toEqual({ age: 48, sex: 'male', fitzpatrickType: null, photodamage: null });
  });

  it('puts sessions in the order of their days', () => {
    const read = parseCourse({ ...EXAMPLE_COURSE, sessions: EXAMPLE_COURSE.sessions.toReversed() }, ZONES);
    expect(read.ok && read.value.sessions.map(({ day }) => day)).toEqual([0, 30]);
  });

  it('names every fault at once, by path', () => {
    const read = parseCourse(
      {
        ...EXAMPLE_COURSE,
        person: { ...EXAMPLE_COURSE.person, age: '48' },
        hygiene: { ...EXAMPLE_COURSE.hygiene, antiseptic: 'vodka' },
        sessions: [{ day: 0, zones: { cheek: { settingMm: -1 }, knee: { settingMm: 1 } } }],
      },
      ZONES,
    );
    expect(read.ok ? [] : read.issues.map(({ path }) => path)).toEqual([
      'person.age',
      'hygiene.antiseptic',
      'sessions[0].zones.cheek.settingMm',
      'sessions[0].zones.knee',
    ]);
  });

  it.each([
    ['nothing', undefined],
    ['a list', []],
    ['a number', 7],
    ['a text', 'pen'],
    ['null', null],
  ])('says what a course is where it is handed %s', (_, input) => {
    const read = parseCourse(input, ZONES);
    expect(read.ok).toBe(false);
    expect(read.ok || read.issues.map(({ path }) => path)).toEqual(['']);
    expect(read.ok || read.issues[0]!.message).toContain('must be an object: a course');
  });

  it.each([
    ['a missing part', { hygiene: undefined }, 'hygiene: is missing'],
    [
      'a number too large',
      { horizonDays: 1e308 },
      'horizonDays: is 1e+308; the horizon must be a whole number from 0 to 3650 days.',
    ],
    ['not a number', { horizonDays: Number.NaN }, 'horizonDays: is NaN'],
    ['infinity', { horizonDays: Infinity }, 'horizonDays: is Infinity'],
    ['half a day', { horizonDays: 1.5 }, 'horizonDays: is 1.5'],
    [
      'a setting deeper than skin',
      session(0, { cheek: { settingMm: 50 } }),
      'sessions[0].zones.cheek.settingMm: is 50; the needle setting must be a number from 0 to 5 mm.',
    ],
    [
      'a pen without a setting',
      session(0, { cheek: {} }),
      'sessions[0].zones.cheek.settingMm: is missing; the needle setting must be a number from 0 to 5 mm',
    ],
    ['a negative day', session(-1, first!.zones), 'sessions[0].day: is -1'],
    [
      'an unknown zone',
      session(0, { cheeck: { settingMm: 1 } }),
      'sessions[0].zones.cheeck: is not a zone. Did you mean "cheek"?',
    ],
    ['a zone far from any', session(0, { knee: { settingMm: 1 } }), 'Zones: cheek, forehead, upper-lip.'],
    [
      'a misspelt override',
      session(0, { cheek: { settingMm: 1, pases: 2 } }),
      'sessions[0].zones.cheek.pases: is not a key of a zone. Did you mean "passes"?',
    ],
    ['a session of nothing', session(0, {}), 'sessions[0].zones: is empty; name at least one zone'],
    ['zones as a list', session(0, ['cheek']), 'sessions[0].zones: must be an object of zones'],
    [
      'two sessions on a day',
      { sessions: [first, first] },
      'sessions[1].day: is 0, as in sessions[0]; put the zones of one day into one session.',
    ],
    ['an unknown device', { device: { kind: 'laser' } }, 'device.kind: must be one of pen, roller, stamp.'],
    ['no kind of device', { device: {} }, 'device.kind: is missing'],
    ['no device', { device: undefined }, 'device: is missing'],
    [
      'a pen without its speed',
      { technique: { skinStretched: true, operator: 'trained', passes: 4 } },
      'technique.glideSpeedMmPerSecond: is missing',
    ],
    [
      'a word for a yes',
      { technique: { ...EXAMPLE_COURSE.technique, skinStretched: 'yes' } },
      'technique.skinStretched: must be true or false',
    ],
    [
      'a skin type that is none',
      { person: { ...EXAMPLE_COURSE.person, fitzpatrickType: 7 } },
      'person.fitzpatrickType: must be 1, 2, 3, 4, 5 or 6, or null',
    ],
    [
      'a cartridge used 0 times',
      { hygiene: { ...EXAMPLE_COURSE.hygiene, cartridgeUses: 0 } },
      'hygiene.cartridgeUses: is 0',
    ],
    ['a key of the wrong name', { horizon: 90 }, 'horizon: is not a key of a course. Did you mean "horizonDays"?'],
  ])('says what to do about %s', (_, change, expected) => {
    const found = faults(change);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });

  it('says once that 100,000 sessions are too many', () => {
    const sessions = Array.from({ length: 100_000 }, (_, day) => ({ day, zones: { cheek: { settingMm: 1 } } }));
    expect(faults({ sessions })).toEqual([
      'sessions: has 100000 sessions; at most 520 can be simulated. Shorten the course.',
    ]);
  });

  it('still says what else is wrong with a course of too many sessions', () => {
    const sessions = Array.from({ length: 521 }, (_, day) => ({ day, zones: named([day === 3 ? 'elbow' : 'cheek']) }));
    const found = faults({ sessions, horizonDays: -1 });
    expect(found.map((line) => line.split(':')[0])).toEqual(['sessions', 'horizonDays', 'sessions[3].zones.elbow']);
  });

  it('still reads the rest of a course whose device has no kind', () => {
    expect(faults({ device: { kind: 'laser' }, horizonDays: -1 })).toHaveLength(2);
  });

  it('does not fall for keys of every object', () => {
    const read = parseCourse({ ...EXAMPLE_COURSE, ...session(0, JSON.parse('{"__proto__":{"settingMm":1}}')) }, ZONES);
    expect(read.ok ? [] : read.issues.map(({ path }) => path)).toEqual(['sessions[0].zones.__proto__']);
  });
});
