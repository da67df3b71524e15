import type { CheckInAsks } from '@percuta/practice';
import type { Generated } from 'kysely';

/** The tables of the time after a session. */
export interface AftercareTables {
  report_clock: ReportClockTable;
  check_in_due: CheckInDueTable;
  work_step: WorkStepTable;
  call_request: CallRequestTable;
  harm_case: HarmCaseTable;
}

/** Until when a human answers a report. */
interface ReportClockTable {
  practice_id: string;
  id: string;
  person_id: string;
  received_at: Date;
  answer_by: Date | null;
  answer_on: string | null;
  answered_at: Date | null;
  closed_at: Date | null;
  /** How fast its clock runs; null for those that came before it was kept. */
  level: Generated<number | null>;
}

/** When the practice asks how it goes. */
interface CheckInDueTable {
  practice_id: string;
  id: string;
  person_id: string;
  session_id: string;
  asks: CheckInAsks;
  due_on: string;
  answer_until: string;
  state: 'waits' | 'answered' | 'over';
  changed_at: Date;
}

/** Who put their name to which work. */
interface WorkStepTable {
  practice_id: string;
  id: string;
  work_kind: 'report' | 'check-in' | 'call-back';
  work_id: string;
  step: 'named' | 'tried' | 'let-go';
  by_account: string;
  at: Date;
}

/** Somebody who is no patient here asks to be called. */
interface CallRequestTable {
  practice_id: string;
  id: string;
  /** Null once they were called. */
  sealed: Buffer | null;
  level: number;
  received_at: Date;
  due_at: Date;
  closed_at: Date | null;
  closed_by: string | null;
}

/** That there is a harm on record, and of whom. */
interface HarmCaseTable {
  practice_id: string;
  id: string;
  person_id: string;
  recorded_at: Date;
}
