import { type RuleId, type RuleRecord, ruleRecord, type Verdict } from '@percuta/evidence';
import { isMissing, valueAt } from './missing.ts';
import type { Evaluation, Finding, Judgement, Rule, RuleContext } from './rule.ts';
import { strongest, verdictRank } from './verdict.ts';

/**
 * Asks every rule and answers with the strongest verdict and all findings, strongest first, then by rule. A rule whose
 * needed facts are missing asks for them and blocks the session, whatever else it finds: an unknown is never better
 * than the worst known answer. Same rules, facts and context: same answer. Refuses nothing itself: a refusal is a
 * finding. Source: Percuta policy.
 *
 * @example
 * evaluate([], {}, { asOn: calendarDay('2026-11-24') }) // => { verdict: 'fine', findings: [] }
 */
export function evaluate<Facts, Context extends RuleContext>(
  rules: readonly Rule<Facts, Context>[],
  facts: Facts,
  context: Context,
): Evaluation {
  const findings = rules.flatMap((rule) => ask(rule, facts, context));
  const ordered = findings.toSorted((a, b) => verdictRank(b.verdict) - verdictRank(a.verdict));
  return { verdict: strongest(ordered.map((finding) => finding.verdict)), findings: ordered };
}

function ask<Facts, Context extends RuleContext>(
  rule: Rule<Facts, Context>,
  facts: Facts,
  context: Context,
): readonly Finding[] {
  const judged = rule.judge(facts, context);
  const judgements = judged === null ? [] : Array.isArray(judged) ? judged : [judged as Judgement];
  const missing = rule.needs.filter((path) => isMissing(valueAt(facts, path)));
  const asked: readonly Judgement[] = missing.length === 0 ? [] : [{ verdict: 'ask', missing }];
  const inputs = inputsOf(rule, facts);
  return [...judgements, ...asked].map((judgement) => finding(rule.version, ruleRecord(rule.id), judgement, inputs));
}

function inputsOf(rule: { needs: readonly string[]; reads?: readonly string[] }, facts: unknown) {
  const paths = [...rule.needs, ...(rule.reads ?? [])];
  const known = paths.map((path) => [path, valueAt(facts, path)] as const).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known);
}

function finding(
  edition: number,
  record: RuleRecord,
  judgement: Judgement,
  inputs: Readonly<Record<string, unknown>>,
): Finding {
  const missing = judgement.missing ?? [];
  const verdict = missing.length > 0 ? strongest([judgement.verdict, 'ask']) : judgement.verdict;
  return {
    rule: record.id,
    title: record.title,
    verdict,
    until: judgement.until?.toString() ?? null,
    ...(judgement.condition === undefined ? {} : { condition: judgement.condition }),
    missing,
    inputs,
    because: because(record, judgement, missing),
    patientWording: missing.length > 0 ? ruleRecord(MISSING_ANSWERS).patientWording : record.patientWording,
    sources: record.sources,
    ...(record.conflict === undefined ? {} : { conflict: record.conflict }),
    strength: record.strength,
    provenance: record.provenance,
    ...(record.status === undefined ? {} : { status: record.status }),
    version: `${record.version}.${edition}`,
    override: record.overrideByVerdict?.[verdict] ?? record.override,
    blocksSession: blocks(record, judgement, verdict, missing),
    excludesZone: judgement.excludesZone ?? null,
    excludesAgent: judgement.excludesAgent ?? null,
  };
}

/** The rule that speaks for whatever is missing: a rule that cannot be decided must not say that it holds. */
const MISSING_ANSWERS: RuleId = 'S40';

function because(record: RuleRecord, judgement: Judgement, missing: readonly string[]): string {
  const detail = judgement.because === undefined ? [] : [judgement.because];
  if (missing.length === 0) return [record.because, ...detail].join(' ');
  const asked = `Not known: ${missing.join(', ')}.`;
  const what = record.id === MISSING_ANSWERS ? record.because : `It decides whether this holds: ${record.when}.`;
  return [...detail, asked, what].join(' ');
}

/** A refusal or a deferral that leaving a zone or an agent out would meet does not stop the rest of the session. */
function blocks(record: RuleRecord, judgement: Judgement, verdict: Verdict, missing: readonly string[]): boolean {
  if (missing.length > 0) return true;
  if (judgement.blocksSession !== undefined) return judgement.blocksSession;
  if (record.blocksSession === true) return true;
  const scoped = judgement.excludesZone !== undefined || judgement.excludesAgent !== undefined;
  return !scoped && (verdict === 'refuse' || verdict === 'defer');
}
