import { limit } from '@percuta/evidence';
import type { ScreeningRule } from '../../screening/screening-rule.ts';
import { calendarDay, daysBetween } from '../calendar-day.ts';

/** The medicines that INR measures: warfarin and its kind. */
const MEASURED_BY_INR = ['warfarin', 'acenocoumarol', 'phenprocoumon'] as const;

export const S12: ScreeningRule = {
  id: 'S12',
  version: 1,
  needs: ['anticoagulant'],
  judge: ({ anticoagulant }, { asOn }) => {
    if (anticoagulant?.answer !== 'yes') return null;
    const { medicines, inr, inrOn } = anticoagulant;
    if (medicines === undefined) return { verdict: 'ask', missing: ['anticoagulant.medicines'] };
    if (!MEASURED_BY_INR.some((medicine) => medicines.includes(medicine))) return null;
    const condition = `until an INR of at most ${limit('inrMaximum').value} from the past ${limit('inrMaximumAgeDays').value} days is at hand`;
    if (inr === undefined || inrOn === undefined)
      return { verdict: 'defer', condition, because: 'No dated INR is known.' };
    if (inr > limit('inrMaximum').value) return { verdict: 'defer', condition, because: `INR ${inr} on ${inrOn}.` };
    const ageDays = daysBetween(calendarDay(inrOn), asOn);
    const isFresh = ageDays >= 0 && ageDays <= limit('inrMaximumAgeDays').value;
    return isFresh ? null : { verdict: 'defer', condition, because: `INR ${inr} is of ${inrOn}.` };
  },
  cases: {
    fires: [
      {
        name: 'warfarin, INR 3.8 of yesterday',
        facts: { anticoagulant: { answer: 'yes', medicines: ['warfarin'], inr: 3.8, inrOn: '2026-11-23' } },
        gives: { verdict: 'defer', until: null },
      },
      {
        name: 'warfarin, INR 2.4 of eight days ago',
        facts: { anticoagulant: { answer: 'yes', medicines: ['warfarin'], inr: 2.4, inrOn: '2026-11-16' } },
        gives: { verdict: 'defer' },
      },
      {
        name: 'phenprocoumon, no INR',
        facts: { anticoagulant: { answer: 'yes', medicines: ['phenprocoumon'] } },
        gives: { verdict: 'defer' },
      },
      {
        name: 'a blood thinner, nobody knows which',
        facts: { anticoagulant: { answer: 'yes' } },
        gives: { verdict: 'ask', blocksSession: true },
      },
    ],
    doesNotFire: [
      {
        name: 'warfarin, INR 3.5 of a week ago',
        facts: { anticoagulant: { answer: 'yes', medicines: ['warfarin'], inr: 3.5, inrOn: '2026-11-17' } },
      },
      { name: 'apixaban', facts: { anticoagulant: { answer: 'yes', medicines: ['apixaban'] } } },
    ],
  },
};
