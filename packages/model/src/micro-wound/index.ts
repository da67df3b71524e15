export type { Direction } from './direction.ts';
export { answeredShare, exposureOf } from './exposure.ts';
export {
  FRAME_DAYS,
  type MicroWound,
  type MicroWoundFrame,
  type MicroWoundFrames,
  microWoundFrames,
} from './frames.ts';
export { answeredAreaMm2, diffusionLengthMm, type Halo, haloOf, reachOfHalo, shareOfSignalWithin } from './halo.ts';
export {
  type Answer,
  type LumpingCase,
  type LumpingComparison,
  lumpingComparison,
  type Needled,
} from './lumping.ts';
export { type GridError, manufacturedErrors } from './manufactured.ts';
export {
  type Field,
  type Grid,
  type Release,
  type SignalSpread,
  type SpreadingSignal,
  spreadSignal,
} from './spread-signal.ts';
export { type Modes, NoEigenvalue, type Tridiagonal, tridiagonalModes } from './tridiagonal-modes.ts';
export { type Channel, channelRelease, sumOver, unitCell, unitCellRadiusMm } from './unit-cell.ts';
