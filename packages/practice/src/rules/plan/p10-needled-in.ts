import type { PlanRule } from './plan-context.ts';

/** What may be on the skin while it is needled: sterile, single use, nothing active. Whatever is not among these counts as active. */
const BLAND = ['none', 'sterile-hydrogel', 'sterile-saline', 'hyaluronic-acid'];

export const P10: PlanRule = {
  id: 'P10',
  version: 1,
  needs: ['topicals'],
  judge: ({ topicals }) => {
    const active = (topicals ?? []).filter((name) => !BLAND.includes(name.toLowerCase().replace(/[\s_]+/g, '-')));
    return active.length === 0 ? null : { verdict: 'refuse', because: `Needled in: ${active.join(', ')}.` };
  },
  cases: {
    fires: [
      { name: 'vitamin C serum', facts: { topicals: ['sterile-hydrogel', 'vitamin-c'] }, gives: { verdict: 'refuse' } },
      { name: 'platelet-rich plasma', facts: { topicals: ['prp'] }, gives: { verdict: 'refuse' } },
      { name: 'exosomes', facts: { topicals: ['exosomes'] }, gives: { verdict: 'refuse' } },
      {
        name: 'something of which we know nothing',
        facts: { topicals: ['glow-booster'] },
        gives: { verdict: 'refuse' },
      },
      {
        name: 'nobody said what goes on the skin',
        facts: { topicals: null },
        gives: { verdict: 'ask', blocksSession: true },
      },
    ],
    doesNotFire: [{ name: 'sterile hydrogel' }, { name: 'nothing at all', facts: { topicals: [] } }],
  },
};
