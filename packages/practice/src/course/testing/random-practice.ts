import type { PracticePolicy } from '../../rules/practice-policy.ts';
import { practiceRulesetHash } from '../../rules/practice-ruleset-hash.ts';
import { NO_STOCK, type StockStanding } from '../../stock/stock-items.ts';
import type { CourseContext } from '../course-context.ts';
import { serialOf } from './random-command.ts';
import type { Step } from './random-step.ts';
import { cartridgeKey, type ToldCourse } from './told-course.ts';

const POLICIES: Readonly<Partial<Record<Step['practice'], PracticePolicy>>> = {
  'two people': { stricter: [], timeOutByTwo: true },
  stricter: {
    stricter: [{ rule: 'S11', verdict: 'refuse', override: 'none', because: 'We send them to the hospital.' }],
    timeOutByTwo: false,
  },
};

/** What the stock has against a session at one step: the lot of the cartridge called back, and the rest. */
function stockOf({ stock, session }: Step, unit: string): StockStanding {
  const holds = [{ kind: 'recall', because: 'Leaking seals.', on: '2026-11-20' }] as const;
  if (stock === 'recalled') {
    return { ...NO_STOCK, lot: { unit, lot: 'AB1', received: 20, used: 1, expiresOn: '2029-12-31', holds } };
  }
  if (stock === 'flagged') return { ...NO_STOCK, flagged: { [session]: ['AB1'] } };
  if (stock === 'pen due') {
    const due = { kind: 'service', at: '2026-01-10T09:00:00Z', passed: true, dueOn: '2026-10-31' } as const;
    return { ...NO_STOCK, handpieces: { 'pen-1': { name: 'Pen 1', records: [due], lastUsedAt: null } } };
  }
  return NO_STOCK;
}

/** What the practice knows at one step, and who confirms a time-out then. */
export function contextOf({ context }: ToldCourse, step: Step): CourseContext & { readonly confirmsAs: string } {
  const { looksUp, practice, flaw } = step;
  const policy = POLICIES[practice] ?? context.policy;
  const unit = cartridgeKey(serialOf(step));
  return {
    ...context,
    policy,
    confirmsAs: flaw % 3 === 1 ? 'dr-vega' : 'nurse-holm',
    cartridge: looksUp === 'nothing' ? null : { unit, seenBefore: looksUp === 'seen' },
    stock: stockOf(step, unit),
    rulesetSigned: practice === 'unsigned' ? null : practiceRulesetHash(policy),
    numbers: practice === 'no numbers' ? null : context.numbers,
    credentials: practice === 'no credential' ? {} : context.credentials,
  };
}
