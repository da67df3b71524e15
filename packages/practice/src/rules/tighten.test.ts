import { describe, expect, it } from 'vitest';
import { CLEAR_PERSON } from '../screening/clear-person.ts';
import { screen } from '../screening/screen.ts';
import { calendarDay } from './calendar-day.ts';
import type { StricterRule } from './practice-policy.ts';
import type { Finding } from './rule.ts';
import { tighten } from './tighten.ts';

const BECAUSE = 'We have no laboratory.';
const [ASPIRIN] = screen(
  { ...CLEAR_PERSON, anticoagulant: { answer: 'yes', medicines: ['aspirin'] } },
  { asOn: calendarDay('2026-11-24') },
).findings as [Finding];
const finding = (changes: Partial<Finding> = {}): Finding => ({
  ...ASPIRIN,
  rule: 'S11',
  verdict: 'caution',
  ...changes,
});
const stricter = (changes: Partial<StricterRule> = {}): StricterRule =>
  ({ rule: 'S11', verdict: 'refuse', override: 'none', because: BECAUSE, ...changes }) as StricterRule;
const taken = (findings: readonly Finding[], rules: readonly StricterRule[]) =>
  tighten({ verdict: 'caution', findings }, { stricter: rules, timeOutByTwo: false });

describe('what a practice takes more strictly', () => {
  it('gets the stricter verdict, its reason, and the word of the practice on overrides', () => {
    const { verdict, findings } = taken([finding({ override: 'clinician' })], [stricter()]);
    expect(verdict).toBe('refuse');
    expect(findings).toMatchObject([{ verdict: 'refuse', override: 'none', blocksSession: true }]);
    expect(findings[0]?.because).toBe(`${ASPIRIN.because} This practice is stricter: ${BECAUSE}`);
  });

  it.each(['clinician', 'none'] as const)(
    'keeps the override of the register, %s, where it leaves that be',
    (override) => {
      const { findings } = taken([finding({ override })], [stricter({ override: 'clinician' })]);
      expect(findings[0]?.override).toBe(override);
    },
  );

  it('never gets a milder one', () => {
    const { verdict, findings } = taken([finding({ verdict: 'refuse' })], [stricter({ verdict: 'ask' })]);
    expect([verdict, findings[0]?.verdict]).toEqual(['refuse', 'refuse']);
  });

  it('is that rule alone, and stands where its verdict places it', () => {
    const other = finding({ rule: 'S34', verdict: 'ask' });
    const { findings } = taken([other, finding()], [stricter()]);
    expect(findings.map(({ rule, verdict }) => `${rule} ${verdict}`)).toEqual(['S11 refuse', 'S34 ask']);
    expect(findings[1]).toBe(other);
    expect(taken([finding({ rule: 'S34' })], [stricter()]).findings[0]?.because).not.toContain(BECAUSE);
  });

  it.each<[StricterRule['verdict'], boolean]>([
    ['refuse', true],
    ['defer', true],
    ['ask', false],
  ])('keeps the session shut where the whole person is to %s: %s', (verdict, blocksSession) => {
    const open = finding({ blocksSession: false });
    expect(taken([open], [stricter({ verdict })]).findings[0]?.blocksSession).toBe(blocksSession);
    expect(taken([{ ...open, blocksSession: true }], [stricter({ verdict })]).findings[0]?.blocksSession).toBe(true);
  });

  it.each([{ excludesZone: 'cheek' }, { excludesAgent: 'lidocaine' }])(
    'leaves the session open where leaving %o out is enough',
    (left) => {
      const { findings } = taken([finding({ blocksSession: false, ...left } as Partial<Finding>)], [stricter()]);
      expect(findings[0]?.blocksSession).toBe(false);
    },
  );

  it('is nothing where the practice adds nothing', () => {
    const evaluation = { verdict: 'caution' as const, findings: [finding()] };
    expect(tighten(evaluation, { stricter: [], timeOutByTwo: false })).toEqual(evaluation);
  });
});
