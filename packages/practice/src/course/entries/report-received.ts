import { strictly } from '@percuta/model';
import { z } from 'zod';
import { SIGN_IDS, type SignId } from '../../aftercare/signs.ts';
import { entryKind } from '../entry.ts';
import { count, id, must, oneOf, words } from '../fields.ts';
import { WITH_THE_CALENDAR } from '../role.ts';

/** A person said how it is going after a session. */
export interface ReportReceived {
  readonly report: string;
  /** The session that it is about; null where there was none in this practice. */
  readonly session: string | null;
  /** Calendar days since the session; null where nobody knows. */
  readonly day: number | null;
  readonly signs: readonly SignId[];
  /** Signs that the person is not sure of. They count as there, and one level up. */
  readonly unsure: readonly SignId[];
  readonly words: string | null;
  /** Digests of photographs. No rule looks at them: a human does. */
  readonly photographs: readonly string[];
}

const SIGNS = z.array(oneOf(SIGN_IDS), must('a list of signs')).max(100, { error: 'must have at most 100 signs.' });

export const REPORT_FIELDS = {
  report: id('the report'),
  session: id('the session').nullable(),
  day: count('days since the session', 36_500).nullable(),
  signs: SIGNS,
  unsure: SIGNS,
  words: words('what it is').nullable(),
  photographs: z.array(words('the digest of a photograph', 100), must('a list')).max(20, {
    error: 'must have at most 20 photographs.',
  }),
} satisfies Record<keyof ReportReceived, z.ZodType>;

export const REPORT_RECEIVED = entryKind<'report-received', ReportReceived>({
  kind: 'report-received',
  writers: WITH_THE_CALENDAR,
  body: strictly('the report', REPORT_FIELDS),
  apply: (state, body, entry) => ({
    ...state,
    reports: { ...state.reports, [body.report]: { ...body, entry, triage: null, answers: [] } },
  }),
});
