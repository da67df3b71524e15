import { describe, expect, it } from 'vitest';
import { type Credential, credentialOn } from '../course/credential.ts';
import { credentialGap } from './credential-gap.ts';
import { credentialStanding } from './credential-standing.ts';

const PHYSICIAN: Credential = {
  profession: 'physician',
  jurisdiction: 'Example',
  issuedBy: 'Medical Board',
  number: '4711',
  validFrom: '2026-01-01',
  validUntil: '2026-12-31',
  devices: ['skinpen'],
  trainingValidUntil: '2026-11-30',
};
const on = (day: string, device = 'skinpen') => ({ device, on: day });

describe('a credential', () => {
  it.each([
    ['counts up to the last day of its training', on('2026-11-30'), null],
    ['does not count once its training ran out', on('2026-12-01'), 'its training ran out on 2026-11-30'],
    ['counts from its first day', on('2026-01-01'), null],
    ['does not count before its first day', on('2025-12-31'), 'is valid from 2026-01-01 on'],
    ['does not count for another device', on('2026-11-24', 'exceed'), 'does not cover exceed'],
  ])('%s, and is named where it falls short', (_, asked, gap) => {
    expect(credentialGap([PHYSICIAN], asked)).toBe(
      gap === null ? null : `physician, by Medical Board, no. 4711: ${gap}`,
    );
    expect(credentialOn([PHYSICIAN], asked)).toBe(gap === null ? PHYSICIAN : null);
  });

  it.each([
    ['2025-12-31', 'not yet'],
    ['2026-09-30', 'valid'],
    ['2026-10-01', 'ends soon'],
    ['2026-11-30', 'ends soon'],
    ['2026-12-01', 'ran out'],
  ])('stands on %s as: %s', (day, state) => {
    expect(credentialStanding(PHYSICIAN, day).state).toBe(state);
  });

  it('that ran out last is the one that is named, in whichever order they stand', () => {
    const longGone = { ...PHYSICIAN, profession: 'nurse', validUntil: '2024-12-31', trainingValidUntil: null };
    const named = 'physician, by Medical Board, no. 4711: ran out on 2026-12-31';
    for (const both of [
      [PHYSICIAN, longGone],
      [longGone, PHYSICIAN],
    ]) {
      expect(credentialGap(both, on('2027-01-01'))).toBe(named);
    }
  });

  it('without a number is named without one', () => {
    const without = { ...PHYSICIAN, number: null };
    expect(credentialGap([without], on('2027-01-01'))).toBe('physician, by Medical Board: ran out on 2026-12-31');
  });

  it('counts from its very first day, and says for how long', () => {
    expect(credentialStanding(PHYSICIAN, '2026-01-01')).toEqual({ state: 'valid', until: '2026-11-30', daysLeft: 333 });
  });

  it.each<[string, string | null, string]>([
    ['itself where its training does not run out', null, '2026-12-31'],
    ['itself where its training outlasts it', '2027-06-30', '2026-12-31'],
    ['its training where that ends first', '2026-12-30', '2026-12-30'],
  ])('lasts as long as %s', (_, trainingValidUntil, until) => {
    expect(credentialStanding({ ...PHYSICIAN, trainingValidUntil }, '2026-12-01').until).toBe(until);
  });
});
