import type { SidedZone } from '../plan/sided-zone.ts';
import type { DeliveredZone, Session, SessionZone } from './session.ts';

/** How one zone came out beside its plan. */
export type ZoneOutcome = 'as planned' | 'less' | 'more' | 'not needled' | 'not planned';

/** One zone: what was planned, what was done, and why they differ. */
export interface ComparedZone {
  readonly zone: SidedZone;
  readonly outcome: ZoneOutcome;
  /** Null where the zone was not in the plan. */
  readonly planned: { readonly settingMm: number; readonly passes: number } | null;
  /** The deepest setting used, and all passes together; null where nothing was done. */
  readonly delivered: { readonly settingMm: number; readonly passes: number } | null;
  readonly endpoints: readonly DeliveredZone['endpoint'][];
  /** The highest that the person said, 0 to 10; null where nobody asked. */
  readonly painScore: number | null;
  readonly reasons: readonly string[];
  /** It differs, and nobody said why. */
  readonly isUnexplained: boolean;
}

/** A session beside its plan, zone by zone. */
export interface Comparison {
  readonly zones: readonly ComparedZone[];
  readonly stoppedBecause: string | null;
  readonly isAsPlanned: boolean;
}

/**
 * Holds what was delivered against what was planned: deepest setting in mm and passes, zone by zone, zones outside the
 * plan last. Deeper or more passes is `more`, even where another step was shallower. It judges nothing: limits are the
 * plan's rules. Settings are what was dialled, not the depth reached. Source: Percuta policy.
 *
 * @example
 * const session = { zones: [{ zone: 'nose', settingMm: 0.5, passes: 4 }], delivered: [], leftOut: [], stoppedBecause: 'Felt faint.' };
 * compareDelivered(session.zones, session).zones[0].outcome // => "not needled"
 */
export function compareDelivered(
  plan: readonly SessionZone[],
  session: Pick<Session, 'delivered' | 'leftOut' | 'stoppedBecause'>,
): Comparison {
  const planned = plan.map((zone) => compareZone(zone.zone, zone, session));
  const named = plan.map(({ zone }) => zone);
  const others = [...new Set(session.delivered.map(({ zone }) => zone))].filter((zone) => !named.includes(zone));
  const zones = [...planned, ...others.map((zone) => compareZone(zone, null, session))];
  const { stoppedBecause } = session;
  return { zones, stoppedBecause, isAsPlanned: zones.every(({ outcome }) => outcome === 'as planned') };
}

function compareZone(
  zone: SidedZone,
  planned: SessionZone | null,
  session: Pick<Session, 'delivered' | 'leftOut' | 'stoppedBecause'>,
): ComparedZone {
  const steps = session.delivered.filter((one) => one.zone === zone);
  const settingMm = Math.max(0, ...steps.map((step) => step.settingMm));
  const passes = steps.reduce((sum, step) => sum + step.passes, 0);
  const delivered = steps.length === 0 ? null : { settingMm, passes };
  const pains = steps.map((step) => step.painScore).filter((score) => score !== null);
  const reasons = [
    ...steps.map((step) => step.deviation),
    ...session.leftOut.filter((one) => one.zone === zone).map(({ because }) => because),
  ].filter((reason) => reason !== null);
  const outcome = outcomeOf(planned, delivered, steps);
  return {
    zone,
    outcome,
    planned: planned === null ? null : { settingMm: planned.settingMm, passes: planned.passes },
    delivered,
    endpoints: [...new Set(steps.map((step) => step.endpoint))],
    painScore: pains.length === 0 ? null : Math.max(...pains),
    reasons,
    isUnexplained: outcome !== 'as planned' && reasons.length === 0 && session.stoppedBecause === null,
  };
}

function outcomeOf(
  planned: SessionZone | null,
  delivered: ComparedZone['delivered'],
  steps: readonly DeliveredZone[],
): ZoneOutcome {
  if (planned === null) return 'not planned';
  if (delivered === null) return 'not needled';
  if (delivered.settingMm > planned.settingMm || delivered.passes > planned.passes) return 'more';
  const shallower = steps.some((step) => step.settingMm < planned.settingMm);
  return shallower || delivered.passes < planned.passes ? 'less' : 'as planned';
}
