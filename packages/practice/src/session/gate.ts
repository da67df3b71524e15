import type { Evaluation, Finding } from '../rules/rule.ts';
import { verdictRank } from '../rules/verdict.ts';

/** A clinician's decision to go on in spite of a finding that allows it. It stays beside the finding for ever. */
export interface Override {
  readonly rule: string;
  /** Who decided, as the record knows them. */
  readonly by: string;
  readonly reason: string;
}

/** Everything that stands between a person and a safe start, as the record has it now. */
export interface GateFacts {
  /** The practice's calendar day, ISO 8601. */
  readonly today: string;
  readonly ruleset: { readonly current: string; readonly signedByClinician: string | null };
  /** Day, night and emergency numbers. */
  readonly practiceNumbersSet: boolean;
  readonly planHash: string;
  /** The plan that the person has consented to and not withdrawn from. */
  readonly consentedPlanHash: string | null;
  readonly screening: { readonly answeredOn: string; readonly evaluation: Evaluation } | null;
  readonly plan: Evaluation;
  readonly timeOut: Evaluation;
  readonly overrides: readonly Override[];
  /** Zones of today's plan. A finding that excludes another zone does not stop this session. */
  readonly zones: readonly string[];
}

/** One thing that is still open, named so that somebody can settle it. */
export interface OpenItem {
  /** The rule's id, or the item's own name. */
  readonly item: string;
  readonly because: string;
  /** Whether a named clinician may go on with a reason. */
  readonly mayBeOverridden: boolean;
  readonly sources: readonly string[];
}

declare const opened: unique symbol;

/** Proof that the gate was open. Only `openGate` makes one, and `start` takes nothing else. */
export interface OpenGate {
  readonly [opened]: true;
  readonly planHash: string;
  readonly ruleset: string;
  /** The overrides that it rests on. */
  readonly overrides: readonly Override[];
}

/** Either the open gate, or every item that keeps it shut. */
export type Gate =
  | { readonly open: true; readonly gate: OpenGate }
  | { readonly open: false; readonly items: readonly OpenItem[] };

/**
 * Looks at every item that gates a start. Open only where nothing is refused, deferred, unanswered or waiting for a
 * clinician; an override counts where its rule allows one. It does not look at the clock: whoever calls hands in what
 * was timed. Source: WHO surgical safety checklist, FDA page on microneedling devices, and policy.
 *
 * @example
 * const none = { verdict: 'fine', findings: [] };
 * const facts = { today: '2026-11-24', ruleset: { current: 'a', signedByClinician: 'a' }, practiceNumbersSet: true, planHash: 'p2', consentedPlanHash: 'p1', screening: { answeredOn: '2026-11-24', evaluation: none }, plan: none, timeOut: none, overrides: [], zones: ['cheek'] };
 * openGate(facts).open // => false
 * openGate({ ...facts, consentedPlanHash: 'p2' }).open // => true
 */
export function openGate(facts: GateFacts): Gate {
  const items = [...practiceItems(facts), ...personItems(facts), ...findingItems(facts)];
  if (items.length > 0) return { open: false, items };
  const { planHash, ruleset, overrides } = facts;
  return { open: true, gate: { planHash, ruleset: ruleset.current, overrides } as OpenGate };
}

function practiceItems({ ruleset, practiceNumbersSet }: GateFacts): readonly OpenItem[] {
  const unsigned = ruleset.signedByClinician !== ruleset.current;
  return [
    ...(unsigned ? [own('ruleset', 'The responsible clinician has not signed the current rules.')] : []),
    ...(practiceNumbersSet ? [] : [own('numbers', 'Set the day, night and emergency numbers of the practice.')]),
  ];
}

function personItems({ planHash, consentedPlanHash, screening, today }: GateFacts): readonly OpenItem[] {
  return [
    ...(consentedPlanHash === null ? [own('consent', 'Nobody has consented to this plan.')] : []),
    ...(consentedPlanHash !== null && consentedPlanHash !== planHash
      ? [own('consent', 'The consent is for another version of the plan. Go through this version and sign again.')]
      : []),
    ...(screening === null || screening.answeredOn !== today
      ? [own('screening', 'Ask the screening questions again today.')]
      : []),
  ];
}

function findingItems(facts: GateFacts): readonly OpenItem[] {
  const findings = [facts.screening?.evaluation, facts.plan, facts.timeOut].flatMap((one) => one?.findings ?? []);
  return findings.filter((finding) => isOpen(finding, facts)).map(openItem);
}

function isOpen(finding: Finding, { overrides, zones }: GateFacts): boolean {
  if (!finding.blocksSession && verdictRank(finding.verdict) < verdictRank('ask')) return false;
  if (finding.excludesZone !== null && !zones.includes(finding.excludesZone)) return false;
  const overridden = overrides.some((one) => one.rule === finding.rule && one.reason.trim() !== '');
  return !(overridden && mayBeOverridden(finding));
}

/** A missing answer is answered, not overridden. */
function mayBeOverridden(finding: Finding): boolean {
  return finding.override === 'clinician' && finding.missing.length === 0;
}

function openItem(finding: Finding): OpenItem {
  const { rule, because, sources } = finding;
  return { item: rule, because, mayBeOverridden: mayBeOverridden(finding), sources };
}

function own(item: string, because: string): OpenItem {
  return { item, because, mayBeOverridden: false, sources: ['percuta-policy'] };
}
