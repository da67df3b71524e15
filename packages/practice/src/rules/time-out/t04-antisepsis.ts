import { ANTISEPTICS } from '@percuta/evidence';
import type { Rule } from '../rule.ts';
import { TIME_OUT_BASELINE } from './time-out-baseline.ts';
import type { TimeOutFacts } from './time-out-facts.ts';

const DONE = TIME_OUT_BASELINE.facts.antisepsis;
/** Soap takes off what lies loose and leaves nothing that works on: it counts as no antiseptic. */
const NO_ANTISEPTIC = ['none', 'soap'];

export const T04: Rule<TimeOutFacts> = {
  id: 'T04',
  version: 1,
  needs: ['antisepsis.agent'],
  reads: ['antisepsis.labelWetSeconds', 'antisepsis.wetSeconds', 'antisepsis.dried'],
  judge: ({ antisepsis }) => {
    const { agent, wetSeconds, dried } = antisepsis;
    if (agent === null) return null;
    if (NO_ANTISEPTIC.includes(agent)) return { verdict: 'refuse', because: 'No antiseptic was applied.' };
    const wanted = wantedSeconds(antisepsis);
    const short = wanted !== null && wetSeconds !== null && wetSeconds < wanted;
    const reasons = [
      ...(short ? [`Wet for ${wetSeconds} s; ${agent} needs ${wanted} s.`] : []),
      ...(dried === false ? ['Not dry.'] : []),
    ];
    const missing = [
      ...(wanted === null ? ['antisepsis.labelWetSeconds'] : []),
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
      {
        name: 'povidone-iodine for a minute',
        facts: { antisepsis: { ...DONE, agent: 'povidone-iodine' } },
        gives: { verdict: 'refuse' },
      },
      {
        name: 'shorter than the label of this product',
        facts: { antisepsis: { ...DONE, labelWetSeconds: 90 } },
        gives: { verdict: 'refuse' },
      },
      { name: 'still wet', facts: { antisepsis: { ...DONE, dried: false } }, gives: { verdict: 'refuse' } },
      { name: 'agent not recorded', facts: { antisepsis: { ...DONE, agent: null } }, gives: { verdict: 'ask' } },
      {
        name: 'an agent of which nothing is on record, label not read',
        facts: { antisepsis: { ...DONE, agent: 'octenidine' } },
        gives: { verdict: 'ask', blocksSession: true },
      },
      { name: 'contact not timed', facts: { antisepsis: { ...DONE, wetSeconds: null } }, gives: { verdict: 'ask' } },
    ],
    doesNotFire: [
      { name: 'isopropanol for a minute, and dry' },
      { name: 'wet for longer', facts: { antisepsis: { ...DONE, wetSeconds: 120 } } },
      {
        name: 'an agent of which nothing is on record, as long as its label asks',
        facts: { antisepsis: { ...DONE, agent: 'octenidine', labelWetSeconds: 60 } },
      },
    ],
  },
};

/** The label of the product in use comes first; without it, the strictest time on record for the agent. */
function wantedSeconds({ agent, labelWetSeconds }: TimeOutFacts['antisepsis']): number | null {
  if (labelWetSeconds !== null) return labelWetSeconds;
  return ANTISEPTICS.find((row) => row.agent === agent)?.contact?.gateSeconds ?? null;
}
