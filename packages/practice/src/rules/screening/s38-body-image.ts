import { limit } from '@percuta/evidence';
import type { ScreeningRule } from '../../screening/screening-rule.ts';

export const S38: ScreeningRule = {
  id: 'S38',
  version: 2,
  needs: ['bodyImageScreen'],
  judge: ({ bodyImageScreen }) => {
    const score = bodyImageScreen?.copsScore;
    const isHighScore = score !== undefined && score >= limit('bddCopsScore').value;
    if (bodyImageScreen?.answer !== 'yes' && !isHighScore) return null;
    const { hoursADay, troubles = [] } = bodyImageScreen ?? {};
    const because = [
      ...(score === undefined ? [] : [`COPS score ${score}.`]),
      ...(hoursADay === undefined ? [] : [`Thinks about it ${hoursADay} h a day.`]),
      ...(troubles.length === 0 ? [] : [`Touches: ${troubles.join(', ')}.`]),
    ];
    return { verdict: 'ask', ...(because.length === 0 ? {} : { because: because.join(' ') }) };
  },
  cases: {
    fires: [
      {
        name: 'BDDQ positive',
        facts: { bodyImageScreen: { answer: 'yes' } },
        gives: { verdict: 'ask', blocksSession: true },
      },
      {
        name: 'worries for three hours a day, and meets nobody',
        facts: { bodyImageScreen: { answer: 'yes', hoursADay: 3, troubles: ['people'] } },
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
