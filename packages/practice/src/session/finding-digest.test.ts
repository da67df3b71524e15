import { describe, expect, it } from 'vitest';
import { findingDigest } from './finding-digest.ts';

const FINDING = {
  rule: 'S11',
  version: '1.1',
  verdict: 'ask',
  because: 'Aspirin.',
  missing: [],
  inputs: { anticoagulant: { answer: 'yes', medicines: ['aspirin'], answeredOn: '2026-11-20' } },
  excludesZone: null,
  excludesAgent: null,
} as const;
const told = (anticoagulant: object) => findingDigest({ ...FINDING, inputs: { anticoagulant } });
const ASPIRIN = told(FINDING.inputs.anticoagulant);

describe('a decision on a finding', () => {
  it('holds though the same was asked and answered again on another day', () => {
    expect(told({ answer: 'yes', medicines: ['aspirin'], answeredOn: '2026-11-24' })).toBe(ASPIRIN);
    expect(told({ answer: 'yes', medicines: ['aspirin'] })).toBe(ASPIRIN);
  });

  it('does not hold for a second medicine, another medicine, or another detail', () => {
    expect(told({ answer: 'yes', medicines: ['aspirin', 'warfarin'] })).not.toBe(ASPIRIN);
    expect(told({ answer: 'yes', medicines: ['warfarin'] })).not.toBe(ASPIRIN);
    expect(told({ answer: 'yes', medicines: ['aspirin'], inr: 2.4 })).not.toBe(ASPIRIN);
  });

  it.each([
    ['rule', { rule: 'S12' }],
    ['edition of the rule', { version: '1.2' }],
    ['verdict', { verdict: 'defer' }],
    ['reason', { because: 'Aspirin, twice a day.' }],
    ['open question', { missing: ['anticoagulant.medicines'] }],
    ['zone', { excludesZone: 'nose' }],
    ['agent', { excludesAgent: 'lidocaine' }],
  ] as const)('does not hold for another %s', (_, change) => {
    expect(findingDigest({ ...FINDING, ...change })).not.toBe(ASPIRIN);
  });
});
