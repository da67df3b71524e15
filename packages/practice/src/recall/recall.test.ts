import { describe, expect, it } from 'vitest';
import { type AheadVisit, flagsOf } from './flags.ts';
import { recallLetter } from './recall-letter.ts';

const FACTS = {
  practice: 'Skin and Light',
  person: 'Ada Blom',
  visitDays: ['2026-05-03', '2026-11-03'],
  lot: 'AB1',
  numbers: { day: '020 1', night: '020 2', emergency: '999' },
};

describe('the letter to somebody who was exposed', () => {
  it('names neither procedure nor person in its subject', () => {
    const { subject } = recallLetter(FACTS);
    expect(subject).not.toMatch(/needl|skin treat|recall|cartridge|Ada|Blom/i);
    expect(subject).toContain('Skin and Light');
  });

  it('says when, which lot, and whom to call by day, by night and in an emergency', () => {
    const { body } = recallLetter(FACTS);
    expect(body).toContain('visits on 3 May 2026 and 3 November 2026');
    for (const told of ['AB1', '020 1', '020 2', '999', 'Dear Ada Blom']) expect(body).toContain(told);
  });

  it('neither promises that nothing happened nor says that something did', () => {
    const { body } = recallLetter(FACTS);
    expect(body).toContain('We do not know that anything is wrong with you.');
    expect(body).not.toMatch(/no risk|safe|harmless|infected/i);
  });

  it('never tells anyone to stop a medicine', () => {
    const { body } = recallLetter(FACTS);
    expect(body).not.toMatch(/medicine|tablet|stop taking/i);
  });

  it('asks to come by where the practice has set no numbers', () => {
    expect(recallLetter({ ...FACTS, numbers: null }).body).toContain('come to the practice and ask');
    expect(recallLetter(FACTS).body).not.toContain('come to the practice and ask');
  });

  it('greets, tells, says what to watch for and signs, a paragraph each', () => {
    const paragraphs = recallLetter(FACTS).body.split('\n\n');
    expect(paragraphs[0]).toBe('Dear Ada Blom,');
    expect(paragraphs.at(-1)).toBe('Skin and Light');
    expect(paragraphs.length).toBeGreaterThan(4);
  });

  it.each([
    [['2026-01-09'], 'At your visit on 9 January 2026 we used'],
    [['2026-01-09', '2026-02-20'], 'At your visits on 9 January 2026 and 20 February 2026 we used'],
    [
      ['2025-12-31', '2026-01-09', '2026-02-20'],
      'At your visits on 31 December 2025, 9 January 2026 and 20 February 2026 we used',
    ],
  ])('names every visit by its day: %s', (visitDays, told) => {
    expect(recallLetter({ ...FACTS, visitDays }).body).toContain(told);
  });
});

describe('a recall flags', () => {
  const ahead = (changes: Partial<AheadVisit>): AheadVisit => ({
    visit: 'v1',
    person: 'ada',
    purpose: 'session',
    device: 'skinpen',
    ...changes,
  });
  const exposed = { people: ['ada'], devices: ['skinpen'] };

  it.each<[string, Partial<AheadVisit>, string | null]>([
    ['every booking of somebody who was exposed', { purpose: 'follow-up', device: null }, 'person'],
    ['a session of somebody else with the device', { person: 'bo' }, 'device'],
    ['no session with another device', { person: 'bo', device: 'exceed' }, null],
    ['no consultation of somebody else', { person: 'bo', purpose: 'consultation' }, null],
  ])('%s', (_, changes, reason) => {
    expect(flagsOf([ahead(changes)], exposed).map((flag) => flag.reason)).toEqual(reason === null ? [] : [reason]);
  });
});
