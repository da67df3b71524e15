import type { Zone } from '@percuta/evidence';
import { calendarDay } from '../rules/calendar-day.ts';
import { evaluate } from '../rules/evaluate.ts';
import { type Gate, gateOf } from '../rules/gate.ts';
import { PLAN_RULES } from '../rules/plan/plan-rules.ts';
import type { Evaluation } from '../rules/rule.ts';
import { rulesetHash } from '../rules/ruleset.ts';
import { type DepthCap, depthCap } from './depth-cap.ts';
import { type LabelScope, labelScope, type ZoneScope } from './label-scope.ts';
import type { NeedlingPlan } from './needling-plan.ts';
import { namedDevice, type PlanRegistry } from './plan-registry.ts';

/** One zone of a plan: what was planned, the limits in force there, and whether it is on label. */
export interface CheckedZone extends DepthCap, ZoneScope {
  readonly zone: Zone;
  readonly settingMm: number;
}

/** The answer to a plan. */
export interface PlanAnswer extends Evaluation {
  /** Whether a session may rest on this plan: freely, after a clinician's decision, or not. */
  readonly gate: Gate;
  /** The device as the registry knows it; null where it does not. */
  readonly device: { readonly id: string; readonly name: string; readonly clearances: readonly string[] } | null;
  /** Off label as soon as one zone is; unknown as soon as one is and none is off label. */
  readonly scope: LabelScope;
  readonly zones: readonly CheckedZone[];
  readonly asOn: string;
  readonly ruleset: string;
}

/**
 * Holds a plan against all plan rules on an ISO day: verdict, findings with sources, and per zone the cap in force
 * with what binds it, and on label or off. A refusal is an answer. It does not screen the person, and it proposes
 * nothing. Settings in mm. Source: the register of rules, the device registry, the zone caps.
 * @example
 * checkPlan(PLAN_BASELINE.facts, { ...REGISTRY, jurisdictions: PLAN_BASELINE.context.jurisdictions }, '2026-11-24').verdict // => 'fine'
 * checkPlan({ ...PLAN_BASELINE.facts, device: 'bought online' }, REGISTRY, '2026-11-24').verdict // => 'refuse'
 */
export function checkPlan(plan: NeedlingPlan, registry: PlanRegistry, asOn: string): PlanAnswer {
  const device = plan.device === null ? null : namedDevice(plan.device, registry);
  const said = { ...plan, modality: plan.modality ?? device?.modality ?? null };
  const context = { asOn: calendarDay(asOn), registered: device, jurisdictions: registry.jurisdictions };
  const zones = plan.zones.map((zone) => ({
    zone: zone.zone,
    settingMm: zone.settingMm,
    ...labelScope(plan, zone.zone, device),
    ...depthCap(plan, zone, device),
  }));
  const clearances = device?.clearances.map(({ number }) => number) ?? [];
  const evaluation = evaluate(PLAN_RULES, said, context);
  return {
    ...evaluation,
    gate: gateOf(evaluation),
    device: device === null ? null : { id: device.id, name: device.name, clearances },
    scope: scopeOf(zones.map(({ scope }) => scope)),
    zones,
    asOn,
    ruleset: rulesetHash(),
  };
}

function scopeOf(scopes: readonly LabelScope[]): LabelScope {
  if (scopes.includes('off label')) return 'off label';
  return scopes.includes('unknown') || scopes.length === 0 ? 'unknown' : 'on label';
}
