import { type ConflictSide, PROVENANCES, RULE_IDS, STRENGTHS, VERDICTS } from '@percuta/evidence';
import { z } from 'zod';
import { practiceRulesetHash } from '../rules/practice-ruleset-hash.ts';
import type { Evaluation, Finding } from '../rules/rule.ts';
import type { CourseContext } from './course-context.ts';

/** What the rules found on a day, kept with whatever was decided on it. */
export interface Found extends Evaluation {
  readonly asOn: string;
  readonly ruleset: string;
}

const SUPPORT = {
  sources: z.array(z.string()),
  strength: z.enum(STRENGTHS),
  provenance: z.enum(PROVENANCES),
  status: z.exactOptional(z.literal('awaiting-clinical-check')),
};

const SIDE: z.ZodType<ConflictSide> = z.strictObject({
  from: z.string(),
  says: z.string(),
  restsOn: z.string(),
  ...SUPPORT,
  usedBecause: z.exactOptional(z.string()),
});

/** A finding as it is kept. */
export const FINDING: z.ZodType<Finding> = z.strictObject({
  rule: z.enum(RULE_IDS),
  title: z.string(),
  verdict: z.enum(VERDICTS),
  until: z.string().nullable(),
  condition: z.exactOptional(z.string()),
  missing: z.array(z.string()),
  inputs: z.record(z.string(), z.unknown()),
  because: z.string(),
  patientWording: z.string(),
  conflict: z.exactOptional(z.tuple([SIDE, SIDE], SIDE)),
  ...SUPPORT,
  version: z.string(),
  override: z.enum(['none', 'clinician']),
  blocksSession: z.boolean(),
  excludesZone: z.string().nullable(),
  excludesAgent: z.string().nullable(),
});

/** What was found, as it is kept. */
export const FOUND: z.ZodType<Found> = z.strictObject({
  verdict: z.enum(VERDICTS),
  findings: z.array(FINDING),
  asOn: z.iso.date(),
  ruleset: z.string(),
});

/** What an evaluation leaves in the record: verdict, findings, day and ruleset, and nothing that can be worked out. */
export function foundOf(
  { verdict, findings }: Evaluation,
  { today, policy }: Pick<CourseContext, 'today' | 'policy'>,
): Found {
  return { verdict, findings, asOn: today, ruleset: practiceRulesetHash(policy) };
}
