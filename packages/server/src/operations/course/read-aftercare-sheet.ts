import { type AftercareSheet, sheetFor } from '@percuta/practice';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { OF_SESSION } from './course-fields.ts';
import { openCourse } from './open-course.ts';
import { shownWhole } from './shown-whole.ts';

/** What the person takes home: each day's guidance, whom to call with which sign, when the practice asks. */
export const readAftercareSheetContract = contract({
  id: 'read-aftercare-sheet',
  method: 'GET',
  path: '/api/people/:personId/sessions/:sessionId/aftercare-sheet',
  summary: 'The aftercare sheet of a session.',
  access: { patient: 'own', practitioner: 'practice', 'responsible-clinician': 'practice' },
  params: OF_SESSION,
  answers: { 200: shownWhole<AftercareSheet>({ hash: z.string() }) },
  noes: [404, 409],
});

const handle: Handler<typeof readAftercareSheetContract> = ({ store, actor, at, requestId, params }) =>
  inPractice(store.database, actor, async (tx) => {
    const opened = await openCourse(tx, { store, actor, at, requestId, personId: params.personId });
    if ('status' in opened) return opened;
    const { state, context } = opened;
    const session = state.sessions[params.sessionId];
    const sheet = session === undefined ? null : sheetFor(session, context.numbers);
    if (sheet === null) return no(404, 'There is no such session in which somebody was needled.');
    return { status: 200, body: sheet };
  });

export const readAftercareSheet = operation(readAftercareSheetContract, handle);
