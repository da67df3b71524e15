import type { Device, Verdict, Zone } from '@percuta/evidence';
import type { Temporal } from 'temporal-polyfill';
import { evaluate } from '../rules/evaluate.ts';
import { type Gate, gateOf } from '../rules/gate.ts';
import type { Evaluation } from '../rules/rule.ts';
import { rulesetHash } from '../rules/ruleset.ts';
import { SCREENING_RULES } from '../rules/screening/screening-rules.ts';
import { strongest } from '../rules/verdict.ts';
import type { ScreeningAnswers } from './answers.ts';
import { deviceLimits } from './device-limits.ts';
import { settleAnswers } from './settle-answers.ts';

/** What is asked about: the day, and as much of the plan as is decided. */
export interface ScreeningRequest {
  /** The calendar day that the answer is for, in the practice's time zone. */
  readonly asOn: Temporal.PlainDate;
  /** From the registry; null or left out: not chosen yet. */
  readonly device?: Device | null;
  /** Left out: those that the answers name; where they name none, any zone may be meant. */
  readonly zonesPlanned?: readonly Zone[];
  /** `session` on the day itself: what may have changed has to be asked that day. Left out: `planning`. */
  readonly purpose?: 'planning' | 'session';
}

/** Whether needling is safe for this person, with every reason. */
export interface Screening extends Evaluation {
  /** Whether a session may follow: `open`, `decide` or `shut`. */
  readonly gate: Gate;
  /** The verdict that is left once every zone and agent that a finding excludes is left out. */
  readonly withoutExclusions: Verdict;
  readonly excludedZones: readonly string[];
  readonly excludedAgents: readonly string[];
  readonly asOn: string;
  readonly device: string | null;
  /** What the person is to be offered besides: triage and an appointment after needling at home. */
  readonly offers: readonly 'home-needling-triage'[];
  /** The ruleset that decided, by its digest. */
  readonly ruleset: string;
}

/**
 * Asks every screening rule about one person. The verdict is the strongest finding's; a finding that names a zone or an
 * agent is met by leaving it out, and `withoutExclusions` says what remains then. A missing mandatory answer is `ask`
 * and blocks. It supports a clinician and does not replace one; holds for needling, not for radiofrequency. Days are
 * calendar days. Source: the register of rules, each with its own.
 *
 * @example
 * screen({ ...CLEAR_PERSON, keloid: { answer: 'yes' } }, { asOn: calendarDay('2026-11-24') }).verdict // => "refuse"
 * screen({}, { asOn: calendarDay('2026-11-24') }).verdict // => "ask"
 */
export function screen(answers: ScreeningAnswers, request: ScreeningRequest): Screening {
  const { asOn, device = null, purpose = 'planning' } = request;
  const zonesPlanned = request.zonesPlanned ?? answers.zonesPlanned ?? null;
  const facts = settleAnswers(answers, asOn);
  const context = { asOn, device: deviceLimits(device, zonesPlanned), zonesPlanned, purpose };
  const { verdict, findings } = evaluate(SCREENING_RULES, facts, context);
  const whole = findings.filter((finding) => finding.excludesZone === null && finding.excludesAgent === null);
  return {
    verdict,
    gate: gateOf({ verdict, findings }),
    withoutExclusions: strongest(whole.map((finding) => finding.verdict)),
    excludedZones: named(findings.map((finding) => finding.excludesZone)),
    excludedAgents: named(findings.map((finding) => finding.excludesAgent)),
    findings,
    asOn: asOn.toString(),
    device: device?.id ?? null,
    offers: facts.homeNeedling?.answer === 'yes' ? ['home-needling-triage'] : [],
    ruleset: rulesetHash(),
  };
}

function named(values: readonly (string | null)[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== null))].toSorted();
}
