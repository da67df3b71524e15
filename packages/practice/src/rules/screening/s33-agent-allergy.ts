import type { ScreeningRule } from '../../screening/screening-rule.ts';
import type { Judgement } from '../rule.ts';

export const S33: ScreeningRule = {
  id: 'S33',
  version: 1,
  needs: ['anaestheticAllergy', 'antisepticAllergy'],
  judge: ({ anaestheticAllergy, antisepticAllergy }) => [
    ...excluded(anaestheticAllergy, 'local anaesthetic'),
    ...excluded(antisepticAllergy, 'antiseptic'),
  ],
  cases: {
    fires: [
      {
        name: 'allergic to lidocaine',
        facts: { anaestheticAllergy: { answer: 'yes', agents: ['lidocaine'] } },
        gives: { verdict: 'refuse', excludesAgent: 'lidocaine', blocksSession: false },
      },
      {
        name: 'allergic to an antiseptic, which one is not told',
        facts: { antisepticAllergy: { answer: 'yes' } },
        gives: { verdict: 'refuse', excludesAgent: 'antiseptic', blocksSession: false },
      },
    ],
    doesNotFire: [
      { name: 'no allergy', facts: { anaestheticAllergy: { answer: 'no' }, antisepticAllergy: { answer: 'no' } } },
    ],
  },
};

/** The agent is refused, not the session. Which one is not told: every one of its kind. */
function excluded(
  allergy: { readonly answer: string; readonly agents?: readonly string[] } | undefined,
  kind: string,
): readonly Judgement[] {
  if (allergy?.answer !== 'yes') return [];
  return (allergy.agents ?? [kind]).map((excludesAgent) => ({ verdict: 'refuse', excludesAgent }));
}
