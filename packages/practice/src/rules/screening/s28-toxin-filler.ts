import { deviceById, limit } from '@percuta/evidence';
import { deviceLimits } from '../../screening/device-limits.ts';
import type { ScreeningContext, ScreeningFacts, ScreeningRule } from '../../screening/screening-rule.ts';
import type { Judgement } from '../rule.ts';
import { inZone, zonesInField } from './field.ts';
import { deferDuring } from './waiting-time.ts';

export const S28: ScreeningRule = {
  id: 'S28',
  version: 1,
  needs: ['toxin', 'filler'],
  judge: (facts, context) => [...afterToxin(facts, context), ...afterFiller(facts, context)],
  cases: {
    fires: [
      {
        name: 'botulinum toxin ten days ago',
        facts: { toxin: { answer: 'yes', on: '2026-11-14' } },
        gives: { verdict: 'defer', until: '2026-11-28' },
      },
      {
        name: 'botulinum toxin two months ago, Exceed: its label wants three',
        facts: { toxin: { answer: 'yes', on: '2026-09-24' } },
        context: { device: deviceLimits(deviceById('exceed'), null) },
        gives: { verdict: 'defer', until: '2026-12-23' },
      },
      {
        name: 'filler in the cheek two weeks ago',
        facts: { filler: { answer: 'yes', on: '2026-11-10', zones: ['cheek'] } },
        gives: { verdict: 'defer', until: '2026-12-08', excludesZone: 'cheek' },
      },
      {
        name: 'filler, day not told',
        facts: { filler: { answer: 'yes' } },
        gives: { verdict: 'ask', blocksSession: true },
      },
    ],
    doesNotFire: [
      { name: 'botulinum toxin two weeks ago', facts: { toxin: { answer: 'yes', on: '2026-11-10' } } },
      {
        name: 'filler in the lips last week, only the forehead planned',
        facts: { filler: { answer: 'yes', on: '2026-11-17', zones: ['upper-lip'] } },
        context: { zonesPlanned: ['forehead'] },
      },
    ],
  },
};

function afterToxin({ toxin }: ScreeningFacts, { asOn, device }: ScreeningContext): readonly Judgement[] {
  if (toxin?.answer !== 'yes') return [];
  if (toxin.on === undefined) return [{ verdict: 'ask', missing: ['toxin.on'] }];
  const days = device.toxinDays === 'unknown' ? limit('toxinDefaultDays').value : device.toxinDays;
  const waiting = deferDuring({ from: toxin.on, days, event: 'Botulinum toxin on' }, asOn);
  return waiting === null ? [] : [waiting];
}

function afterFiller(
  { filler }: ScreeningFacts,
  { asOn, device, zonesPlanned }: ScreeningContext,
): readonly Judgement[] {
  const zones = zonesInField(filler, zonesPlanned);
  if (filler === undefined || zones.length === 0) return [];
  if (filler.on === undefined) return [{ verdict: 'ask', missing: ['filler.on'] }];
  const days = device.fillerDays === 'unknown' ? limit('fillerDefaultDays').value : device.fillerDays;
  const waiting = deferDuring({ from: filler.on, days, event: 'Filler on' }, asOn);
  return waiting === null ? [] : zones.map((zone) => ({ ...waiting, ...inZone(zone) }));
}
