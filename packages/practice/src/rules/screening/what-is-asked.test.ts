import { describe, expect, it } from 'vitest';
import type { ScreeningAnswers } from '../../screening/answers.ts';
import { CLEAR_PERSON } from '../../screening/clear-person.ts';
import { screen } from '../../screening/screen.ts';
import { calendarDay } from '../calendar-day.ts';

const asOn = calendarDay('2026-11-24');
const found = (rule: string, answers: ScreeningAnswers) =>
  screen({ ...CLEAR_PERSON, ...answers }, { asOn }).findings.find((finding) => finding.rule === rule);

describe('an answer that leaves something open', () => {
  it.each<[string, ScreeningAnswers, string]>([
    ['S10', { isotretinoin: { answer: 'stopped' } }, 'isotretinoin.stoppedOn'],
    ['S12', { anticoagulant: { answer: 'yes' } }, 'anticoagulant.medicines'],
    ['S17', { cancerTreatment: { answer: 'ended' } }, 'cancerTreatment.endedOn'],
    ['S18', { systemicSteroid: { answer: 'yes', days: 20 } }, 'systemicSteroid.prednisoloneMgPerDay'],
    ['S18', { systemicSteroid: { answer: 'yes', prednisoloneMgPerDay: 20 } }, 'systemicSteroid.days'],
    ['S28', { toxin: { answer: 'yes' } }, 'toxin.on'],
    ['S28', { filler: { answer: 'yes' } }, 'filler.on'],
    ['S30', { facialSurgery: { answer: 'yes' } }, 'facialSurgery.on'],
    ['S31', { topicalRetinoid: { answer: 'yes' } }, 'topicalRetinoid.lastUsedOn'],
  ])('%s is asked about, and keeps the session shut', (rule, answers, missing) => {
    expect(found(rule, answers)).toMatchObject({ verdict: 'ask', missing: [missing], blocksSession: true });
  });
});

describe('a limit of the screening', () => {
  const steroid = (prednisoloneMgPerDay: number, days: number) =>
    found('S18', { systemicSteroid: { answer: 'yes', prednisoloneMgPerDay, days } })?.verdict ?? 'none';

  it('lets 10 mg of prednisolone be, and 13 days of more; 14 days of more wait', () => {
    expect([steroid(10, 60), steroid(11, 13), steroid(11, 14)]).toEqual(['none', 'none', 'defer']);
  });

  const inr = (value: number | undefined, inrOn: string | undefined) => {
    const measured = { ...(value === undefined ? {} : { inr: value }), ...(inrOn === undefined ? {} : { inrOn }) };
    return found('S12', { anticoagulant: { answer: 'yes', medicines: ['warfarin'], ...measured } });
  };

  it('takes an INR of 3.5 from today to seven days ago, and says which one it does not take', () => {
    expect([inr(3.5, '2026-11-24'), inr(3.5, '2026-11-17')]).toEqual([undefined, undefined]);
    expect(inr(3.5, '2026-11-16')?.because).toContain('INR 3.5 is of 2026-11-16.');
    expect(inr(3.6, '2026-11-24')?.because).toContain('INR 3.6 on 2026-11-24.');
    for (const one of [inr(3, undefined), inr(undefined, '2026-11-24'), inr(undefined, undefined)]) {
      expect(one?.because).toContain('No dated INR is known.');
    }
  });

  it('lets a tan of dark skin fade by its day, and of light skin by looking', () => {
    const tanned = (fitzpatrickType: 1 | 2 | 3 | 4 | 5 | 6 | 'unknown', day: object = { lastTannedOn: '2026-11-20' }) =>
      found('S27', { fitzpatrickType, tan: { answer: 'yes', ...day } });
    expect(tanned(6)?.until).not.toBeNull();
    expect(tanned('unknown')?.until).toBe(tanned(6)?.until);
    expect(tanned(2)?.until).toBeNull();
    expect(tanned(6, {})?.until).toBeNull();
    const held = ([1, 2, 3, 4, 5, 6] as const).map((type) => tanned(type)?.until !== null);
    expect(held).toEqual([...held].toSorted());
    expect(new Set(held).size).toBe(2);
  });
});

describe('what a finding says of the person', () => {
  it('of a worry about looks: the score, the hours and what it touches, as far as they were told', () => {
    const worry = (more: object) => found('S38', { bodyImageScreen: { answer: 'yes', ...more } } as ScreeningAnswers);
    expect(worry({ copsScore: 50, hoursADay: 3, troubles: ['people', 'work'] })?.because).toContain(
      'COPS score 50. Thinks about it 3 h a day. Touches: people, work.',
    );
    expect(worry({ hoursADay: 3 })?.because).not.toMatch(/COPS|Touches/);
    expect(worry({ copsScore: 50 })?.because).not.toMatch(/Thinks|Touches/);
    expect(worry({})?.because).not.toMatch(/COPS|Thinks about it \w+ h|Touches:/);
    const score = { bodyImageScreen: { answer: 'no', copsScore: 72 } } as ScreeningAnswers;
    expect(found('S38', score)?.because).toContain('COPS score 72.');
    expect(found('S38', { bodyImageScreen: { answer: 'no', copsScore: 1 } } as ScreeningAnswers)).toBeUndefined();
  });

  it('of age, platelets and HbA1c: the figure', () => {
    expect(found('S01', { ageYears: 16 })?.because).toContain('Age: 16 years.');
    const bleeding = { bleedingDisorder: { answer: 'no', platelets1e9PerL: 20 } } as const;
    expect(found('S13', bleeding)?.because).toContain('Platelets: 20 × 10⁹/L.');
    const diabetes = (more: object) => found('S19', { diabetes: { answer: 'yes', ...more } } as ScreeningAnswers);
    expect(diabetes({ hba1cPercent: 10 })?.because).toContain('HbA1c 10 %.');
    expect(diabetes({})?.because).toContain('HbA1c is not known.');
  });
});
