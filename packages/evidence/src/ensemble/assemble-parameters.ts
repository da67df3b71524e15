import { zoneAnatomy } from '../anatomy/zone-anatomy.ts';
import { limit } from '../rules/limits.ts';
import { ANTISEPTIC_AGENTS, type AntisepticAgent, antiseptic } from '../safety/antiseptics.ts';
import { zoneCapMm } from '../safety/zone-caps.ts';
import { ZONES, type Zone } from '../zones.ts';
import { ACNE_SCAR_ZONES, SOFT_ZONES, WRINKLE_ZONES } from './zone-readings.ts';

/** Draws of the model's constants, as columns. */
export interface EnsembleColumns {
  readonly draws: number;
  readonly seed: number;
  readonly sha256: string;
  readonly columns: Readonly<Record<string, Float64Array>>;
}

/** What the model is told of a zone. */
export interface ZoneParameters {
  readonly dermisMeanMm: number;
  readonly dermisSdMm: number;
  readonly epidermisMm: number;
  readonly stratumCorneumMm: number;
  readonly papillaryMm: number;
  readonly maleDermisFactor: number;
  readonly soft: boolean;
  readonly wrinklesAreGraded: boolean;
  readonly acneScarsAreGraded: boolean;
  readonly capMm: number | null;
}

/** What the model is told of an antiseptic. */
export interface AntisepticParameters {
  readonly leastLog10: number;
  readonly likeliestLog10: number;
  readonly mostLog10: number;
  readonly effectSeconds: number;
  readonly gateSeconds: number;
}

/** Everything that the model has to be handed, in the shape that it asks for. */
export interface ModelParameters {
  readonly ensemble: EnsembleColumns;
  readonly zones: Readonly<Record<Zone, ZoneParameters>>;
  readonly antiseptics: Readonly<Record<AntisepticAgent, AntisepticParameters>>;
  readonly limits: {
    readonly youngestAgeYears: number;
    readonly shortestIntervalDays: number;
    readonly evaluatedDepthMm: number;
  };
  readonly sources: readonly string[];
}

/**
 * Puts together what the model has to be handed: an ensemble with the zones, antiseptics and limits that stand in this
 * package. Caps are the widest that a zone has without a clinician's reason; a cap that is not known is `null`.
 *
 * @example
 * const none = { draws: 0, seed: 1, sha256: 'sha256:', columns: {} };
 * assembleParameters(none, []).zones.cheek.dermisMeanMm // => 1.2
 */
export function assembleParameters(ensemble: EnsembleColumns, sources: readonly string[]): ModelParameters {
  return {
    ensemble,
    zones: byName(ZONES, zoneParameters),
    antiseptics: byName(ANTISEPTIC_AGENTS, antisepticParameters),
    limits: {
      youngestAgeYears: limit('minimumAgeYears').value,
      shortestIntervalDays: limit('intervalBlockDays').value,
      evaluatedDepthMm: limit('evaluatedDepthFaceMm').value,
    },
    sources,
  };
}

function zoneParameters(zone: Zone): ZoneParameters {
  const anatomy = zoneAnatomy(zone);
  const cap = zoneCapMm(zone, 'atrophic-scar');
  return {
    dermisMeanMm: anatomy.dermisMeanMm,
    dermisSdMm: anatomy.dermisSdMm,
    epidermisMm: anatomy.epidermisMm,
    stratumCorneumMm: anatomy.stratumCorneumMm,
    papillaryMm: anatomy.papillaryMm,
    maleDermisFactor: anatomy.maleDermisFactor,
    soft: SOFT_ZONES.includes(zone),
    wrinklesAreGraded: WRINKLE_ZONES.includes(zone),
    acneScarsAreGraded: ACNE_SCAR_ZONES.includes(zone),
    capMm: cap === 'unknown' ? null : cap,
  };
}

function antisepticParameters(agent: AntisepticAgent): AntisepticParameters {
  const { faceLog10Reduction, contact } = antiseptic(agent);
  return {
    leastLog10: faceLog10Reduction.min,
    likeliestLog10: faceLog10Reduction.mode,
    mostLog10: faceLog10Reduction.max,
    effectSeconds: contact?.effectSeconds ?? 0,
    gateSeconds: contact?.gateSeconds ?? 0,
  };
}

function byName<Name extends string, Value>(
  names: readonly Name[],
  of: (name: Name) => Value,
): Readonly<Record<Name, Value>> {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, Value>;
}
