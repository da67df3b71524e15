export { ANATOMY_DEFAULTS, MissingAnatomy, type ZoneAnatomy, zoneAnatomy } from './anatomy/zone-anatomy.ts';
export * from './devices/index.ts';
export { PRIORS } from './priors/index.ts';
export * from './rules/index.ts';
export * from './safety/index.ts';
export type { Figure, Limit, Measurement, Prior, Provenance, Provenanced, Source, Strength } from './schema.ts';
export { type EvidenceTable, TABLES } from './tables.ts';
export { isUnit, UNITS, type Unit, type UnitDefinition } from './units.ts';
export { SIDED_ZONES, ZONES, type Zone } from './zones.ts';
