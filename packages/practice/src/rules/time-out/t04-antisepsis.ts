import type { Rule } from '../rule.ts';
import { TIME_OUT_BASELINE } from './time-out-baseline.ts';
import type { TimeOutFacts } from './time-out-facts.ts';

const DONE = TIME_OUT_BASELINE.facts.antisepsis;
/** Soap takes off what lies loose; it has no label time and counts as no antiseptic. */
const NO_ANTISEPTIC = ['none', 'soap'];

export const T04: Rule<TimeOutFacts> = {
  id: 'T04',
  version: 1,
  needs: ['antisepsis.agent'],
  reads: ['antisepsis.labelWetSeconds', 'antisepsis.wetSeconds', 'antisepsis.dried'],
  judge: ({ antisepsis }) => {
    const { agent, labelWetSeconds, wetSeconds, dried } = antisepsis;
    if (agent === null) return null;
    if (NO_ANTISEPTIC.includes(agent)) return { verdict: 'refuse', because: 'No antiseptic was applied.' };
    const short = labelWetSeconds !== null && wetSeconds !== null && wetSeconds < labelWetSeconds;
    const reasons = [
      ...(short ? [`Wet for ${wetSeconds} s; its label asks for ${labelWetSeconds} s.`] : []),
      ...(dried === false ? ['Not dry.'] : []),
    ];
    const missing = [
      ...(labelWetSeconds === null ? ['antisepsis.labelWetSeconds'] : []),
      ...(wetSeconds === null ? ['antisepsis.wetSeconds'] : []),
      ...(dried === null ? ['antisepsis.dried'] : []),
    ];
    if (reasons.length > 0) return { verdict: 'refuse', because: reasons.join(' '), missing };
    return missing.length > 0 ? { verdict: 'ask', missing } : null;
  },
  cases: {
    fires: [
      { name: 'no antiseptic', facts: { antisepsis: { ...DONE, agent: 'none' } }, gives: { verdict: 'refuse' } },
      {
        name: 'washed with soap only',
        facts: { antisepsis: { ...DONE, agent: 'soap' } },
        gives: { verdict: 'refuse' },
      },
      {
        name: 'wet a second too short',
        facts: { antisepsis: { ...DONE, wetSeconds: 59 } },
        gives: { verdict: 'refuse' },
      },
      { name: 'still wet', facts: { antisepsis: { ...DONE, dried: false } }, gives: { verdict: 'refuse' } },
      { name: 'agent not recorded', facts: { antisepsis: { ...DONE, agent: null } }, gives: { verdict: 'ask' } },
      {
        name: 'nobody knows how long its label wants it wet',
        facts: { antisepsis: { ...DONE, labelWetSeconds: null } },
        gives: { verdict: 'ask', blocksSession: true },
      },
      { name: 'contact not timed', facts: { antisepsis: { ...DONE, wetSeconds: null } }, gives: { verdict: 'ask' } },
    ],
    doesNotFire: [
      { name: 'wet for as long as the label asks, and dry' },
      { name: 'wet for longer', facts: { antisepsis: { ...DONE, wetSeconds: 120 } } },
    ],
  },
};
