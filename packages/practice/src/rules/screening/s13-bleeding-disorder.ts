import { limit } from '@percuta/evidence';
import type { ScreeningRule } from '../../screening/screening-rule.ts';

export const S13: ScreeningRule = {
  id: 'S13',
  version: 1,
  needs: ['bleedingDisorder'],
  judge: ({ bleedingDisorder }) => {
    if (bleedingDisorder?.answer === 'yes') return { verdict: 'refuse' };
    const platelets = bleedingDisorder?.platelets1e9PerL;
    if (platelets === undefined || platelets >= limit('plateletsMinimum1e9PerL').value) return null;
    return { verdict: 'refuse', because: `Platelets: ${platelets} × 10⁹/L.` };
  },
  cases: {
    fires: [
      { name: 'haemophilia', facts: { bleedingDisorder: { answer: 'yes' } }, gives: { verdict: 'refuse' } },
      {
        name: 'no known disorder, platelets 42',
        facts: { bleedingDisorder: { answer: 'no', platelets1e9PerL: 42 } },
        gives: { verdict: 'refuse' },
      },
    ],
    doesNotFire: [
      { name: 'no disorder, platelets never counted', facts: { bleedingDisorder: { answer: 'no' } } },
      { name: 'platelets 50', facts: { bleedingDisorder: { answer: 'no', platelets1e9PerL: 50 } } },
    ],
  },
};
