import { ANAESTHETIC_CAUTIONS, type AnaestheticCautionId } from '@percuta/evidence';
import { strictly } from '@percuta/model';
import { z } from 'zod';
import { SIDED_ZONE_NAMES, type SidedZone } from '../../plan/sided-zone.ts';
import type { Said, TimeOutFacts } from '../../rules/time-out/time-out-facts.ts';
import type { UdiReading } from '../../scan/udi-reading.ts';
import { entryKind } from '../entry.ts';
import { amount, hash, id, must, oneOf, said, words } from '../fields.ts';
import { FOUND, type Found } from '../found.ts';
import { TREATING } from '../role.ts';
import { withSession } from '../with-session.ts';

/** What was put on the skin to numb it, as it was said. The product's label is looked up and never said. */
export interface AnaestheticSaid {
  readonly used: Said;
  /** Id or name of the product. */
  readonly product: string | null;
  readonly compounded: Said;
  readonly lidocainePercent: number | null;
  readonly massG: number | null;
  readonly areaCm2: number | null;
  readonly minutes: number | null;
  readonly occluded: Said;
  readonly removed: Said;
  readonly reappliedOnNeedledSkin: Said;
  /** What stands against numbing this person; left out or null where nobody has asked. */
  readonly cautions?: readonly AnaestheticCautionId[] | null | undefined;
}

/** Everything that is said aloud, scanned and timed before the first puncture, as far as people say it. */
export interface TimeOutSaid
  extends Pick<TimeOutFacts, 'handpiece' | 'antisepsis' | 'confirmedAloud' | 'emergency' | 'glide'> {
  /** By its id, name or clearance number in the registry. */
  readonly device: string;
  readonly cartridge: {
    /** The barcode as it was scanned or typed; null where it was not. */
    readonly code: string | null;
    readonly sealIntact: Said;
    readonly dropped: Said;
    /** Before the eyes of the person. Left out: nobody has said. */
    readonly openedBeforePerson?: Said;
  };
  /** Device, clearance number, and whether the use today is on its label, said aloud. Left out: nobody has. */
  readonly deviceAloud?: Said;
  readonly anaesthetic: AnaestheticSaid;
  /** Only zones near eye or ear need a word. */
  readonly nearEyeOrEar: readonly {
    readonly zone: SidedZone;
    readonly eyeOrEarDistanceCm: number | null;
    readonly shielded: Said;
  }[];
  readonly handsGlovesEyes: Said;
  readonly sharpsBox: Said;
  /** Whom it was spoken with: a colleague, or the person. */
  readonly spokenWith: string | null;
}

/** A time-out was held. It opens nothing by itself: the gate looks at it when needling is to start. */
export interface TimeOutRecorded {
  readonly session: string;
  /** The version of the plan that was read out. */
  readonly planHash: string;
  readonly said: TimeOutSaid;
  readonly scan: UdiReading | null;
  /** The unit, by which a second use is noticed; null where the code names none. */
  readonly cartridgeUnit: string | null;
  /** As the practice's own record had it then. */
  readonly cartridgeSeenBefore: Said;
  readonly found: Found;
}

const CAUTION_IDS = ANAESTHETIC_CAUTIONS.map(({ id }) => id) as [AnaestheticCautionId, ...AnaestheticCautionId[]];

const ANAESTHETIC: z.ZodType<AnaestheticSaid> = strictly('the anaesthetic', {
  used: said(),
  product: words('the product', 200).nullable(),
  compounded: said(),
  lidocainePercent: amount('the strength in %', 100).nullable(),
  massG: amount('grams', 1000).nullable(),
  areaCm2: amount('the area in cm²', 20_000).nullable(),
  minutes: amount('minutes', 1440).nullable(),
  occluded: said(),
  removed: said(),
  reappliedOnNeedledSkin: said(),
  cautions: z.array(oneOf(CAUTION_IDS), must('a list of what stands against numbing')).nullable().optional(),
});

/** What is said in a time-out, as it is handed in and kept. */
export const TIME_OUT_SAID: z.ZodType<TimeOutSaid> = strictly('the time-out', {
  device: id('the device'),
  cartridge: strictly('the cartridge', {
    code: words('the code', 500).nullable(),
    sealIntact: said(),
    dropped: said(),
    openedBeforePerson: z.exactOptional(said()),
  }),
  deviceAloud: z.exactOptional(said()),
  handpiece: strictly('the handpiece', { cleaned: said(), sheathed: said() }),
  antisepsis: strictly('the antisepsis', {
    agent: words('the antiseptic', 100).nullable(),
    labelWetSeconds: amount('seconds', 3600).nullable(),
    wetSeconds: amount('seconds', 3600).nullable(),
    dried: said(),
  }),
  anaesthetic: ANAESTHETIC,
  confirmedAloud: strictly('what was confirmed aloud', {
    identity: said(),
    consent: said(),
    photographs: said(),
    exclusions: said(),
    plan: said(),
  }),
  emergency: strictly('the emergency kit', { kit: said(), complicationPlan: said() }),
  glide: strictly('the glide agent', { used: said(), sterileSingleUse: said(), containsActives: said() }),
  nearEyeOrEar: z.array(
    strictly('a zone', {
      zone: z.enum(SIDED_ZONE_NAMES),
      eyeOrEarDistanceCm: amount('cm', 100).nullable(),
      shielded: said(),
    }),
    must('a list of zones'),
  ),
  handsGlovesEyes: said(),
  sharpsBox: said(),
  spokenWith: words('whom it was spoken with', 200).nullable(),
});

const SCAN: z.ZodType<UdiReading> = z.strictObject({
  issuer: z.enum(['GS1', 'HIBC', 'ICCBBA']).nullable(),
  deviceIdentifier: z.string().nullable(),
  lot: z.string().nullable(),
  expiresOn: z.string().nullable(),
  manufacturedOn: z.string().nullable(),
  serial: z.string().nullable(),
  others: z.array(z.strictObject({ identifier: z.string(), value: z.string() })),
  faults: z.array(z.strictObject({ path: z.string(), message: z.string() })),
});

export const TIME_OUT_RECORDED = entryKind<'time-out-recorded', TimeOutRecorded>({
  kind: 'time-out-recorded',
  writers: TREATING,
  body: strictly('the time-out', {
    session: id('the session'),
    planHash: hash('the plan'),
    said: TIME_OUT_SAID,
    scan: SCAN.nullable(),
    cartridgeUnit: z.string().nullable(),
    cartridgeSeenBefore: said(),
    found: FOUND,
  }),
  apply: (state, body, entry) =>
    withSession(state, entry.seq, { id: body.session, move: 'timeOut', beside: { timeOut: { ...body, entry } } }),
});
