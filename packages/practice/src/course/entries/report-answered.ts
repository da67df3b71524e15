import { strictly } from '@percuta/model';
import type { z } from 'zod';
import { type AftercareLevelNumber, LEVELS } from '../../aftercare/levels.ts';
import { BrokenRecord, entryKind } from '../entry.ts';
import { id, words, yesOrNo } from '../fields.ts';
import { TREATING } from '../role.ts';

/** A human read a report and answered it. */
export interface ReportAnswered {
  readonly report: string;
  /** How urgent the clinician found it, 1 to 5. */
  readonly level: AftercareLevelNumber;
  /** What the person was told. */
  readonly words: string;
  /** Why it is less urgent than the rules had it; null where it is not. */
  readonly lowerBecause: string | null;
  readonly closed: boolean;
}

export const ANSWER_FIELDS = {
  report: id('the report'),
  level: LEVELS,
  words: words('what the person was told'),
  lowerBecause: words('why it is less urgent').nullable(),
  closed: yesOrNo(),
} satisfies Record<keyof ReportAnswered, z.ZodType>;

export const REPORT_ANSWERED = entryKind<'report-answered', ReportAnswered>({
  kind: 'report-answered',
  writers: TREATING,
  body: strictly('the answer', ANSWER_FIELDS),
  apply: (state, body, entry) => {
    const before = state.reports[body.report];
    if (before === undefined) throw new BrokenRecord(entry.seq, 'no such report');
    const answers = [...before.answers, { ...body, entry }];
    return { ...state, reports: { ...state.reports, [body.report]: { ...before, answers } } };
  },
});
