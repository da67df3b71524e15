import { type Device, limit, type RuleId, type Zone } from '@percuta/evidence';
import { type DepthCap, depthCap } from '../plan/depth-cap.ts';
import type { NeedlingPlan } from '../plan/needling-plan.ts';
import type { PlanRegistry } from '../plan/plan-registry.ts';
import type { calendarDay } from '../rules/calendar-day.ts';
import { evaluate } from '../rules/evaluate.ts';
import { usualInterval } from '../rules/plan/p08-interval-short.ts';
import { PLAN_RULES } from '../rules/plan/plan-rules.ts';
import type { Finding } from '../rules/rule.ts';
import type { Screening } from '../screening/screen.ts';
import type { Breach } from './breach.ts';

/** What the rules are asked with, the same for every plan of a search. */
export interface RuleFrame {
  readonly device: Device;
  readonly registry: PlanRegistry;
  readonly asOn: ReturnType<typeof calendarDay>;
  readonly screening: Screening;
}

/** What the rules make of one plan: what forbids it, and what would be asked or said of it. */
export interface RuleJudgement {
  readonly breaches: readonly Breach[];
  readonly findings: readonly Finding[];
}

/** The rules that speak of depth and interval: their limits are taken as numbers, from where they take them. */
const DIALS: readonly RuleId[] = ['P02', 'P03', 'P04', 'P07', 'P08'];

/**
 * Holds one plan of one zone against all plan rules. Forbidden is what they refuse; what nobody knows the limit of; a
 * depth above a cap, and an interval shorter than usual, on which a clinician would have to decide. What they ask
 * besides (label, practitioner) does not depend on the plan's dials and comes back as findings. Source: the register.
 */
export function judgeByRules(plan: NeedlingPlan, zone: Zone, frame: RuleFrame): RuleJudgement {
  const { device, registry, asOn } = frame;
  const context = { asOn, registered: device, jurisdictions: registry.jurisdictions };
  const said = { ...plan, modality: plan.modality ?? device.modality };
  const { findings } = evaluate(PLAN_RULES, said, context);
  const planned = plan.zones.find((one) => one.zone === zone);
  const cap = planned === undefined ? null : depthCap(plan, planned, device);
  const refusals = findings.filter((finding) => !DIALS.includes(finding.rule) && isRefusal(finding));
  const breaches = [
    ...refusals.map(ruleBreach),
    ...(cap === null ? [] : depthBreaches(planned?.settingMm ?? 0, cap, device)),
    ...intervalBreaches(plan, findings),
  ];
  return { breaches, findings: findings.filter((finding) => !isRefusal(finding)) };
}

/** What the person's screening forbids in a zone, whatever the plan. */
export function screeningBreaches(screening: Screening, zone: Zone): readonly Breach[] {
  return screening.findings
    .filter((finding) => isRefusal(finding) && finding.excludesAgent === null)
    .filter((finding) => finding.excludesZone === null || finding.excludesZone === zone)
    .map((finding) => ({ ...ruleBreach(finding), limit: 'screening' }));
}

function isRefusal({ verdict }: Finding): boolean {
  return verdict === 'refuse' || verdict === 'defer';
}

function ruleBreach(finding: Finding): Breach {
  const until = finding.until === null ? '' : ` Until ${finding.until}.`;
  return {
    limit: 'rule',
    rule: finding.rule,
    planned: null,
    allowed: null,
    unit: null,
    relaxedBy: finding.override === 'clinician' ? 'clinician' : 'nobody',
    because: `${finding.title}: ${finding.because}${until}`,
  };
}

function depthBreaches(settingMm: number, cap: DepthCap, device: Device): Breach[] {
  const above = (limit: Breach['limit'], rule: RuleId, allowed: number, relaxedBy: Breach['relaxedBy']): Breach[] =>
    settingMm <= allowed + 1e-9
      ? []
      : [
          {
            limit,
            rule,
            planned: settingMm,
            allowed,
            unit: 'mm',
            relaxedBy,
            because: `${settingMm} mm; the ${limit} is ${allowed} mm.`,
          },
        ];
  const unknown = (limit: Breach['limit'], rule: RuleId, because: string): Breach => ({
    limit,
    rule,
    planned: settingMm,
    allowed: null,
    unit: 'mm',
    relaxedBy: rule === 'P04' ? 'clinician' : 'nobody',
    because,
  });
  const { deviceMaximumMm, zoneCapMm, evaluatedMaximumMm } = cap;
  return [
    ...(deviceMaximumMm === 'unknown'
      ? [unknown('device maximum', 'P02', `The maximum of ${device.name} is not on record. Read it from the label.`)]
      : above('device maximum', 'P02', deviceMaximumMm, 'nobody')),
    ...(zoneCapMm === 'unknown'
      ? [unknown('zone cap', 'P04', 'No cap is on record for this zone. A clinician would have to set one.')]
      : above('zone cap', 'P04', zoneCapMm, 'clinician')),
    ...(evaluatedMaximumMm === 'unknown' ? [] : above('evaluated maximum', 'P03', evaluatedMaximumMm, 'clinician')),
  ];
}

function intervalBreaches({ sessions, person }: NeedlingPlan, findings: readonly Finding[]): Breach[] {
  const refused = findings.find((finding) => finding.rule === 'P07' && finding.verdict === 'refuse');
  const asked = findings.find((finding) => finding.rule === 'P08' && finding.verdict === 'ask');
  const finding = refused ?? asked;
  if (finding === undefined) return [];
  return [
    {
      limit: refused === undefined ? 'usual interval' : 'shortest interval',
      rule: finding.rule,
      planned: sessions.intervalDays,
      allowed: refused === undefined ? usualInterval(person).days : limit('intervalBlockDays').value,
      unit: 'd',
      relaxedBy: refused === undefined ? 'clinician' : 'nobody',
      because: finding.because,
    },
  ];
}
