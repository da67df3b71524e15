import { strictly } from '@percuta/model';
import { TRIAGE, type Triage } from '../../aftercare/triage.ts';
import { BrokenRecord, entryKind } from '../entry.ts';
import { id } from '../fields.ts';
import { WITH_THE_CALENDAR } from '../role.ts';

/** The rules said how soon a report is to be answered. Written with the report, in the same breath. */
export interface ReportTriaged {
  readonly report: string;
  readonly triage: Triage;
}

export const REPORT_TRIAGED = entryKind<'report-triaged', ReportTriaged>({
  kind: 'report-triaged',
  writers: WITH_THE_CALENDAR,
  body: strictly('the triage', { report: id('the report'), triage: TRIAGE }),
  apply: (state, { report, triage }, { seq }) => {
    const before = state.reports[report];
    if (before === undefined) throw new BrokenRecord(seq, 'no such report');
    return { ...state, reports: { ...state.reports, [report]: { ...before, triage } } };
  },
});
