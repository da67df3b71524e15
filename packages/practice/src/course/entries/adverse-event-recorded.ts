import { strictly } from '@percuta/model';
import { z } from 'zod';
import {
  CAUSALITIES,
  HARM_OUTCOMES,
  HARM_TERM_NAMES,
  type HarmJudgement,
  type HarmLink,
  SERIOUS_BECAUSE,
} from '../../harm/adverse-event.ts';
import type { SidedZone } from '../../plan/sided-zone.ts';
import { entryKind } from '../entry.ts';
import { amount, count, day, hash, id, must, oneOf, words, zone } from '../fields.ts';
import { TREATING } from '../role.ts';

/** A harm after a session, as a clinician wrote it down first. */
export interface AdverseEventRecorded {
  readonly event: string;
  /** The session that it followed; null where it was not one of this practice. */
  readonly session: string | null;
  /** Where on the face; none where it is not of one place. */
  readonly zones: readonly SidedZone[];
  readonly term: string;
  readonly says: string;
  /** The day on which it began; null where nobody knows. */
  readonly beganOn: string | null;
  /** The report of the person that told of it; null where it was seen otherwise. */
  readonly report: string | null;
  readonly judgement: HarmJudgement;
  /** What it is tied to, from the record of the session; null without one. */
  readonly link: HarmLink | null;
}

const GRADES = z.literal([1, 2, 3, 4, 5], { error: 'must be 1 to 5, or null where nobody can say.' }).nullable();

export const JUDGEMENT: z.ZodType<HarmJudgement> = strictly('the judgement', {
  grade: GRADES,
  serious: z.array(oneOf(SERIOUS_BECAUSE), must('a list of reasons')),
  causality: oneOf(CAUSALITIES),
  outcome: oneOf(HARM_OUTCOMES),
  endedOn: day('the day on which it was over').nullable(),
  treatment: words('what was done about it').nullable(),
});

const LINK: z.ZodType<HarmLink> = strictly('what it is tied to', {
  session: id('the session'),
  needledOn: day(),
  operator: id('the operator'),
  device: id('the device'),
  cartridges: z.array(z.string()),
  lots: z.array(z.string()),
  settings: z.array(
    strictly('a setting', {
      zone: zone(),
      settingMm: amount('the setting in mm', 5),
      passes: count('passes', 50),
      endpoint: oneOf(['redness', 'pinpoint-bleeding', 'none']),
    }),
  ),
  skinType: z.union([z.int().min(1).max(6), z.literal('unknown')]),
  planHash: hash('the plan'),
});

export const EVENT_FIELDS = {
  event: id('the adverse event'),
  session: id('the session').nullable(),
  zones: z.array(zone(), must('a list of zones')).max(40, { error: 'must name at most 40 zones.' }),
  term: oneOf(HARM_TERM_NAMES),
  says: words('what happened'),
  beganOn: day('the day on which it began').nullable(),
  report: id('the report').nullable(),
  judgement: JUDGEMENT,
} satisfies Record<keyof Omit<AdverseEventRecorded, 'link'>, z.ZodType>;

export const ADVERSE_EVENT_RECORDED = entryKind<'adverse-event-recorded', AdverseEventRecorded>({
  kind: 'adverse-event-recorded',
  writers: TREATING,
  body: strictly('the adverse event', { ...EVENT_FIELDS, link: LINK.nullable() }),
  apply: (state, body, entry) => ({
    ...state,
    adverseEvents: { ...state.adverseEvents, [body.event]: { ...body, entry, judgedAgain: [] } },
  }),
});
