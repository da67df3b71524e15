export type { Figure, Limit, Measurement, Prior, Provenance, Provenanced, Source, Strength } from './schema.ts';
export { SIDED_ZONES, ZONES, type Zone } from './zones.ts';
