import type { Evaluation, Finding } from '../rules/rule.ts';
import type { Said } from '../rules/time-out/time-out-facts.ts';
import { verdictRank } from '../rules/verdict.ts';
import { isAgentLeftOut } from './agents-in-use.ts';
import { findingDigest } from './finding-digest.ts';
import { ownItems } from './gate-items.ts';

/** A clinician's decision to go on in spite of a finding that allows it. It stays beside the finding for ever. */
export interface Override {
  readonly rule: string;
  /** The finding that was decided on, by its digest. It holds for no other. */
  readonly finding: string;
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
  /** The practice demands that a second member of staff confirms each time-out. */
  readonly timeOutByTwo: boolean;
  /** Whoever is about to needle, and until when that is allowed with this device; null where it is not today. */
  readonly practitioner: { readonly id: string; readonly credentialValidUntil: string | null };
  readonly planHash: string;
  /** The plan that the person has consented to and not withdrawn from, and whether the text signed is today's. */
  readonly consent: { readonly planHash: string | null; readonly textIsCurrent: boolean };
  readonly screening: {
    readonly answeredOn: string;
    /** Questions that have to be asked on the day and were not. */
    readonly notAskedToday: readonly string[];
    readonly evaluation: Evaluation;
  } | null;
  readonly course: {
    readonly sessionsDone: number;
    readonly sessionsPlanned: number;
    /** Null before the first session. */
    readonly daysSinceLast: number | null;
    readonly intervalDays: number | null;
  };
  readonly signIn: {
    readonly on: string;
    readonly identifiers: number;
    readonly photographs: 'taken' | 'declined';
    readonly photographsConsented: boolean;
  } | null;
  readonly plan: Evaluation;
  readonly timeOut: {
    readonly on: string;
    /** The version of the plan that was read out. */
    readonly planHash: string;
    readonly deviceAsPlanned: boolean;
    /** None was used, or the very product of the plan. */
    readonly anaestheticAsPlanned: boolean;
    readonly handsGlovesEyes: Said;
    readonly sharpsBox: Said;
    /** Device, clearance number and label, said aloud. */
    readonly deviceAloud: Said;
    /** The cartridge was opened before the eyes of the person. */
    readonly openedBeforePerson: Said;
    /** A colleague, or the person; null where nobody is named. */
    readonly spokenWith: string | null;
    /** A second member of staff has confirmed this very time-out. */
    readonly confirmedByAnother: boolean;
    /** Everything that touches the skin, by name. */
    readonly agents: readonly string[];
    readonly evaluation: Evaluation;
  } | null;
  readonly overrides: readonly Override[];
  /** Zones of today's plan, without sides. A finding that excludes another zone does not stop this session. */
  readonly zones: readonly string[];
  /** What the practice's own stock has against it: lot, handpiece, recall. */
  readonly stock: readonly OpenItem[];
  /** Which credential of the practitioner falls short, and why; null where one is valid. */
  readonly credentialGap: string | null;
}

/** One thing that is still open, named so that somebody can settle it. */
export interface OpenItem {
  /** The rule's id, or the item's own name. */
  readonly item: string;
  /** The digest of the finding, by which it is overridden; null where it is none. */
  readonly finding: string | null;
  /** For the professional. */
  readonly because: string;
  /** For the person. */
  readonly patientWording: string;
  /** Whether a named clinician may go on with a reason. */
  readonly mayBeOverridden: boolean;
  readonly sources: readonly string[];
}

/** What a start rested on, as the record keeps it. */
export interface GateStamp {
  readonly planHash: string;
  readonly ruleset: string;
  /** The overrides that it rests on. */
  readonly overrides: readonly Override[];
}

declare const opened: unique symbol;

/** Proof that the gate was open. Only `openGate` makes one, and `startNeedling` takes nothing else. */
export interface OpenGate extends GateStamp {
  readonly [opened]: true;
}

/** Either the open gate, or every item that keeps it shut. */
export type GateAnswer =
  | { readonly open: true; readonly gate: OpenGate }
  | { readonly open: false; readonly items: readonly OpenItem[] };

/**
 * Looks at every item that gates a start. Open only where nothing is refused, deferred, unanswered or waiting for a
 * clinician; an override counts where its rule allows one, for the very finding that it was given for. It does not look
 * at the clock: whoever calls hands in what was timed. Source: WHO surgical safety checklist, FDA page on microneedling
 * devices, and policy.
 *
 * @example
 * openGate(GATE_BASELINE).open // => true
 * openGate({ ...GATE_BASELINE, consent: { planHash: 'an older version', textIsCurrent: true } }).items[0].item // => "consent"
 */
export function openGate(facts: GateFacts): GateAnswer {
  const items = [...ownItems(facts), ...openFindings(facts).map(openItem)];
  if (items.length > 0) return { open: false, items };
  const { planHash, ruleset, overrides } = facts;
  return { open: true, gate: { planHash, ruleset: ruleset.current, overrides } as OpenGate };
}

/**
 * Every finding that keeps the gate shut, of screening, plan and time-out, strongest first within each. Source: see
 * `openGate`.
 *
 * @example
 * openFindings(GATE_BASELINE) // => []
 */
export function openFindings(facts: GateFacts): readonly Finding[] {
  const evaluations = [facts.screening?.evaluation, facts.plan, facts.timeOut?.evaluation];
  return evaluations.flatMap((one) => one?.findings ?? []).filter((finding) => isOpen(finding, facts));
}

/**
 * Whether a finding keeps the gate shut: it blocks, or a clinician has to decide and has not; and neither its zone nor
 * its agent is left out today. Source: Percuta policy.
 *
 * @example
 * isOpen({ verdict: 'caution', blocksSession: false, excludesZone: null, excludesAgent: null }, GATE_BASELINE) // => false
 */
export function isOpen(
  finding: Finding,
  {
    overrides,
    zones,
    timeOut,
  }: Pick<GateFacts, 'overrides' | 'zones'> & {
    readonly timeOut: Pick<NonNullable<GateFacts['timeOut']>, 'agents'> | null;
  },
): boolean {
  if (!finding.blocksSession && verdictRank(finding.verdict) < verdictRank('ask')) return false;
  if (finding.excludesZone !== null && !zones.includes(finding.excludesZone)) return false;
  if (finding.excludesAgent !== null && isAgentLeftOut(finding.excludesAgent, timeOut?.agents ?? null)) return false;
  if (!mayBeOverridden(finding)) return true;
  const digest = findingDigest(finding);
  return !overrides.some((one) => one.rule === finding.rule && one.finding === digest && one.reason.trim() !== '');
}

/**
 * Whether a named clinician may go on in spite of this finding. A missing answer is answered, not overridden. Source:
 * the register's word on each rule.
 *
 * @example
 * mayBeOverridden({ override: 'clinician', missing: [] }) // => true
 * mayBeOverridden({ override: 'clinician', missing: ['pregnant'] }) // => false
 */
export function mayBeOverridden(finding: Pick<Finding, 'override' | 'missing'>): boolean {
  return finding.override === 'clinician' && finding.missing.length === 0;
}

/** A finding as something that is still to be settled. */
export function openItem(finding: Finding): OpenItem {
  const { rule, because, patientWording, sources } = finding;
  return {
    item: rule,
    finding: findingDigest(finding),
    because,
    patientWording,
    mayBeOverridden: mayBeOverridden(finding),
    sources,
  };
}
