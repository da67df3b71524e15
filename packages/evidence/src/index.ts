export { ANATOMY_DEFAULTS, type ZoneAnatomy, zoneAnatomy } from './anatomy/zone-anatomy.ts';
export {
  type AwaitingCheck,
  awaitingCheck,
  type EvidenceRow,
  type EvidenceUse,
  findEvidence,
  listEvidence,
  whereUsed,
} from './browse.ts';
export * from './devices/index.ts';
export type { Evidence, LintCheck, LintException, LintFault } from './lint/check.ts';
export { LINT_CHECKS, LINT_EXCEPTIONS, type LintReport, lintEvidence } from './lint.ts';
export * from './planning/index.ts';
export { PRIORS } from './priors/index.ts';
export * from './rules/index.ts';
export * from './safety/index.ts';
export {
  type Figure,
  INTERVALS,
  type Limit,
  type Measurement,
  PROVENANCES,
  type Prior,
  type Provenance,
  type Provenanced,
  type Source,
  STRENGTHS,
  type Strength,
} from './schema.ts';
export { type EvidenceTable, TABLES } from './tables.ts';
export * from './tissue/index.ts';
export { isUnit, UNITS, type Unit, type UnitDefinition } from './units.ts';
export { SIDED_ZONES, ZONES, type Zone } from './zones.ts';
