import type { Indication, Zone } from '@percuta/evidence';

/** What needling is planned for. Only the first three are in any clearance; the others are off label everywhere. */
export const PLAN_INDICATIONS = [
  'acne-scars',
  'wrinkles',
  'hypertrophic-scars',
  'atrophic-scars',
  'laxity',
  'rejuvenation',
  'stretch-marks',
  'pigmentation',
  'hair-loss',
  'other',
] as const;

export type PlanIndication = (typeof PLAN_INDICATIONS)[number];

const CLEARED: readonly string[] = ['acne-scars', 'wrinkles', 'hypertrophic-scars'] satisfies readonly Indication[];

/** Whether any device of the registry is cleared for this at all. */
export function isClearedIndication(indication: PlanIndication): indication is Indication {
  return CLEARED.includes(indication);
}

/** One zone of the plan: how deep, how often, and why, where it is deeper than usual. */
export interface PlannedZone {
  readonly zone: Zone;
  readonly settingMm: number;
  readonly passes: number | null;
  /** A clinician's reason for going deeper than the cap of the zone. */
  readonly reason: string | null;
  /** Whether any of it lies inside the bony rim of the eye. */
  readonly insideOrbitalRim: boolean | null;
}

/** Whether a zone lies, or reaches, inside the bony rim of the eye: it is left out, and its depth is beside the point. */
export function isInsideOrbitalRim({
  zone,
  insideOrbitalRim,
}: Pick<PlannedZone, 'zone' | 'insideOrbitalRim'>): boolean {
  return zone === 'eyelid' || insideOrbitalRim === true;
}

/** The zones of which depth and label are worth asking. */
export function isOutsideOrbitalRim(zone: PlannedZone): boolean {
  return !isInsideOrbitalRim(zone);
}

/** When the sessions are. */
export interface PlannedSessions {
  readonly count: number | null;
  /** The shortest interval between two of them; null where there is one session, or where nobody has said. */
  readonly intervalDays: number | null;
  /** After which session the result is looked at before going on; null where it is not. */
  readonly reviewAfterSession: number | null;
}

/** Who is to do it. */
export interface PlannedPractitioner {
  readonly role: string | null;
  /** ISO day up to which the training counts. */
  readonly trainingValidUntil: string | null;
  readonly jurisdiction: string | null;
}

/** A plan of needling, as read. What nobody has said is null: it is asked for, and never taken for harmless. */
export interface NeedlingPlan {
  readonly person: {
    readonly age: number | null;
    readonly fitzpatrickType: number | null;
    /** Melasma or dark marks after inflammation, now or before. */
    readonly pigmentMarks: boolean | null;
  };
  readonly indication: PlanIndication | null;
  /** The device as named: its id, name, model or clearance number. */
  readonly device: string | null;
  readonly practitioner: PlannedPractitioner;
  /** Each zone once, at the deepest setting of any session. */
  readonly zones: readonly PlannedZone[];
  readonly sessions: PlannedSessions;
  /** Everything that is to be on the skin while it is needled, the glide among it. */
  readonly topicals: readonly string[] | null;
  readonly setting: 'practice' | 'home' | null;
  readonly modality: 'needling' | 'radiofrequency' | null;
}
