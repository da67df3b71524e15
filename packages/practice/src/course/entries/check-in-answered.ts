import { strictly } from '@percuta/model';
import type { z } from 'zod';
import {
  type CheckInAnswers,
  COMPARED_WITH_BEFORE,
  COMPARED_WITH_YESTERDAY,
} from '../../aftercare/check-in-answers.ts';
import { CHECK_IN_ASKS, type CheckInAsks, checkInId } from '../../aftercare/check-ins.ts';
import { entryKind } from '../entry.ts';
import { id, oneOf } from '../fields.ts';
import { WITH_THE_CALENDAR } from '../role.ts';

/** The practice asked how it goes, and was told: by the person, or by whoever called them. */
export interface CheckInAnswered extends CheckInAnswers {
  readonly session: string;
  readonly asks: CheckInAsks;
  /** The report that holds the signs, and its triage; written in the same breath. */
  readonly report: string;
}

export const CHECK_IN_FIELDS = {
  session: id('the session'),
  asks: oneOf(CHECK_IN_ASKS),
  report: id('the report'),
  redness: oneOf(COMPARED_WITH_YESTERDAY).nullable(),
  pain: oneOf(COMPARED_WITH_YESTERDAY).nullable(),
  comparedWithBefore: oneOf(COMPARED_WITH_BEFORE).nullable(),
} satisfies Record<keyof CheckInAnswered, z.ZodType>;

export const CHECK_IN_ANSWERED = entryKind<'check-in-answered', CheckInAnswered>({
  kind: 'check-in-answered',
  writers: WITH_THE_CALENDAR,
  body: strictly('the check-in', CHECK_IN_FIELDS),
  apply: (state, body, entry) => ({
    ...state,
    checkIns: { ...state.checkIns, [checkInId(body.session, body.asks)]: { ...body, entry } },
  }),
});
