import type { Zone } from '@percuta/evidence';
import type { MaybeBand } from '../../worker/protocol.ts';
import type { OutlookChoice } from './outlook-protocol.ts';

/** One way in which a zone is set. */
export interface DepthAsked {
  readonly zone: Zone;
  readonly settingMm: number;
  readonly passes: number;
}

/** Every way in which this plan sets a zone, on this person. */
export interface DepthChoice extends Pick<OutlookChoice, 'ageYears' | 'fitzpatrickType' | 'device'> {
  readonly asked: readonly DepthAsked[];
}

/** The mean depth reached, in the order of what was asked. */
export interface DepthsReached {
  readonly choice: DepthChoice;
  readonly reachedMm: readonly MaybeBand[];
}
