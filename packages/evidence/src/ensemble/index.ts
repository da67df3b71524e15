export {
  type AntisepticParameters,
  assembleParameters,
  type EnsembleColumns,
  type ModelParameters,
  type ZoneParameters,
} from './assemble-parameters.ts';
export { shippedParameters } from './shipped-parameters.ts';
export { shippedPosterior } from './shipped-posterior.ts';
export { ACNE_SCAR_ZONES, SOFT_ZONES, WRINKLE_ZONES } from './zone-readings.ts';
