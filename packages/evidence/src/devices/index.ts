export {
  type Clearance,
  type ClearedUse,
  type Device,
  FACE_ZONES,
  type Indication,
  type KnownRecord,
  type LabelDays,
  type UncheckedFigure,
  type Unknown,
} from './device.ts';
export { KNOWN_RECORDS } from './known-records.ts';
export {
  type ClearanceMatch,
  clearancesFor,
  DEVICES,
  depthToleranceMm,
  deviceById,
  type EvaluatedWhere,
  evaluatedMaximumDepthMm,
  type IntendedUse,
  maximumDepthMm,
} from './registry.ts';
