import { viewFor } from '@percuta/practice';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { OF_PERSON } from './course-fields.ts';
import { COURSE_VIEW } from './course-view.ts';
import { openCourse } from './open-course.ts';

/** The course of a person as a role needs to know it, now. Who looked, and why, stands in the audit. */
export const readCourseContract = contract({
  id: 'read-course',
  method: 'GET',
  path: '/api/people/:personId/course',
  summary: 'The course of a person, as far as the role needs to know.',
  access: {
    patient: 'own',
    'front-desk': 'practice',
    practitioner: 'practice',
    'responsible-clinician': 'practice',
    owner: 'practice',
  },
  params: OF_PERSON,
  answers: {
    200: z.object({
      /** The calendar day of the practice on which this is so. */
      today: z.iso.date(),
      record: z.object({ length: z.int(), hash: z.string() }),
      view: COURSE_VIEW,
    }),
  },
  noes: [404, 409],
});

const handle: Handler<typeof readCourseContract> = ({ store, actor, at, requestId, params }) =>
  inPractice(store.database, actor, async (tx) => {
    const opened = await openCourse(tx, { store, actor, at, requestId, personId: params.personId });
    if ('status' in opened) return opened;
    const { role, state, context, head } = opened;
    const record = { length: head.seq, hash: head.hash };
    return { status: 200, body: { today: context.today, record, view: viewFor(role, state, context) } };
  });

export const readCourse = operation(readCourseContract, handle);
