import { strictly } from '@percuta/model';
import type { z } from 'zod';
import type { HarmJudgement } from '../../harm/adverse-event.ts';
import { BrokenRecord, entryKind } from '../entry.ts';
import { id, words } from '../fields.ts';
import { TREATING } from '../role.ts';
import { JUDGEMENT } from './adverse-event-recorded.ts';

/** A harm was judged anew: it went on, healed, or turned out to be something else. What was judged before stays. */
export interface AdverseEventJudged {
  readonly event: string;
  readonly judgement: HarmJudgement;
  readonly because: string;
}

export const JUDGED_FIELDS = {
  event: id('the adverse event'),
  judgement: JUDGEMENT,
  because: words('what is new'),
} satisfies Record<keyof AdverseEventJudged, z.ZodType>;

export const ADVERSE_EVENT_JUDGED = entryKind<'adverse-event-judged', AdverseEventJudged>({
  kind: 'adverse-event-judged',
  writers: TREATING,
  body: strictly('the judgement', JUDGED_FIELDS),
  apply: (state, body, entry) => {
    const before = state.adverseEvents[body.event];
    if (before === undefined) throw new BrokenRecord(entry.seq, 'no such adverse event');
    const judgedAgain = [...before.judgedAgain, { ...body, entry }];
    return { ...state, adverseEvents: { ...state.adverseEvents, [body.event]: { ...before, judgedAgain } } };
  },
});
