import { mayTakePhotograph, type Photograph, type PhotographUse, usesOfPhotograph } from '@percuta/practice';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { OF_PERSON } from '../course/course-fields.ts';
import { openCourse } from '../course/open-course.ts';
import { shownWhole } from '../course/shown-whole.ts';

/** The photographs of a person as entries: without a picture, which is asked for by itself and for something. */
export const listPhotographsContract = contract({
  id: 'list-photographs',
  method: 'GET',
  path: '/api/people/:personId/photographs',
  summary: 'What photographs there are of a person, and what each may be used for today.',
  access: { patient: 'own', practitioner: 'practice', 'responsible-clinician': 'practice' },
  params: OF_PERSON,
  answers: {
    200: z.object({
      today: z.iso.date(),
      /** Why whoever asks can take none now, in words; null where they can. */
      notTaken: z.string().nullable(),
      /** Days on which the person was needled: pictures are not compared soon after. */
      needledOn: z.array(z.iso.date()),
      photographs: z.array(
        shownWhole<Photograph & { readonly uses: Readonly<Record<PhotographUse, boolean>> }>({
          photograph: z.string(),
        }),
      ),
    }),
  },
  noes: [404, 409],
});

const handle: Handler<typeof listPhotographsContract> = ({ store, actor, at, requestId, params }) =>
  inPractice(store.database, actor, async (tx) => {
    const opened = await openCourse(tx, { store, actor, at, requestId, personId: params.personId });
    if ('status' in opened) return opened;
    const { state, context, role } = opened;
    const way = role === 'patient' ? 'sent' : 'guided';
    const notTaken = mayTakePhotograph(state, { way }, { role, today: context.today });
    const needledOn = Object.values(state.sessions).flatMap(({ started }) => started?.entry.on ?? []);
    const photographs = Object.values(state.photographs)
      .map((photograph) => ({ ...photograph, uses: usesOfPhotograph(state.consents, photograph) }))
      .toSorted((a, b) => (a.takenOn === b.takenOn ? a.entry.seq - b.entry.seq : a.takenOn < b.takenOn ? -1 : 1));
    return { status: 200, body: { today: context.today, notTaken, needledOn, photographs } };
  });

export const listPhotographs = operation(listPhotographsContract, handle);
