import type { Session } from '../session/session.ts';

/** Whether a session may still come to its start: needling has not begun, and it was not called off. */
export function isBeforeStart({ state }: Pick<Session, 'state'>): boolean {
  return state === 'planned' || state === 'checked-in' || state === 'signed-in' || state === 'timed-out';
}
