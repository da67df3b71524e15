import { RULE_IDS } from '@percuta/evidence';
import { describe, expect, it } from 'vitest';
import { calendarDay } from './calendar-day.ts';
import { listRules } from './family.ts';
import type { Rule } from './rule.ts';
import { testRules } from './test-rules.ts';

interface Facts {
  readonly iron: boolean;
}

const baseline = { facts: { iron: false }, context: { asOn: calendarDay('2026-11-24') } };
const judge: Rule<Facts>['judge'] = ({ iron }) =>
  iron ? { verdict: 'defer', until: calendarDay('2026-12-01') } : null;
const fires = [
  { name: 'made of iron', facts: { iron: true }, gives: { verdict: 'defer', until: '2026-12-01' } },
] as const;
const doesNotFire = [{ name: 'made of wood', facts: { iron: false } }];
const tried = (rule: Partial<Rule<Facts>>) =>
  testRules(
    ['S05'],
    listRules({
      phase: 'screening',
      baseline,
      rules: [{ id: 'S05', version: 1, needs: ['iron'], judge, cases: { fires, doesNotFire }, ...rule }],
    }),
  )[0]?.wrong;

describe('the test of the rules', () => {
  it('holds all sixty, each with cases of both kinds', () => {
    const tests = testRules(RULE_IDS);
    expect(tests).toHaveLength(60);
    expect(tests.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
    expect(Math.min(...tests.flatMap((one) => [one.fires, one.doesNotFire]))).toBeGreaterThan(0);
  });

  it('passes a rule that does what its cases say', () => {
    expect(tried({})).toEqual([]);
  });

  it.each([
    ['never fires', { judge: () => null }, ['"made of iron": it does not fire']],
    [
      'always fires',
      { judge: () => ({ verdict: 'defer', until: calendarDay('2026-12-01') }) as const },
      ['"made of wood": it fires: defer'],
    ],
    [
      'gives another verdict',
      { judge: ((facts, context) => (facts.iron ? { verdict: 'ask', until: context.asOn } : null)) as typeof judge },
      ['"made of iron": verdict is ask, not defer'],
    ],
    [
      'is over by a day',
      { judge: (({ iron }) => (iron ? { verdict: 'defer', until: calendarDay('2026-12-02') } : null)) as typeof judge },
      ['"made of iron": until is 2026-12-02, not 2026-12-01'],
    ],
    ['has nothing that must fire', { cases: { fires: [], doesNotFire } }, ['it has no case in which it must fire']],
    ['has nothing that must not', { cases: { fires, doesNotFire: [] } }, ['it has no case in which it must not fire']],
  ])('fails a rule that %s', (_, rule, wrong) => {
    expect(tried(rule)).toEqual(wrong);
  });

  it('fails a rule of the register that nobody has written, and one written twice', () => {
    const one = listRules({
      phase: 'screening',
      baseline,
      rules: [{ id: 'S05', version: 1, needs: [], judge, cases: { fires, doesNotFire } }],
    });
    expect(testRules(['S06'], one)[0]?.wrong).toEqual(['it has no predicate']);
    expect(testRules(['S05'], [...one, ...one])[0]?.wrong).toEqual(['it has 2 predicates']);
  });
});
