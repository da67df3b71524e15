import { strictly } from '@percuta/model';
import { z } from 'zod';
import { EXCLUSION_MASK, type ExclusionMask, isMaskOn } from '../plan/exclusion-mask.ts';
import { PLAN_INDICATIONS, type PlanIndication } from '../plan/needling-plan.ts';
import type { SidedZone } from '../plan/sided-zone.ts';
import { canonicalJson } from '../rules/canonical-json.ts';
import { sha256 } from '../rules/sha256.ts';
import { amount, count, id, must, oneOf, words, yesOrNo, zone } from './fields.ts';

/** One zone of a course's plan, with its side. */
export interface CourseZone {
  readonly zone: SidedZone;
  readonly settingMm: number;
  readonly passes: number;
  /** A clinician's reason for going deeper than the cap of the zone. */
  readonly reason: string | null;
  readonly insideOrbitalRim: boolean;
}

/** What is not needled inside a zone: a mole, a tattoo, a spot of active acne. */
export interface Exclusion {
  readonly zone: SidedZone;
  readonly what: string;
  /** Where on the face, if it was painted. */
  readonly mask?: ExclusionMask | undefined;
}

/** The plan of one course: what a person consents to, in full. */
export interface CoursePlan {
  readonly indication: PlanIndication;
  /** By its id, name or clearance number in the device registry. */
  readonly device: string;
  readonly zones: readonly CourseZone[];
  readonly exclusions: readonly Exclusion[];
  readonly sessions: {
    readonly count: number;
    /** Days between two sessions; null where there is one. */
    readonly intervalDays: number | null;
    readonly reviewAfterSession: number | null;
  };
  /** What lets the device glide; null where nothing does. */
  readonly glide: string | null;
  /** The numbing product by its id in the evidence, or its name; null where none is planned. */
  readonly anaesthetic: string | null;
}

const ZONE: z.ZodType<CourseZone> = strictly('a zone', {
  zone: zone(),
  settingMm: amount('the setting in mm', 5),
  passes: count('passes', 50).min(1, { error: 'must be at least 1.' }),
  reason: words('why it goes deeper than usual').nullable().default(null),
  insideOrbitalRim: yesOrNo().default(false),
});

const EXCLUSION: z.ZodType<Exclusion> = strictly('an exclusion', {
  zone: zone(),
  what: words('what is left out', 200),
  mask: EXCLUSION_MASK.optional(),
}).refine(({ zone: named, mask }) => mask === undefined || isMaskOn(named, mask), {
  error: 'must lie in the zone that it is named for.',
  path: ['mask'],
});

const SESSIONS: z.ZodType<CoursePlan['sessions']> = strictly('the sessions', {
  count: count('sessions', 24).min(1, { error: 'must be at least 1.' }),
  intervalDays: amount('the interval in days', 365).nullable().default(null),
  reviewAfterSession: count('sessions', 24).nullable().default(null),
}).refine((sessions) => sessions.count === 1 || sessions.intervalDays !== null, {
  error: 'must say how many days lie between two sessions.',
  path: ['intervalDays'],
});

/** The plan of a course as it is handed in and kept. */
export const COURSE_PLAN: z.ZodType<CoursePlan> = strictly('the plan', {
  indication: oneOf(PLAN_INDICATIONS),
  device: id('the device'),
  zones: z
    .array(ZONE, must('a list of zones'))
    .min(1, { error: 'must name at least one zone.' })
    .max(40, { error: 'must name at most 40 zones.' })
    .refine((zones) => new Set(zones.map((one) => one.zone)).size === zones.length, {
      error: 'must name each zone once.',
    }),
  exclusions: z.array(EXCLUSION, must('a list')).max(200, { error: 'must have at most 200 exclusions.' }).default([]),
  sessions: SESSIONS,
  glide: words('the glide agent', 100).nullable(),
  anaesthetic: words('the numbing product', 100).nullable(),
});

/** Which run of the model the outlook beside a plan came from, so that it can be computed again. */
export interface OutlookStamp {
  readonly model: string;
  readonly posterior: string;
  readonly draws: number;
  readonly seed: number;
  /** Digest of what went in, and of what came out. */
  readonly inputs: string;
  readonly outlook: string;
}

/** A stamp as it is handed in and kept. */
export const OUTLOOK_STAMP: z.ZodType<OutlookStamp> = strictly('the stamp of the outlook', {
  model: words('the version of the model', 100),
  posterior: words('the ensemble', 200),
  draws: count('draws', 1_000_000),
  seed: count('a seed', Number.MAX_SAFE_INTEGER),
  inputs: words('the digest of what went in', 100),
  outlook: words('the digest of what came out', 100),
});

/**
 * The name of one version of a plan: a digest of its number and every word of it. Two versions never share it, not even
 * where the second goes back to what the first said: each is consented to by itself. Source: Percuta policy.
 *
 * @example
 * planHash(1, EXAMPLE_COURSE_PLAN).length // => 71
 * planHash(1, EXAMPLE_COURSE_PLAN) === planHash(2, EXAMPLE_COURSE_PLAN) // => false
 */
export function planHash(version: number, plan: CoursePlan): string {
  return `sha256:${sha256(canonicalJson({ version, plan }))}`;
}

/** Both cheeks for acne scars with a SkinPen, on label and inside every limit. */
export const EXAMPLE_COURSE_PLAN: CoursePlan = {
  indication: 'acne-scars',
  device: 'skinpen',
  zones: [
    { zone: 'left-cheek', settingMm: 1.25, passes: 4, reason: null, insideOrbitalRim: false },
    { zone: 'right-cheek', settingMm: 1.25, passes: 4, reason: null, insideOrbitalRim: false },
  ],
  exclusions: [],
  sessions: { count: 3, intervalDays: 30, reviewAfterSession: 3 },
  glide: 'sterile-hydrogel',
  anaesthetic: null,
};
