import type { Rule } from '../rule.ts';
import type { TimeOutFacts } from './time-out-facts.ts';

export const T10: Rule<TimeOutFacts> = {
  id: 'T10',
  version: 1,
  needs: ['emergency.kit', 'emergency.complicationPlan'],
  judge: ({ emergency }) => {
    const reasons = [
      ...(emergency.kit === false ? ['No emergency kit.'] : []),
      ...(emergency.complicationPlan === false ? ['No plan for complications.'] : []),
    ];
    return reasons.length === 0 ? null : { verdict: 'refuse', because: reasons.join(' ') };
  },
  cases: {
    fires: [
      {
        name: 'no emergency kit',
        facts: { emergency: { kit: false, complicationPlan: true } },
        gives: { verdict: 'refuse' },
      },
      { name: 'no plan for complications', facts: { emergency: { kit: true, complicationPlan: false } } },
      {
        name: 'kit not looked for',
        facts: { emergency: { kit: null, complicationPlan: true } },
        gives: { verdict: 'ask' },
      },
    ],
    doesNotFire: [{ name: 'kit and plan at hand' }],
  },
};
