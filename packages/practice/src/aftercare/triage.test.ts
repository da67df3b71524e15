import { AFTERCARE_LEVEL_ROWS, COURSE } from '@percuta/evidence';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AftercareLevelNumber, LEVEL_ANSWERS, levelRow } from './levels.ts';
import { RED_FLAG_IDS, SIGN_IDS, SIGNS, type Sign, type SignId, signLevel } from './signs.ts';
import { type AftercareReport, triage } from './triage.ts';

const NOW = { at: '2026-11-26T20:00:00Z', today: '2026-11-26' };
const report = (changes: Partial<AftercareReport>): AftercareReport => ({
  day: 2,
  signs: [],
  unsure: [],
  words: null,
  photographs: [],
  ...changes,
});
const levelOf = (changes: Partial<AftercareReport>) => triage(report(changes), NOW).level;
const DAYS = Array.from({ length: 400 }, (_, day) => day);

describe('triage of what a person reports', () => {
  it.each<[string, number, SignId[], AftercareLevelNumber]>([
    ['hives and a swollen lip an hour after', 0, ['allergic-reaction'], 1],
    ['a metallic taste after the numbing cream', 0, ['anaesthetic-poisoning'], 1],
    ['sees differently', 1, ['vision-change'], 1],
    ['still bleeding after 30 minutes', 0, ['bleeding-30-minutes'], 1],
    ['a fever of 38 °C', 2, ['fever'], 2],
    ['pus', 3, ['pus'], 2],
    ['redness that spreads', 2, ['spreading-redness'], 2],
    ['grouped blisters', 4, ['blisters'], 2],
    ['pain that grows on day 1', 1, ['pain-rising'], 2],
    ['a honey-coloured crust', 5, ['honey-crust'], 2],
    ['a needle that somebody else had', 40, ['needle-shared'], 2],
    ['an abscess in the first week', 5, ['nodules'], 2],
    ['redness that grew worse after 72 hours', 4, ['redness-worse'], 3],
    ['itchy plaques', 9, ['itchy-plaques'], 3],
    ['brown patches in week 4', 28, ['pigment-change'], 4],
    ['lines that appear', 10, ['lines'], 4],
    ['firm papules', 30, ['firm-bumps'], 4],
    ['nodules in week 3', 21, ['nodules'], 4],
    ['a raised scar in month 3', 90, ['raised-scar'], 4],
    ['red on day 3', 3, ['redness'], 5],
    ['still red on day 4', 4, ['redness'], 4],
    ['still red on day 8', 8, ['redness'], 3],
    ['peeling on day 7', 7, ['peeling'], 5],
    ['peeling on day 8', 8, ['peeling'], 4],
    ['feels well', 3, [], 5],
  ])('%s (day %i)', (_, day, signs, level) => expect(levelOf({ day, signs })).toBe(level));

  it('answers every sign on every day, and with nobody knowing the day', () => {
    for (const sign of SIGN_IDS) {
      for (const day of [...DAYS, null]) {
        const answer = triage(report({ day, signs: [sign] }), NOW);
        expect([1, 2, 3, 4, 5]).toContain(answer.level);
        expect(answer.doNow.length).toBeGreaterThan(1);
        expect(answer.because.map((one) => one.sign)).toEqual([sign]);
      }
      expect(signLevel(sign, null)).toBe(Math.min(...DAYS.map((day) => signLevel(sign, day))));
    }
  });

  it('never calls a red flag fine, whatever else is reported with it', () => {
    const anything = fc.record({
      day: fc.option(fc.integer({ min: 0, max: 400 })),
      signs: fc.uniqueArray(fc.constantFrom(...SIGN_IDS)),
      unsure: fc.uniqueArray(fc.constantFrom(...SIGN_IDS)),
    });
    fc.assert(
      fc.property(anything, fc.constantFrom(...RED_FLAG_IDS), (given, flag) => {
        const without = levelOf(given);
        const withIt = levelOf({ ...given, signs: [...given.signs, flag] });
        expect(withIt).toBeLessThanOrEqual(4);
        expect(withIt).toBe(Math.min(without, signLevel(flag, given.day)));
      }),
      { seed: 20_261_124, numRuns: 2_000 },
    );
  });

  it('takes "unsure" as there, and one level up', () => {
    for (const sign of SIGN_IDS) {
      for (const day of [0, 3, 8, 30]) {
        expect(levelOf({ day, unsure: [sign] })).toBe(Math.max(1, signLevel(sign, day) - 1));
      }
    }
  });

  it('has words without a sign read by a human within 48 hours', () => {
    expect(triage(report({ words: 'It feels odd.' }), NOW)).toMatchObject({ level: 3, humanReads: true });
  });

  it('has words read by a human within 48 hours, whatever sign comes with them', () => {
    const told = triage(report({ signs: ['redness'], words: 'It looks odd here.' }), NOW);
    expect(told).toMatchObject({ level: 3, humanReads: true });
    expect(told.because.map(({ sign }) => sign)).toEqual(['something-else', 'redness']);
  });

  it('has a photograph looked at by a human within 48 hours, and judges nothing by it', () => {
    const shown = triage(report({ signs: ['redness'], photographs: ['sha256:1'] }), NOW);
    expect(shown).toMatchObject({ level: 3, humanReads: true });
    expect(shown.because.map(({ sign }) => sign)).toEqual(['redness']);
    expect(shown.doNow.at(-1)).toBe('A person of the practice looks at your photograph. No computer judges it.');
    expect(levelOf({ signs: ['pus'], photographs: ['sha256:1'] })).toBe(2);
  });

  it('never lowers the level when a sign, a doubt, words or a photograph are added', () => {
    const given = fc.record({
      day: fc.option(fc.integer({ min: 0, max: 180 })),
      signs: fc.uniqueArray(fc.constantFrom(...SIGN_IDS)),
      unsure: fc.uniqueArray(fc.constantFrom(...SIGN_IDS)),
      words: fc.option(fc.constant('Something.')),
      photographs: fc.constantFrom([], ['sha256:1']),
    });
    fc.assert(
      fc.property(given, fc.constantFrom(...SIGN_IDS), (told, more) => {
        const before = levelOf(told);
        const added = [
          { signs: [...told.signs, more] },
          { unsure: [...told.unsure, more] },
          { words: 'More.' },
          { photographs: ['sha256:2'] },
        ];
        for (const one of added) expect(levelOf({ ...told, ...one })).toBeLessThanOrEqual(before);
        expect(levelOf({ ...told, day: null })).toBeLessThanOrEqual(before);
      }),
      { seed: 20_261_124, numRuns: 5_000 },
    );
  });

  it('answers every pair of day and sign from day 0 to 180, sure or not, and none with a red flag as fine', () => {
    let pairs = 0;
    for (const day of Array.from({ length: 181 }, (_, one) => one)) {
      for (const sign of SIGN_IDS) {
        const sure = triage(report({ day, signs: [sign] }), NOW);
        const unsure = triage(report({ day, unsure: [sign] }), NOW);
        expect(sure.doNow.length).toBeGreaterThan(1);
        expect(sure.call === 'nobody').toBe(sure.level === 5);
        expect(unsure.level).toBe(Math.max(1, sure.level - 1));
        if (RED_FLAG_IDS.includes(sign)) expect(sure.level).toBeLessThan(5);
        pairs++;
      }
    }
    process.stdout.write(`Triage: ${pairs} pairs of day and sign answered, each sure and unsure.\n`);
    expect(pairs).toBe(181 * SIGN_IDS.length);
  });

  it.each<[AftercareLevelNumber, SignId, object | null]>([
    [1, 'vision-change', { at: '2026-11-26T20:00:00Z', on: '2026-11-26' }],
    [2, 'pus', { at: null, on: '2026-11-26' }],
    [3, 'redness-worse', { at: '2026-11-28T20:00:00Z', on: '2026-11-28' }],
    [4, 'lines', { at: null, on: '2026-12-03' }],
    [5, 'redness', null],
  ])('puts a clock on level %i', (level, sign, answerBy) => {
    expect(triage(report({ signs: [sign] }), NOW)).toMatchObject({ level, answerBy });
  });

  it('tells nobody to stop a medicine, and everybody what to do', () => {
    for (const level of [1, 2, 3, 4, 5] as const) {
      const { call, doNow } = LEVEL_ANSWERS[level];
      expect(doNow.join(' ')).not.toMatch(/stop (taking|using)|medicine/i);
      expect(call === 'nobody').toBe(level === 5);
    }
  });
});

describe('the table of signs and the course on record', () => {
  const onRecord = COURSE.flatMap((phase) => [
    ...phase.normal.map((text) => ({ phase, text, level: 5 })),
    ...phase.redFlags.map((flag) => ({ phase, text: flag.sign, level: Number(flag.level.slice(1)) })),
  ]);
  const daysIn = { h: 1 / 24, d: 1, wk: 7, mo: 30 } as const;

  it('gives each sign the level of the record, within the days that the record speaks of', () => {
    let compared = 0;
    for (const id of SIGN_IDS.filter((one) => one !== 'something-else' && one !== 'swollen-nodes')) {
      const sign: Sign = SIGNS[id];
      const rows = onRecord.filter(({ text }) => text === sign.onRecord);
      expect(rows.length, `${id} is on record`).toBe(1);
      for (const { phase, level } of rows) {
        const day = Math.ceil(phase.from.value * daysIn[phase.from.unit]);
        expect(signLevel(id, day), `${id} on day ${day}`).toBe(level);
        compared++;
      }
    }
    expect(compared).toBe(SIGN_IDS.length - 2);
  });

  it('never puts a red flag of the record below the level it has there, on any day', () => {
    for (const id of RED_FLAG_IDS) {
      const row = onRecord.find(({ text }) => text === SIGNS[id].onRecord);
      if (id === 'swollen-nodes') continue;
      for (const day of DAYS) expect(signLevel(id, day)).toBeLessThanOrEqual(row?.level ?? 0);
    }
  });

  it('treats swollen nodes with fever as the record does: the fever decides', () => {
    expect(levelOf({ signs: ['swollen-nodes', 'fever'] })).toBe(2);
  });

  it('has every red flag of the record among its signs, under its own words or another sign of the same', () => {
    const ours: readonly string[] = SIGN_IDS.map((id) => SIGNS[id].onRecord);
    const sameAs = ['tram-track marks that stay', 'pigment change for more than 3 months'];
    const flags = COURSE.flatMap((phase) => phase.redFlags.map(({ sign }) => sign));
    expect(flags.filter((sign) => !ours.includes(sign)).toSorted()).toEqual(sameAs.toSorted());
  });

  it('answers as soon as the rows of the levels say', () => {
    const words = AFTERCARE_LEVEL_ROWS.map(({ answerWithin }) => answerWithin);
    expect(words).toEqual(['emergency', 'same day', '48 h', '1 wk', 'reassure']);
    expect(([1, 2, 3, 4, 5] as const).map((level) => levelRow(level).humanReads)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(levelRow(5).signs).toEqual(['redness up to 72 hours', 'peeling up to 7 days']);
  });
});
