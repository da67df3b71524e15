import {
  type Device,
  depthToleranceMm,
  evaluatedMaximumDepthMm,
  limit,
  maximumDepthMm,
  type Unknown,
  type Zone,
  zoneCap,
  zoneCapMm,
} from '@percuta/evidence';
import type { NeedlingPlan, PlannedZone } from './needling-plan.ts';

/** The three limits that a setting is held to, and the least of them. In mm. */
export interface DepthCap {
  /** The least of those that are known; `unknown` where none is. */
  readonly capMm: number | Unknown;
  /** Which of the three it is. */
  readonly binds: readonly ('zone cap' | 'device maximum' | 'evaluated maximum')[];
  readonly zoneCapMm: number | Unknown;
  readonly deviceMaximumMm: number | Unknown;
  readonly evaluatedMaximumMm: number | Unknown;
  /** How far the depth reached may lie from the setting. */
  readonly toleranceMm: number;
}

type Who = Pick<NeedlingPlan, 'person' | 'indication' | 'practitioner'>;

const PHYSICIANS = ['physician', 'doctor', 'dermatologist', 'surgeon', 'plastic-surgeon', 'md', 'do'];

/**
 * Whether a role is a physician's, as far as evaluated depths depend on it. A role that is not known is none, and so is
 * one that this list does not hold. Source: policy.
 * @example
 * isPhysician('Dermatologist') // => true
 * isPhysician('nurse') // => false
 * isPhysician(null) // => false
 */
export function isPhysician(role: string | null): boolean {
  return role !== null && PHYSICIANS.includes(role.toLowerCase().replace(/[\s_]+/g, '-'));
}

/**
 * How deep a zone of a plan may go: the least of the zone's cap (policy), the device's maximum and its evaluated
 * maximum, and which of them binds. A figure that the registry does not hold is `unknown`, and no permission. Source:
 * zone caps (policy), the clearances of the device, and its tolerance, ±0.15 mm where its own is not known (policy).
 * @example
 * depthCap(PLAN_BASELINE.facts, PLAN_BASELINE.facts.zones[0], namedDevice('skinpen', REGISTRY)).capMm // => 1.5
 * depthCap({ ...PLAN_BASELINE.facts, indication: 'wrinkles' }, PLAN_BASELINE.facts.zones[0], namedDevice('exceed', REGISTRY)).binds // => ['zone cap']
 */
export function depthCap(plan: Who, zone: PlannedZone, device: Device | null): DepthCap {
  const limits = {
    'zone cap': capOfZone(plan, zone, device),
    'device maximum': maximumDepthMm(device),
    'evaluated maximum': evaluatedMaximumDepthMm(device, {
      zone: zone.zone,
      fitzpatrickType: plan.person.fitzpatrickType,
      operatorIsPhysician: isPhysician(plan.practitioner.role),
    }),
  } as const;
  const known = Object.values(limits).filter((one) => one !== 'unknown');
  const capMm = known.length === 0 ? 'unknown' : Math.min(...known);
  const names = ['zone cap', 'device maximum', 'evaluated maximum'] as const;
  const tolerance = depthToleranceMm(device);
  return {
    capMm,
    binds: capMm === 'unknown' ? [] : names.filter((name) => limits[name] === capMm),
    zoneCapMm: limits['zone cap'],
    deviceMaximumMm: limits['device maximum'],
    evaluatedMaximumMm: limits['evaluated maximum'],
    toleranceMm: tolerance === 'unknown' ? limit('depthToleranceMm').value : tolerance,
  };
}

/** The cap of the zone, raised where the table itself raises it: for scars, with a reason, or for the neck clearance. */
function capOfZone(plan: Who, zone: PlannedZone, device: Device | null): number | Unknown {
  const row = zoneCap(zone.zone);
  const scars = plan.indication === 'acne-scars' || plan.indication === 'atrophic-scars';
  const plainCap = zoneCapMm(zone.zone, scars ? 'atrophic-scar' : 'rejuvenation');
  if (plainCap === 'unknown') return plainCap;
  const withReason = zone.reason !== null && row.withReasonMm !== undefined ? row.withReasonMm : plainCap;
  return Math.max(plainCap, withReason, exceptionMm(row.zone, plan, device));
}

function exceptionMm(zone: Zone, { person, practitioner }: Who, device: Device | null): number {
  const exception = zoneCap(zone).exception;
  if (exception === undefined || !isPhysician(practitioner.role) || person.fitzpatrickType === null) return 0;
  const cleared = device?.clearances.some((clearance) => clearance.number === exception.clearance) === true;
  return cleared && exception.fitzpatrickTypes.includes(person.fitzpatrickType) ? exception.upToMm : 0;
}
