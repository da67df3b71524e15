import { describe, expect, it } from 'vitest';
import { type HarmJudgement, judgementFault, lotsOf } from './adverse-event.ts';

const JUDGED: HarmJudgement = {
  grade: 1,
  serious: [],
  causality: 'possible',
  outcome: 'gone',
  endedOn: null,
  treatment: null,
};
const fault = (changes: Partial<HarmJudgement>, beganOn: string | null = '2026-11-25') =>
  judgementFault({ ...JUDGED, ...changes }, beganOn);

describe('a judgement of a harm', () => {
  it.each<[string, Partial<HarmJudgement>]>([
    ['grade 5 without a death', { grade: 5 }],
    ['a fatal outcome that is not grade 5', { outcome: 'fatal' }],
    ['a death among what is serious that is neither', { serious: ['death'] }],
    ['a death that is not among what is serious', { grade: 5, outcome: 'fatal' }],
  ])('does not stand with %s', (_, changes) => {
    expect(fault(changes)).toContain('Grade 5 is death');
  });

  it('stands where grade, outcome and seriousness all say death', () => {
    expect(fault({ grade: 5, outcome: 'fatal', serious: ['death'] })).toBeNull();
  });

  it('calls grade 4 life-threatening', () => {
    expect(fault({ grade: 4 })).toContain('Grade 4 is life-threatening');
    expect(fault({ grade: 4, serious: ['life-threatening'] })).toBeNull();
  });

  it('ends on the day it began at the earliest', () => {
    expect(fault({ endedOn: '2026-11-24' })).toBe('It cannot have ended before it began.');
    expect(fault({ endedOn: '2026-11-25' })).toBeNull();
    expect(fault({ endedOn: '2026-11-24' }, null)).toBeNull();
    expect(fault({ endedOn: null })).toBeNull();
  });
});

describe('the lots of some cartridges', () => {
  it('are each named once, and none is made up for a code without one', () => {
    expect(lotsOf(['GS1/09506000134352/AB1/7', 'GS1/09506000134352/AB1/8', 'GS1/09506000134352'])).toEqual(['AB1']);
    expect(lotsOf(['GS1/09506000134352//7'])).toEqual([]);
  });
});
