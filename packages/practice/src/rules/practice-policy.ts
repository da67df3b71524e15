import { RULE_IDS, type RuleId, type RuleOverride, ruleRecord, type Verdict } from '@percuta/evidence';
import { type Read, readInput, strictly } from '@percuta/model';
import { z } from 'zod';
import { verdictRank } from './verdict.ts';

/** One rule that a practice takes more strictly than the register does. It can only be added to, never loosened. */
export interface StricterRule {
  readonly rule: RuleId;
  /** What a finding of the rule says here: at least as strong as what the register says. */
  readonly verdict: Extract<Verdict, 'refuse' | 'defer' | 'ask'>;
  /** `none`: nobody here goes on in spite of it, whatever the register allows. */
  readonly override: RuleOverride;
  readonly because: string;
}

/** What a practice demands besides the rules of the register. */
export interface PracticePolicy {
  readonly stricter: readonly StricterRule[];
  /** Whether a second member of staff has to confirm each time-out under their own name. */
  readonly timeOutByTwo: boolean;
}

/** A practice that goes by the register and demands nothing besides. */
export const USUAL_POLICY: PracticePolicy = { stricter: [], timeOutByTwo: false };

const must = (be: string) => ({ error: `must be ${be}.` });

const STRICTER: z.ZodType<StricterRule> = strictly('a stricter rule', {
  rule: z.enum(RULE_IDS, must('the id of a rule, such as "S11"')),
  verdict: z.enum(['refuse', 'defer', 'ask'], must('one of: refuse, defer, ask')),
  override: z.enum(['none', 'clinician'], must('one of: none, clinician')),
  because: z
    .string(must('the reason of the practice, in words'))
    .trim()
    .min(1, { error: 'must say why the practice is stricter here.' })
    .max(500, { error: 'must have at most 500 characters.' }),
}).superRefine((asked, context) => {
  const wrong = faultOf(asked);
  if (wrong !== null) context.addIssue({ code: 'custom', path: [wrong.path], message: wrong.message });
});

/** The policy of a practice as it is handed in and kept. */
export const PRACTICE_POLICY: z.ZodType<PracticePolicy> = strictly('the policy of the practice', {
  stricter: z
    .array(STRICTER, must('a list of stricter rules'))
    .max(RULE_IDS.length, { error: `must have at most ${RULE_IDS.length} rules.` })
    .refine((rules) => new Set(rules.map((one) => one.rule)).size === rules.length, {
      error: 'must name each rule once.',
    }),
  timeOutByTwo: z.boolean(must('true or false')),
});

/** An age of 18 or more, skin type and a blood-borne virus change precautions. No practice makes them a bar. */
const NEVER_SHUTS_OUT: readonly RuleId[] = ['S02', 'S34', 'S39'];

function faultOf({ rule, verdict, override }: StricterRule) {
  const record = ruleRecord(rule);
  if (verdictRank(verdict) < verdictRank(record.verdict)) {
    const message = `must be at least ${record.verdict}: ${rule} says so, and a practice never loosens a rule.`;
    return { path: 'verdict', message };
  }
  if (NEVER_SHUTS_OUT.includes(rule) && (verdict !== 'ask' || override === 'none')) {
    const message = `must be ask, with an override: ${rule} changes precautions and never shuts a person out.`;
    return { path: 'verdict', message };
  }
  const isAbsolute = [record.override, ...Object.values(record.overrideByVerdict ?? {})].every((one) => one === 'none');
  if (override === 'clinician' && isAbsolute) {
    return { path: 'override', message: `must be none: ${rule} allows no override, and a practice never adds one.` };
  }
  const sameVerdict = verdict === record.verdict && record.verdicts === undefined;
  if (sameVerdict && (override === 'clinician' || isAbsolute)) {
    return { path: 'verdict', message: `must be stricter than the rule itself. ${rule} says this already.` };
  }
  return null;
}

/**
 * Reads the policy of a practice. Every fault at once, by path; a rule that would be loosened is one of them. What it
 * may say is stricter and nothing else: a stronger verdict, or no override. Source: Percuta policy.
 *
 * @example
 * const stricter = [{ rule: 'S11', verdict: 'refuse', override: 'none', because: 'We send them to the hospital.' }];
 * readPracticePolicy({ stricter, timeOutByTwo: true }).ok // => true
 * readPracticePolicy({ stricter: [{ ...stricter[0], rule: 'S03', verdict: 'ask' }], timeOutByTwo: false }).issues[0].path // => "stricter[0].verdict"
 */
export function readPracticePolicy(value: unknown): Read<PracticePolicy> {
  return readInput(PRACTICE_POLICY, value);
}
