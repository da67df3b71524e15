import { type AftercareSheet, aftercareSheet } from '../aftercare/aftercare-sheet.ts';
import type { PracticeNumbers } from '../aftercare/practice-numbers.ts';
import type { SessionRecord } from './course-state.ts';

/**
 * The aftercare sheet of a session on record, with the practice's numbers as they are now; null where needling never
 * began. Source: see `aftercareSheet`.
 *
 * @example
 * sheetFor({ started: null, session: planSession('p', []), timeOut: null }, null) // => null
 */
export function sheetFor(
  { started, session, timeOut }: Pick<SessionRecord, 'started' | 'session' | 'timeOut'>,
  numbers: PracticeNumbers | null,
): AftercareSheet | null {
  if (started === null) return null;
  return aftercareSheet({
    on: started.entry.on,
    zones: [...new Set(session.delivered.map(({ zone }) => zone))],
    anaestheticUsed: timeOut?.said.anaesthetic.used !== false,
    numbers,
  });
}
