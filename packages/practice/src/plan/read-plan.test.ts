import { describe, expect, it } from 'vitest';
import { readPlan } from './read-plan.ts';

const paths = (value: unknown): readonly string[] => {
  const read = readPlan(value);
  return read.ok ? [] : read.issues.map(({ path }) => path);
};
const plan = (value: object) => {
  const read = readPlan({ zones: { cheek: { settingMm: 1 } }, ...value });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
};

describe('a plan as people write it', () => {
  it('may name its zones as an object or as a list', () => {
    expect(readPlan({ zones: { cheek: { settingMm: 1, passes: 4 } } })).toEqual(
      readPlan({ zones: [{ zone: 'cheek', settingMm: 1, passes: 4 }] }),
    );
  });

  it('may give sessions by interval, by days or one by one', () => {
    const three = { count: 3, intervalDays: 30, reviewAfterSession: null };
    expect(plan({ sessions: { count: 3, intervalDays: 30 } }).sessions).toEqual(three);
    expect(plan({ sessions: { days: [0, 60, 30] } }).sessions).toEqual(three);
    expect(plan({ sessions: [{ day: 0 }, { day: 30 }, { day: 60 }] }).sessions).toEqual(three);
  });

  it('is held to its shortest interval', () => {
    expect(plan({ sessions: { days: [0, 40, 50] } }).sessions.intervalDays).toBe(10);
  });

  it('is held to the deepest setting of any session, and keeps a zone inside the rim inside', () => {
    const sessions = [
      { day: 0, zones: { periorbital: { settingMm: 0.25, insideOrbitalRim: true } } },
      { day: 30, zones: { periorbital: { settingMm: 0.5 }, cheek: { settingMm: 1.5 } } },
    ];
    const read = plan({ sessions });
    expect(read.zones).toMatchObject([
      { zone: 'cheek', settingMm: 1.5 },
      { zone: 'periorbital', settingMm: 0.5, insideOrbitalRim: true },
    ]);
  });

  it('may write the skin type in Roman numerals', () => {
    expect(plan({ person: { fitzpatrickType: 'V' } }).person.fitzpatrickType).toBe(5);
  });

  it('counts the glide among what is on the skin, and silence as nobody having said', () => {
    expect(plan({ glide: 'sterile-hydrogel' }).topicals).toEqual(['sterile-hydrogel']);
    expect(plan({ topicals: [] }).topicals).toEqual([]);
    expect(plan({}).topicals).toBeNull();
  });

  it('leaves out nothing silently: what is not said is null', () => {
    expect(plan({})).toMatchObject({ indication: null, device: null, setting: null, modality: null });
  });
});

describe('a plan that cannot be read, every fault by path', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['no object', 7, ['']],
    ['nothing', null, ['']],
    ['no zone', {}, ['zones']],
    ['an empty list of zones', { zones: [] }, ['zones']],
    ['a zone of another name', { zones: { cheeks: { settingMm: 1 } } }, ['zones.cheeks']],
    ['a zone without a setting', { zones: { cheek: {} } }, ['zones.cheek.settingMm']],
    ['a setting in words', { zones: { cheek: { settingMm: 'deep' } } }, ['zones.cheek.settingMm']],
    ['a negative setting', { zones: { cheek: { settingMm: -1 } } }, ['zones.cheek.settingMm']],
    ['a slip of the pen', { zones: { cheek: { settingMm: 1, depth: 1 } } }, ['zones.cheek.depth']],
    ['skin type 7', { person: { fitzpatrickType: 7 }, zones: { cheek: { settingMm: 1 } } }, ['person.fitzpatrickType']],
    ['the device as an object', { device: { kind: 'pen' }, zones: { cheek: { settingMm: 1 } } }, ['device']],
    [
      'a day that is none',
      { practitioner: { trainingValidUntil: '2027-02-30' }, zones: { cheek: { settingMm: 1 } } },
      ['practitioner.trainingValidUntil'],
    ],
    [
      'count against days',
      { sessions: { count: 2, days: [0, 30, 60] }, zones: { cheek: { settingMm: 1 } } },
      ['sessions.count'],
    ],
    [
      'interval beside days',
      { sessions: { intervalDays: 30, days: [0, 30] }, zones: { cheek: { settingMm: 1 } } },
      ['sessions.intervalDays'],
    ],
    [
      'five faults at once',
      {
        person: { age: 'old' },
        device: 3,
        zones: { cheek: { settingMm: null } },
        sessions: { count: 0 },
        setting: 'spa',
      },
      ['person.age', 'device', 'setting', 'zones.cheek.settingMm', 'sessions.count'],
    ],
  ])('%s', (_name, value, expected) => {
    expect(paths(value)).toEqual(expected);
  });

  it('says which zone may have been meant', () => {
    const read = readPlan({ zones: { cheeks: { settingMm: 1 } } });
    expect(read.ok ? '' : read.issues[0]?.message).toContain('"cheek"');
  });
});
