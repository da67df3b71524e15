import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import type { Rule } from './rule.ts';

interface Facts {
  readonly iron?: 'yes' | 'no' | 'unknown';
  readonly wood?: { readonly answer: 'yes' | 'no' | 'unknown' };
}

const context = { asOn: Temporal.PlainDate.from('2026-11-24') };
const cases = { fires: [], doesNotFire: [] };

const refusesIron: Rule<Facts> = {
  id: 'S03',
  version: 7,
  needs: ['iron'],
  judge: (facts) => (facts.iron === 'yes' ? { verdict: 'refuse', because: 'It is iron.' } : null),
  cases,
};

const defersWood: Rule<Facts> = {
  id: 'S05',
  version: 1,
  needs: ['wood'],
  judge: (facts, { asOn }) =>
    facts.wood?.answer === 'yes' ? { verdict: 'defer', until: asOn.add({ days: 7 }), excludesZone: 'cheek' } : null,
  cases,
};

const RULES = [defersWood, refusesIron];

describe('a set of rules', () => {
  it('is fine with a person in whom no rule finds anything', () => {
    expect(evaluate(RULES, { iron: 'no', wood: { answer: 'no' } }, context)).toEqual({ verdict: 'fine', findings: [] });
  });

  it('lets the strongest finding decide, and shows it first', () => {
    const answer = evaluate(RULES, { iron: 'yes', wood: { answer: 'yes' } }, context);
    expect(answer.verdict).toBe('refuse');
    expect(answer.findings.map((finding) => finding.rule)).toEqual(['S03', 'S05']);
  });

  it.each([[undefined], [{ answer: 'unknown' }]] as const)(
    'asks and blocks where an answer is missing (%o)',
    (wood) => {
      const answer = evaluate(RULES, { iron: 'no', ...(wood === undefined ? {} : { wood }) }, context);
      expect(answer.verdict).toBe('ask');
      expect(answer.findings).toMatchObject([{ rule: 'S05', verdict: 'ask', missing: ['wood'], blocksSession: true }]);
    },
  );

  it('names the day on which a deferral ends, in calendar days', () => {
    expect(evaluate([defersWood], { wood: { answer: 'yes' } }, context).findings[0]?.until).toBe('2026-12-01');
  });

  it('does not stop the whole session for a zone that can be left out', () => {
    expect(evaluate([defersWood], { wood: { answer: 'yes' } }, context).findings[0]?.blocksSession).toBe(false);
  });

  it('carries what the register says of the rule, and both editions', () => {
    const [finding] = evaluate([refusesIron], { iron: 'yes' }, context).findings;
    expect(finding).toMatchObject({ override: 'none', version: '1.7', inputs: { iron: 'yes' }, blocksSession: true });
    expect(finding?.because).toMatch(/It is iron\.$/);
    expect(finding?.sources.length).toBeGreaterThan(0);
  });
});
