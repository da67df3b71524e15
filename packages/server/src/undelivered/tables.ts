/** The table of what somebody let be, though it did not arrive. */
export interface UndeliveredTables {
  undelivered_dismissal: DismissalTable;
}

export const UNDELIVERED_KINDS = ['message', 'declined', 'busy-calendar', 'job'] as const;
export type UndeliveredKind = (typeof UNDELIVERED_KINDS)[number];

interface DismissalTable {
  practice_id: string;
  id: string;
  kind: UndeliveredKind;
  /** The message, the visit, the calendar or the job. */
  thing: string;
  because: string;
  dismissed_by: string;
  dismissed_at: Date;
}
