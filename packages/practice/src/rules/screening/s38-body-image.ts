import { limit } from '@percuta/evidence';
import type { ScreeningRule } from '../../screening/screening-rule.ts';

export const S38: ScreeningRule = {
  id: 'S38',
  version: 1,
  needs: ['bodyImageScreen'],
  judge: ({ bodyImageScreen }) => {
    const score = bodyImageScreen?.copsScore;
    const isHighScore = score !== undefined && score >= limit('bddCopsScore').value;
    if (bodyImageScreen?.answer !== 'yes' && !isHighScore) return null;
    return { verdict: 'ask', ...(score === undefined ? {} : { because: `COPS score ${score}.` }) };
  },
  cases: {
    fires: [
      {
        name: 'BDDQ positive',
        facts: { bodyImageScreen: { answer: 'yes' } },
        gives: { verdict: 'ask', blocksSession: true },
      },
      {
        name: 'COPS 40, ticked as negative',
        facts: { bodyImageScreen: { answer: 'no', copsScore: 40 } },
        gives: { verdict: 'ask', blocksSession: true },
      },
    ],
    doesNotFire: [
      { name: 'negative', facts: { bodyImageScreen: { answer: 'no' } } },
      { name: 'COPS 39', facts: { bodyImageScreen: { answer: 'no', copsScore: 39 } } },
    ],
  },
};
