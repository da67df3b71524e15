import type { Rule } from '../rule.ts';
import type { TimeOutFacts } from './time-out-facts.ts';

export const T11: Rule<TimeOutFacts> = {
  id: 'T11',
  version: 1,
  needs: ['glide.used'],
  reads: ['glide.sterileSingleUse', 'glide.containsActives'],
  judge: ({ glide }) => {
    if (glide.used !== true) return null;
    const reasons = [
      ...(glide.sterileSingleUse === false ? ['Not sterile and single-use.'] : []),
      ...(glide.containsActives === true ? ['Contains actives.'] : []),
    ];
    const asked = (['sterileSingleUse', 'containsActives'] as const).filter((name) => glide[name] === null);
    const missing = asked.map((name) => `glide.${name}`);
    if (reasons.length > 0) return { verdict: 'refuse', because: reasons.join(' '), missing };
    return missing.length > 0 ? { verdict: 'ask', missing } : null;
  },
  cases: {
    fires: [
      {
        name: 'gel from a pump bottle',
        facts: { glide: { used: true, sterileSingleUse: false, containsActives: false } },
        gives: { verdict: 'refuse' },
      },
      {
        name: 'vitamin C serum as glide',
        facts: { glide: { used: true, sterileSingleUse: true, containsActives: true } },
      },
      {
        name: 'ingredients not known',
        facts: { glide: { used: true, sterileSingleUse: true, containsActives: null } },
        gives: { verdict: 'ask', blocksSession: true },
      },
    ],
    doesNotFire: [
      { name: 'sterile hydrogel, single use' },
      { name: 'no gel', facts: { glide: { used: false, sterileSingleUse: null, containsActives: null } } },
    ],
  },
};
