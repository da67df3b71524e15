import type { Zone } from '../zones.ts';
import { EXCEED_CLEARANCES, REJUVAPEN_CLEARANCES, SKINPEN_CLEARANCES } from './clearances-2018-2020.ts';
import {
  CODE_X_CLEARANCES,
  DERMALOGICA_CLEARANCES,
  DR_PEN_CLEARANCES,
  SKINSTYLUS_CLEARANCES,
} from './clearances-2020-2026.ts';
import type { Clearance, ClearedUse, Device, Indication, Unknown } from './device.ts';

const REGISTERED = { modality: 'needling', strength: 'R', provenance: 'SECONDARY' } as const;

/** The seven devices with their ten clearances. A device that is not here is not used. */
export const DEVICES: readonly Device[] = [
  { id: 'skinpen', name: 'SkinPen', sources: ['F2', 'F3'], clearances: SKINPEN_CLEARANCES, ...REGISTERED },
  { id: 'exceed', name: 'Exceed', sources: ['F4', 'F47'], clearances: EXCEED_CLEARANCES, ...REGISTERED },
  { id: 'rejuvapen-nxt', name: 'Rejuvapen NXT', sources: ['F48'], clearances: REJUVAPEN_CLEARANCES, ...REGISTERED },
  { id: 'skinstylus', name: 'SkinStylus', sources: ['F34', 'F5'], clearances: SKINSTYLUS_CLEARANCES, ...REGISTERED },
  { id: 'dr-pen-a20', name: 'Dr. Pen A20', sources: ['F5'], clearances: DR_PEN_CLEARANCES, ...REGISTERED },
  {
    id: 'dermalogica-pro-pen',
    name: 'Dermalogica PRO Pen',
    sources: ['F5'],
    clearances: DERMALOGICA_CLEARANCES,
    ...REGISTERED,
  },
  { id: 'code-x', name: 'CODE-X', sources: ['F5'], clearances: CODE_X_CLEARANCES, ...REGISTERED },
];

/**
 * The device with this id, or `null` where the registry holds none: not a fault but a question that a plan may raise,
 * and that rule P06 answers with a refusal. Source: the clearances of each device.
 *
 * @example
 * deviceById('exceed')?.clearances.length // => 2
 * deviceById('bought-online') // => null
 */
export function deviceById(id: string): Device | null {
  return DEVICES.find((device) => device.id === id) ?? null;
}

/** What is asked of a clearance. What is not known of the person is `null`. */
export interface IntendedUse {
  readonly zone: Zone;
  readonly indication: Indication;
  readonly fitzpatrickType: number | null;
}

/** A cleared use that nothing contradicts, with whatever of its scope could not be compared. */
export interface ClearanceMatch {
  readonly clearance: Clearance;
  readonly use: ClearedUse;
  /** Empty: on label. Otherwise nobody can say, and a clinician is asked. */
  readonly unknown: readonly 'fitzpatrickType'[];
}

function openScope(use: ClearedUse, fitzpatrickType: number | null): readonly 'fitzpatrickType'[] | null {
  if (use.fitzpatrickTypes === 'unknown') return ['fitzpatrickType'];
  if (use.fitzpatrickTypes.length === 6) return [];
  if (fitzpatrickType === null) return ['fitzpatrickType'];
  return use.fitzpatrickTypes.includes(fitzpatrickType) ? [] : null;
}

/**
 * The clearances of a device under which an intended use may fall, those surely on label first. Empty where indication,
 * zone or skin type lie outside every clearance: off label. Age is left to rule S02, depth to P02 and P03. Source: the
 * clearances of each device.
 *
 * @example
 * clearancesFor(deviceById('exceed'), { zone: 'cheek', indication: 'wrinkles', fitzpatrickType: 5 }).length // => 0
 * clearancesFor(deviceById('skinpen'), { zone: 'cheek', indication: 'acne-scars', fitzpatrickType: 5 })[0].clearance.number // => 'K202243'
 */
export function clearancesFor(device: Device | null, intended: IntendedUse): readonly ClearanceMatch[] {
  const matches: ClearanceMatch[] = [];
  for (const clearance of device?.clearances ?? []) {
    for (const use of clearance.uses) {
      if (use.indication !== intended.indication || !use.zones.includes(intended.zone)) continue;
      const unknown = openScope(use, intended.fitzpatrickType);
      if (unknown !== null) matches.push({ clearance, use, unknown });
    }
  }
  return matches.sort((a, b) => a.unknown.length - b.unknown.length);
}

/** The smallest of several figures; unknown as soon as one of them is. */
function smallestKnown(figures: readonly (number | Unknown)[]): number | Unknown {
  const known = figures.filter((figure) => figure !== 'unknown');
  return known.length === figures.length && known.length > 0 ? Math.min(...known) : 'unknown';
}

/**
 * The deepest setting in mm that a device offers, by the strictest of its clearances; `unknown` where one of them does
 * not say. It is what the dial reaches, not what was evaluated. Source: the clearances of the device.
 *
 * @example
 * maximumDepthMm(deviceById('skinpen')) // => 2.5
 * maximumDepthMm(deviceById('rejuvapen-nxt')) // => 'unknown'
 */
export function maximumDepthMm(device: Device | null): number | Unknown {
  return smallestKnown((device?.clearances ?? []).map((clearance) => clearance.maximumDepthMm));
}

/**
 * The depth tolerance in mm of a device, by the widest that its clearances state; `unknown` where one of them does not
 * say. Source: the clearances of the device.
 *
 * @example
 * depthToleranceMm(deviceById('exceed')) // => 0.15
 * depthToleranceMm(deviceById('skinpen')) // => 'unknown'
 */
export function depthToleranceMm(device: Device | null): number | Unknown {
  const figures = (device?.clearances ?? []).map((clearance) => clearance.toleranceMm);
  const known = figures.filter((figure) => figure !== 'unknown');
  return known.length === figures.length && known.length > 0 ? Math.max(...known) : 'unknown';
}

/** Who holds the pen, on whom and where, as far as the evaluated depth depends on it. */
export interface EvaluatedWhere {
  readonly zone: Zone;
  readonly fitzpatrickType: number | null;
  readonly operatorIsPhysician: boolean;
}

function countsFor(use: ClearedUse, where: EvaluatedWhere): boolean {
  if (!use.zones.includes(where.zone)) return false;
  if (use.evaluatedBy === 'physician' && !where.operatorIsPhysician) return false;
  return openScope(use, where.fitzpatrickType)?.length === 0 || use.fitzpatrickTypes === 'unknown';
}

/**
 * The deepest setting in mm whose safety was evaluated for this device in this zone, on this skin type and in these
 * hands; `unknown` where nothing is on record. The neck’s 2.5 mm count only for physicians and types II to IV. Source:
 * the clearances of the device.
 *
 * @example
 * evaluatedMaximumDepthMm(deviceById('skinpen'), { zone: 'cheek', fitzpatrickType: 2, operatorIsPhysician: false }) // => 1.5
 * evaluatedMaximumDepthMm(deviceById('skinpen'), { zone: 'neck', fitzpatrickType: 2, operatorIsPhysician: false }) // => 'unknown'
 */
export function evaluatedMaximumDepthMm(device: Device | null, where: EvaluatedWhere): number | Unknown {
  const uses = (device?.clearances ?? []).flatMap((clearance) => clearance.uses).filter((use) => countsFor(use, where));
  const known = uses.map((use) => use.evaluatedMaximumDepthMm).filter((depth) => depth !== 'unknown');
  return known.length > 0 ? Math.max(...known) : 'unknown';
}
