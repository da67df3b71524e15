import type { Rule } from '../rule.ts';
import { TIME_OUT_BASELINE } from './time-out-baseline.ts';
import type { TimeOutFacts } from './time-out-facts.ts';

const NUMBED = { ...TIME_OUT_BASELINE.facts.anaesthetic, used: true, removed: true };

export const T07: Rule<TimeOutFacts> = {
  id: 'T07',
  version: 1,
  needs: ['anaesthetic.reappliedOnNeedledSkin'],
  reads: ['anaesthetic.used', 'anaesthetic.removed'],
  judge: ({ anaesthetic }) => {
    const reasons = [
      ...(anaesthetic.used !== false && anaesthetic.removed === false ? ['Residue is still on the skin.'] : []),
      ...(anaesthetic.reappliedOnNeedledSkin === true ? ['Re-applied on needled skin.'] : []),
    ];
    if (reasons.length > 0) return { verdict: 'refuse', because: reasons.join(' ') };
    const asked = anaesthetic.used !== false && anaesthetic.removed === null;
    return asked ? { verdict: 'ask', missing: ['anaesthetic.removed'] } : null;
  },
  cases: {
    fires: [
      {
        name: 'cream still on the skin',
        facts: { anaesthetic: { ...NUMBED, removed: false } },
        gives: { verdict: 'refuse' },
      },
      {
        name: 'more cream wanted on needled skin',
        facts: { anaesthetic: { ...NUMBED, reappliedOnNeedledSkin: true } },
        gives: { verdict: 'refuse' },
      },
      {
        name: 'nobody said whether it is off',
        facts: { anaesthetic: { ...NUMBED, removed: null } },
        gives: { verdict: 'ask', blocksSession: true },
      },
    ],
    doesNotFire: [{ name: 'none was used' }, { name: 'wholly wiped off', facts: { anaesthetic: NUMBED } }],
  },
};
