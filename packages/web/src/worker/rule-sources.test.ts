import { RULES } from '@percuta/evidence';
import { describe, expect, it } from 'vitest';
import { ruleSources } from './rule-sources.ts';

describe('the sources of a rule', () => {
  it('are all on record, with more than an id', () => {
    const ids = RULES.flatMap((rule) => [...rule.sources, ...(rule.conflict ?? []).flatMap((side) => side.sources)]);
    const lines = ruleSources(ids);
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter(({ id, text }) => id === text)).toEqual([]);
  });

  it('do not vanish where there is no record', () => {
    expect(ruleSources(['nobody-2031'])).toEqual([{ id: 'nobody-2031', text: 'nobody-2031' }]);
  });
});
