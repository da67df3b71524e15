import type { AnaestheticCautionId } from '@percuta/evidence';
import type { UdiReading } from '../../scan/udi-reading.ts';

/** Yes, no, or nobody has said yet. Not said is never taken for yes. */
export type Said = boolean | null;

/** What the label of an anaesthetic product allows. A limit that the label does not state is null. */
export interface AnaestheticLabel {
  readonly product: string;
  /** The lidocaine that the labelled product holds; more is another product. */
  readonly largestPercent: number | null;
  readonly largestMassG: number | null;
  readonly largestLidocaineMg: number | null;
  readonly largestDoseMgPerKg: number | null;
  readonly largestAreaCm2: number | null;
  readonly longestMinutes: number | null;
  readonly occlusionAllowed: Said;
}

/** What was put on the skin to numb it, and whether it is off again. */
export interface AnaestheticFacts {
  readonly used: Said;
  /** Null where the product has no label of its own; a compounded product has none. */
  readonly label: AnaestheticLabel | null;
  readonly compounded: Said;
  /** What is in it, by name; null where the product is not on record, so that it may hold anything. */
  readonly agents: readonly string[] | null;
  /** What stands against numbing this person, by id; null where nobody has asked. */
  readonly cautions: readonly AnaestheticCautionId[] | null;
  readonly lidocainePercent: number | null;
  readonly massG: number | null;
  readonly areaCm2: number | null;
  readonly minutes: number | null;
  readonly occluded: Said;
  readonly removed: Said;
  readonly reappliedOnNeedledSkin: Said;
}

/** One zone of today's plan, as near as it lies to eye or ear. */
export interface TimeOutZone {
  readonly zone: string;
  readonly eyeOrEarDistanceCm: number | null;
  readonly shielded: Said;
}

/** Everything that is said aloud, scanned and timed before the first puncture. */
export interface TimeOutFacts {
  readonly personMassKg: number | null;
  readonly zones: readonly TimeOutZone[];
  readonly cartridge: {
    /** What the barcode says; null as long as nothing is scanned. */
    readonly scan: UdiReading | null;
    readonly sealIntact: Said;
    readonly dropped: Said;
    /** Whether this unit was in any session before, across the whole practice. */
    readonly seenBefore: Said;
  };
  readonly handpiece: { readonly cleaned: Said; readonly sheathed: Said };
  readonly antisepsis: {
    /** `none` where it was left out; null as long as nobody has said. */
    readonly agent: string | null;
    /** Wet time that the label of the product in use asks for; null: what is on record of the agent holds. */
    readonly labelWetSeconds: number | null;
    readonly wetSeconds: number | null;
    readonly dried: Said;
  };
  readonly anaesthetic: AnaestheticFacts;
  readonly confirmedAloud: {
    readonly identity: Said;
    readonly consent: Said;
    readonly photographs: Said;
    readonly exclusions: Said;
    readonly plan: Said;
  };
  readonly emergency: { readonly kit: Said; readonly complicationPlan: Said };
  readonly glide: { readonly used: Said; readonly sterileSingleUse: Said; readonly containsActives: Said };
}
