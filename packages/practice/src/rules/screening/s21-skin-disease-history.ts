import { limit } from '@percuta/evidence';
import type { ScreeningRule } from '../../screening/screening-rule.ts';

export const S21: ScreeningRule = {
  id: 'S21',
  version: 1,
  needs: ['koebnerDisease', 'eczemaHistory', 'autoimmune'],
  judge: ({ koebnerDisease, eczemaHistory, autoimmune }) => {
    const had = [
      ...(koebnerDisease?.answer === 'history' ? ['psoriasis, vitiligo or lichen planus before'] : []),
      ...(koebnerDisease?.answer.startsWith('active') ? ['psoriasis, vitiligo or lichen planus now'] : []),
      ...(eczemaHistory?.answer === 'yes' ? ['eczema'] : []),
      ...(autoimmune?.answer === 'yes' ? ['autoimmune disease'] : []),
    ];
    if (had.length === 0) return null;
    const months = limit('skinDiseaseStableMonths').value;
    return { verdict: 'ask', because: `Told: ${had.join('; ')}. Ask whether it has been stable for ${months} months.` };
  },
  cases: {
    fires: [
      {
        name: 'psoriasis years ago',
        facts: { koebnerDisease: { answer: 'history' } },
        gives: { verdict: 'ask', blocksSession: false },
      },
      {
        name: 'psoriasis active on the elbows',
        facts: { koebnerDisease: { answer: 'active-elsewhere' } },
        gives: { verdict: 'ask' },
      },
      { name: 'eczema as a child', facts: { eczemaHistory: { answer: 'yes' } }, gives: { verdict: 'ask' } },
      { name: 'thyroiditis of Hashimoto', facts: { autoimmune: { answer: 'yes' } }, gives: { verdict: 'ask' } },
    ],
    doesNotFire: [
      {
        name: 'none of them',
        facts: { koebnerDisease: { answer: 'no' }, eczemaHistory: { answer: 'no' }, autoimmune: { answer: 'no' } },
      },
    ],
  },
};
