import { type BesideMeasured, besideMeasured } from '@percuta/practice';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { changesOf } from '../../outcomes/outcomes-of.ts';
import { predictionsFor } from '../../outcomes/predicted-changes.ts';
import { OF_PERSON } from '../course/course-fields.ts';
import { openCourse } from '../course/open-course.ts';
import { shownWhole } from '../course/shown-whole.ts';

/** What changed for one person, beside what the model expected of it. */
export const readOutcomesContract = contract({
  id: 'read-outcomes',
  method: 'GET',
  path: '/api/people/:personId/outcomes',
  summary: 'What changed for one person, beside what was expected.',
  access: { patient: 'own', practitioner: 'practice', 'responsible-clinician': 'practice' },
  params: OF_PERSON,
  answers: { 200: z.object({ changes: z.array(shownWhole<BesideMeasured>({ measured: z.unknown() })) }) },
  noes: [404, 409],
});

const handle: Handler<typeof readOutcomesContract> = ({ store, actor, at, requestId, params }) =>
  inPractice(store.database, actor, async (tx) => {
    const opened = await openCourse(tx, { store, actor, at, requestId, personId: params.personId });
    if ('status' in opened) return opened;
    const predicted = predictionsFor(opened.state, opened.context);
    const changes = changesOf(opened.state).map((change) => besideMeasured(change, predicted(change), null));
    return { status: 200, body: { changes } };
  });

export const readOutcomes = operation(readOutcomesContract, handle);
