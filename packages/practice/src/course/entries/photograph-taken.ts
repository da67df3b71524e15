import { strictly } from '@percuta/model';
import { z } from 'zod';
import {
  PHOTOGRAPH_VIEWS,
  PHOTOGRAPH_WAYS,
  type PhotographView,
  type PhotographWay,
} from '../../photographs/photograph-views.ts';
import { SIDED_ZONE_NAMES, type SidedZone } from '../../plan/sided-zone.ts';
import { entryKind } from '../entry.ts';
import { count, day, hash, id, must, oneOf, said, words } from '../fields.ts';
import { PERSON_OR_TREATING } from '../role.ts';

/** How the head was held, as the page measured it before the shutter. The points of the face are kept nowhere. */
export interface PhotographPose {
  readonly yawDegrees: number;
  readonly pitchDegrees: number;
  readonly rollDegrees: number;
  /** Height of the face over the height of the picture, as a fraction. */
  readonly faceShare: number;
}

/** A photograph was taken, or came. With its digests the chain says since when there is exactly this picture. */
export interface PhotographTaken {
  readonly photograph: string;
  readonly view: PhotographView;
  /** The zone of a close-up; null where it is of the face. */
  readonly zone: SidedZone | null;
  readonly way: PhotographWay;
  /** The calendar day on which it was taken, and the time by the camera; null where nobody knows. */
  readonly takenOn: string;
  readonly takenAtClock: string | null;
  /** Who says so: the camera in the file, somebody, or nobody, and then it is the day on which it came. */
  readonly takenBy: 'camera' | 'said' | 'received';
  /** The camera as it names itself; null where it does not. */
  readonly device: string | null;
  /** Skin without make-up and rested for a quarter of an hour; null where nobody said. */
  readonly prepared: boolean | null;
  readonly pose: PhotographPose | null;
  readonly format: string;
  /** Of the picture as it is shown. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly bytes: number;
  /** Digests of the file as it came, and of the two copies that are shown: no camera data is in those. */
  readonly original: string;
  readonly shown: string;
  readonly small: string;
  /** Days since the first session; null where the picture is from before it. */
  readonly dayOfCourse: number | null;
}

const degrees = () => z.number(must('degrees')).min(-180).max(180);

export const POSE = strictly('the pose', {
  yawDegrees: degrees(),
  pitchDegrees: degrees(),
  rollDegrees: degrees(),
  faceShare: z.number(must('a fraction')).min(0).max(2),
});

export const PHOTOGRAPH_FIELDS = {
  photograph: id('the photograph'),
  view: oneOf(PHOTOGRAPH_VIEWS),
  zone: z.enum(SIDED_ZONE_NAMES, must('a zone with its side, or null')).nullable(),
  way: oneOf(PHOTOGRAPH_WAYS),
  takenOn: day('the day on which it was taken'),
  takenAtClock: z
    .string(must('the time, such as "14:30"'))
    .regex(/^\d\d:\d\d$/, { error: 'must be a time, such as "14:30".' })
    .nullable(),
  takenBy: oneOf(['camera', 'said', 'received']),
  device: words('the camera', 100).nullable(),
  prepared: said(),
  pose: POSE.nullable(),
  format: words('the format', 20),
  widthPx: count('pixels', 100_000),
  heightPx: count('pixels', 100_000),
  bytes: count('bytes', 1_000_000_000),
  original: hash('the file as it came'),
  shown: hash('the picture'),
  small: hash('the small picture'),
} as const;

export const PHOTOGRAPH_TAKEN = entryKind<'photograph-taken', PhotographTaken>({
  kind: 'photograph-taken',
  writers: PERSON_OR_TREATING,
  body: strictly('the photograph', { ...PHOTOGRAPH_FIELDS, dayOfCourse: count('days', 100_000).nullable() }),
  apply: (state, body, entry) => ({
    ...state,
    photographs: { ...state.photographs, [body.photograph]: { ...body, entry, notes: [], withheld: [] } },
  }),
});
