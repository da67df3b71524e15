import { limit } from '@percuta/evidence';
import type { ScreeningContext, ScreeningFacts, ScreeningRule } from '../../screening/screening-rule.ts';
import { calendarDay } from '../calendar-day.ts';
import type { Judgement } from '../rule.ts';
import { deferDuring, isBefore } from './waiting-time.ts';

export const S27: ScreeningRule = {
  id: 'S27',
  version: 1,
  needs: ['tan', 'sunPlanned'],
  reads: ['fitzpatrickType'],
  judge: (facts, context) => [...tanned(facts, context), ...planned(facts, context)],
  cases: {
    fires: [
      { name: 'tanned, type II', facts: { tan: { answer: 'yes' } }, gives: { verdict: 'defer', until: null } },
      {
        name: 'tanned, type IV, last in the sun two weeks ago',
        facts: { tan: { answer: 'yes', lastTannedOn: '2026-11-10' }, fitzpatrickType: 4 },
        gives: { verdict: 'defer', until: '2026-12-08' },
      },
      {
        name: 'skiing next week until 5 December',
        facts: { sunPlanned: { answer: 'yes', firstDayOn: '2026-11-30', lastDayOn: '2026-12-05' } },
        gives: { verdict: 'defer', until: '2026-12-06' },
      },
      {
        name: 'sun planned, days not told',
        facts: { sunPlanned: { answer: 'yes' } },
        gives: { verdict: 'defer', until: null },
      },
    ],
    doesNotFire: [
      { name: 'beach holiday in five weeks', facts: { sunPlanned: { answer: 'yes', firstDayOn: '2026-12-29' } } },
      { name: 'no tan, no sun, type VI', facts: { fitzpatrickType: 6 } },
    ],
  },
};

/** The skin type sets how long to wait for a tan to fade, never whether: it shuts nobody out. */
function tanned({ tan, fitzpatrickType }: ScreeningFacts, { asOn }: ScreeningContext): readonly Judgement[] {
  if (tan?.answer !== 'yes') return [];
  const isPigmentProne =
    typeof fitzpatrickType !== 'number' || fitzpatrickType >= limit('tanFreeFitzpatrickType').value;
  const { value: days } = limit('tanFreeDays');
  const waiting =
    isPigmentProne && tan.lastTannedOn !== undefined
      ? deferDuring({ from: tan.lastTannedOn, days, event: 'Last tanned on' }, asOn)
      : null;
  return [waiting ?? { verdict: 'defer', condition: 'until the tan has faded' }];
}

function planned({ sunPlanned }: ScreeningFacts, { asOn }: ScreeningContext): readonly Judgement[] {
  if (sunPlanned?.answer !== 'yes') return [];
  const { value: days } = limit('sunPlannedAfterDays');
  const { firstDayOn, lastDayOn } = sunPlanned;
  if (firstDayOn !== undefined && isBefore(asOn.add({ days }), calendarDay(firstDayOn))) return [];
  const until = lastDayOn === undefined ? null : calendarDay(lastDayOn).add({ days: 1 });
  if (until === null || !isBefore(asOn, until))
    return [{ verdict: 'defer', condition: `until no strong sun is planned for ${days} days after` }];
  return [{ verdict: 'defer', until, because: `Strong sun is planned until ${lastDayOn}.` }];
}
