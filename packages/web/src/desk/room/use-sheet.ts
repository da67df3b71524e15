import type { AftercareSheet } from '@percuta/practice';
import type { readAftercareSheetContract } from '@percuta/server';
import { call } from '../../server/call.ts';
import { type Asked, useAnswer } from '../../server/use-answer.ts';
import { ofSession, type Room } from './room.ts';

/** The aftercare sheet of the session, as the practice hands it out now. */
export function useSheet(room: Room): Asked<{ readonly ok: true; readonly body: AftercareSheet }> {
  const [sheet] = useAnswer(room.sessionId, () =>
    call<typeof readAftercareSheetContract>({
      method: 'GET',
      path: '/api/people/:personId/sessions/:sessionId/aftercare-sheet',
      params: ofSession(room),
    }),
  );
  return sheet;
}
