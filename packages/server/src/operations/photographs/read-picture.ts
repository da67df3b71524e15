import { watermarkText } from '@percuta/practice';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { type Call, contract, FILE, type Handler, operation } from '../../http/operation.ts';
import { no, OPERATION_OUTCOME } from '../../http/operation-outcome.ts';
import { markPicture } from '../../photographs/mark-picture.ts';
import { findPictures, readFound } from '../../photographs/open-photographs.ts';
import { PURPOSE_OF_ROLE, roleToSee } from '../course/acting-role.ts';
import { openCourse } from '../course/open-course.ts';
import { mayLook } from './may-look.ts';
import { LOOKED_AT_FOR, OF_PHOTOGRAPH, USE_ID } from './photograph-fields.ts';
import { wordsOfLook } from './words-of-look.ts';

/** One picture, as it is shown: upright, without anything that the camera wrote. The original leaves nowhere. */
export const readPictureContract = contract({
  id: 'read-picture',
  method: 'GET',
  path: '/api/people/:personId/photographs/:photographId/picture',
  summary: 'A photograph, for a use that it may be put to today; beyond treatment it bears its mark.',
  access: { patient: 'own', practitioner: 'practice', 'responsible-clinician': 'practice' },
  params: OF_PHOTOGRAPH,
  query: z.strictObject({
    for: LOOKED_AT_FOR,
    useId: USE_ID,
    size: z.enum(['small', 'shown'], { error: 'must be small or shown.' }),
  }),
  file: 'image/jpeg',
  answers: { 200: FILE, 422: OPERATION_OUTCOME },
  noes: [404, 409],
});

const handle: Handler<typeof readPictureContract> = async (call) => {
  const found = await find(call);
  if ('status' in found) return found;
  const bytes = await readFound(call.store.pictures, found.file);
  const shown = found.mark === null ? bytes : await markPicture(bytes, found.mark);
  return { status: 200, body: { name: 'photograph.jpg', bytes: shown } };
};

function find({ store, actor, at, requestId, params, query }: Call<typeof readPictureContract>) {
  return inPractice(store.database, actor, async (tx) => {
    const { personId, photographId } = params;
    const opened = await openCourse(tx, { store, actor, at, requestId, personId });
    if ('status' in opened) return opened;
    const role = roleToSee(actor);
    const looked = mayLook(opened.state, [photographId], { role, for: query.for, useId: query.useId });
    if ('status' in looked) return looked;
    const access = { keys: store.keys, actor, purpose: PURPOSE_OF_ROLE[role], at, requestId };
    const words = wordsOfLook(looked, query.for);
    const sought = {
      personId,
      photographIds: [photographId],
      part: query.size,
      action: 'photograph-seen',
      words,
    } as const;
    const [file] = (await findPictures(tx, access, sought)) ?? [];
    const [photograph] = looked;
    if (file === undefined || photograph === undefined) return no(404, 'There is no such photograph of this person.');
    const { for: use } = query;
    return { file, mark: use === 'own' || use === 'clinical' ? null : watermarkText({ ...photograph, use }) };
  });
}

export const readPicture = operation(readPictureContract, handle);
