import { deviceById } from '@percuta/evidence';
import { describe, expect, it } from 'vitest';
import { calendarDay } from '../rules/calendar-day.ts';
import type { ScreeningAnswers } from './answers.ts';
import { CLEAR_PERSON } from './clear-person.ts';
import { screen } from './screen.ts';

const asOn = calendarDay('2026-11-24');
const person = (changes: ScreeningAnswers) => screen({ ...CLEAR_PERSON, ...changes }, { asOn });

describe('screening a person', () => {
  it('has nothing against somebody who answered everything mildly', () => {
    expect(person({})).toMatchObject({ verdict: 'fine', gate: 'open', findings: [], asOn: '2026-11-24', device: null });
  });

  it('shows both sources side by side after isotretinoin, and leaves the decision to a clinician', () => {
    const { verdict, gate, findings } = person({ isotretinoin: { answer: 'stopped', stoppedOn: '2026-08-24' } });
    expect([verdict, gate]).toEqual(['ask', 'decide']);
    expect(findings).toMatchObject([
      {
        rule: 'S10',
        verdict: 'ask',
        until: null,
        missing: [],
        strength: 'G',
        blocksSession: false,
        excludesZone: null,
      },
    ]);
    expect(findings[0]?.sources).toEqual(expect.arrayContaining(['F1', 'F8', 'F9']));
    expect(findings[0]?.conflict?.flatMap(({ sources }) => sources)).toEqual(
      expect.arrayContaining(['F1', 'F8', 'F9']),
    );
    expect(findings[0]?.because).toContain('2027-02-20');
  });

  it('never tells a person on warfarin to stop it, and waits for a fresh INR', () => {
    const { verdict, findings } = person({ anticoagulant: { answer: 'yes', medicines: ['warfarin'] } });
    expect(verdict).toBe('defer');
    expect(findings.map(({ rule }) => rule)).toEqual(['S12', 'S11']);
    expect(findings.every(({ patientWording }) => patientWording.includes('Keep taking'))).toBe(true);
  });

  it('leaves out a zone with a wart and goes on with the rest', () => {
    const answer = person({ warts: { answer: 'yes', zones: ['cheek'] }, zonesPlanned: ['cheek', 'forehead'] });
    expect(answer).toMatchObject({
      verdict: 'refuse',
      withoutExclusions: 'fine',
      gate: 'decide',
      excludedZones: ['cheek'],
    });
  });

  it('says what is left once zone and agent are left out: a virus in the blood still asks for a decision', () => {
    const answer = person({
      warts: { answer: 'yes', zones: ['cheek'] },
      anaestheticAllergy: { answer: 'yes', agents: ['lidocaine'] },
      bloodBorneVirus: { answer: 'yes' },
      zonesPlanned: ['cheek', 'forehead'],
    });
    expect(answer).toMatchObject({
      verdict: 'refuse',
      withoutExclusions: 'ask',
      excludedZones: ['cheek'],
      excludedAgents: ['lidocaine'],
    });
  });

  it('looks at the zones of the plan before those that the answers name', () => {
    const answers = { ...CLEAR_PERSON, warts: { answer: 'yes', zones: ['cheek'] }, zonesPlanned: ['cheek'] } as const;
    expect(screen(answers, { asOn }).excludedZones).toEqual(['cheek']);
    expect(screen(answers, { asOn, zonesPlanned: ['forehead'] }).excludedZones).toEqual([]);
  });

  it('refuses the anaesthetic that somebody is allergic to, not the person', () => {
    const answer = person({ anaestheticAllergy: { answer: 'yes', agents: ['lidocaine'] } });
    expect(answer).toMatchObject({ verdict: 'refuse', withoutExclusions: 'fine', excludedAgents: ['lidocaine'] });
  });

  it('asks about well-controlled HIV and never refuses for it', () => {
    expect(person({ bloodBorneVirus: { answer: 'yes' } })).toMatchObject({ verdict: 'ask', gate: 'decide' });
  });

  it('loads the limits of the device that is named', () => {
    const answers: ScreeningAnswers = { ...CLEAR_PERSON, toxin: { answer: 'yes', on: '2026-10-24' } };
    expect(screen(answers, { asOn }).verdict).toBe('fine');
    expect(screen(answers, { asOn, device: deviceById('exceed') })).toMatchObject({
      verdict: 'defer',
      device: 'exceed',
      findings: [{ rule: 'S28', until: '2027-01-22' }],
    });
  });

  it('takes the graver of two things that disagree', () => {
    expect(person({ filler: { answer: 'no', on: '2026-11-20' } }).findings).toMatchObject([
      { rule: 'S28', verdict: 'defer' },
    ]);
    expect(person({ ageYears: 30, birthDate: '2010-01-01' }).verdict).toBe('refuse');
  });

  it('offers triage to somebody who has needled at home', () => {
    expect(person({ homeNeedling: { answer: 'yes', lastOn: '2026-11-22' } }).offers).toEqual(['home-needling-triage']);
    expect(person({}).offers).toEqual([]);
  });

  it('asks for all that is missing when nothing was answered, and does not pretend that a rule holds', () => {
    const { verdict, gate, findings } = screen({}, { asOn });
    expect([verdict, gate]).toEqual(['ask', 'shut']);
    const missing = findings.find(({ rule }) => rule === 'S40')?.missing ?? [];
    expect(missing).toEqual(expect.arrayContaining(['answeredOn', 'ageYears', 'pregnant', 'isotretinoin', 'rosacea']));
    expect(findings.find(({ rule }) => rule === 'S10')?.patientWording).not.toContain('You took isotretinoin');
  });

  it('counts eighteen from the birthday, leap days included', () => {
    const ageRule = (birthDate: string, on: string) =>
      screen({ birthDate }, { asOn: calendarDay(on) }).findings.some(({ rule }) => rule === 'S01');
    expect(ageRule('2008-11-25', '2026-11-24')).toBe(true);
    expect(ageRule('2008-11-24', '2026-11-24')).toBe(false);
    expect(ageRule('2008-02-29', '2026-02-27')).toBe(true);
    expect(ageRule('2008-02-29', '2026-03-01')).toBe(false);
  });
});
