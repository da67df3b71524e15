import type { Rule } from '../rule.ts';
import type { TimeOutFacts } from './time-out-facts.ts';

export const T03: Rule<TimeOutFacts> = {
  id: 'T03',
  version: 1,
  needs: ['handpiece.cleaned', 'handpiece.sheathed'],
  judge: ({ handpiece }) => {
    const reasons = [
      ...(handpiece.cleaned === false ? ['Not cleaned.'] : []),
      ...(handpiece.sheathed === false ? ['No sheath.'] : []),
    ];
    return reasons.length === 0 ? null : { verdict: 'refuse', because: reasons.join(' ') };
  },
  cases: {
    fires: [
      { name: 'handpiece not cleaned', facts: { handpiece: { cleaned: false, sheathed: true } } },
      {
        name: 'no sheath on it',
        facts: { handpiece: { cleaned: true, sheathed: false } },
        gives: { verdict: 'refuse' },
      },
      {
        name: 'nobody said whether it was cleaned',
        facts: { handpiece: { cleaned: null, sheathed: true } },
        gives: { verdict: 'ask' },
      },
    ],
    doesNotFire: [{ name: 'cleaned and sheathed' }],
  },
};
