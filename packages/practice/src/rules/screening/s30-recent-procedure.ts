import { deviceById, limit } from '@percuta/evidence';
import { deviceLimits } from '../../screening/device-limits.ts';
import type { ScreeningContext, ScreeningFacts, ScreeningRule } from '../../screening/screening-rule.ts';
import type { Judgement } from '../rule.ts';
import { deferDuring } from './waiting-time.ts';

export const S30: ScreeningRule = {
  id: 'S30',
  version: 1,
  needs: ['superficialProcedure', 'ablativeProcedure', 'facialSurgery'],
  judge: (facts, context) => [
    ...after(facts, 'superficialProcedure', limit('superficialProcedureDays').value, context),
    ...after(facts, 'ablativeProcedure', ablativeDays(context), context),
    ...after(facts, 'facialSurgery', limit('ablativeProcedureLabelDays').value, context),
  ],
  cases: {
    fires: [
      {
        name: 'IPL ten days ago',
        facts: { superficialProcedure: { answer: 'yes', on: '2026-11-14' } },
        gives: { verdict: 'defer', until: '2026-12-12' },
      },
      {
        name: 'ablative laser four months ago',
        facts: { ablativeProcedure: { answer: 'yes', on: '2026-07-24' } },
        gives: { verdict: 'defer', until: '2027-01-20' },
      },
      {
        name: 'ablative laser eight months ago, Exceed: its label wants twelve',
        facts: { ablativeProcedure: { answer: 'yes', on: '2026-03-24' } },
        context: { device: deviceLimits(deviceById('exceed'), null) },
        gives: { verdict: 'defer', until: '2027-03-24' },
      },
      {
        name: 'face lift ten months ago',
        facts: { facialSurgery: { answer: 'yes', on: '2026-01-24' } },
        gives: { verdict: 'defer', until: '2027-01-24' },
      },
      {
        name: 'a peel, day not told',
        facts: { superficialProcedure: { answer: 'yes' } },
        gives: { verdict: 'ask', blocksSession: true },
      },
    ],
    doesNotFire: [
      { name: 'light peel four weeks ago', facts: { superficialProcedure: { answer: 'yes', on: '2026-10-27' } } },
      { name: 'ablative laser 180 days ago', facts: { ablativeProcedure: { answer: 'yes', on: '2026-05-28' } } },
      { name: 'face lift two years ago', facts: { facialSurgery: { answer: 'yes', on: '2024-11-01' } } },
    ],
  },
};

const EVENTS = {
  superficialProcedure: 'Light procedure on',
  ablativeProcedure: 'Ablative procedure on',
  facialSurgery: 'Surgery on',
} as const;

function ablativeDays({ device }: ScreeningContext): number {
  return device.surgeryDays === 'unknown' ? limit('ablativeProcedureDays').value : device.surgeryDays;
}

function after(
  facts: ScreeningFacts,
  key: keyof typeof EVENTS,
  days: number,
  { asOn }: ScreeningContext,
): readonly Judgement[] {
  const done = facts[key];
  if (done?.answer !== 'yes') return [];
  if (done.on === undefined) return [{ verdict: 'ask', missing: [`${key}.on`] }];
  const waiting = deferDuring({ from: done.on, days, event: EVENTS[key] }, asOn);
  return waiting === null ? [] : [waiting];
}
