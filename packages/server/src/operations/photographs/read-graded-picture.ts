import { courseOf, refusedPhotograph } from '@percuta/practice';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { type Call, contract, FILE, type Handler, operation } from '../../http/operation.ts';
import { no, OPERATION_OUTCOME, refused } from '../../http/operation-outcome.ts';
import { readRound, tasksOf } from '../../outcomes/grading-rounds.ts';
import { findPictures, readFound } from '../../photographs/open-photographs.ts';
import { readRecord } from '../../record/read-record.ts';
import { ID } from '../fields.ts';

/** The picture behind a code of one's own sheet. Neither its address nor its bytes say whose it is, or when it was taken. */
export const readGradedPictureContract = contract({
  id: 'read-graded-picture',
  method: 'GET',
  path: '/api/grading-rounds/:roundId/pictures/:code',
  summary: 'The picture behind a code of a blinded round, for its grader.',
  access: { practitioner: 'practice', 'responsible-clinician': 'practice' },
  params: z.strictObject({
    roundId: ID,
    code: z
      .string({ error: 'must be a code of the sheet.' })
      .regex(/^[0-9a-f]{12}$/, { error: 'must be a code of the sheet.' }),
  }),
  file: 'image/jpeg',
  answers: { 200: FILE, 422: OPERATION_OUTCOME },
  noes: [404],
});

const handle: Handler<typeof readGradedPictureContract> = async (call) => {
  const found = await find(call);
  if ('status' in found) return found;
  const bytes = await readFound(call.store.pictures, found);
  return { status: 200, body: { name: 'picture.jpg', bytes } };
};

/** Percuta opens the record for the grader, who need not treat the person and is not told who it is. */
function find({ store, actor, at, requestId, params }: Call<typeof readGradedPictureContract>) {
  return inPractice(store.database, actor, async (tx) => {
    const round = await readRound(tx, params.roundId);
    const task = round === null ? undefined : tasksOf(round, actor.accountId).find(({ code }) => code === params.code);
    const picture = round?.images.find(({ image }) => image === task?.image);
    if (picture === undefined) return NOT_YOURS;
    const access = { keys: store.keys, actor, purpose: 'need-to-know', at, requestId } as const;
    const record = await readRecord(tx, access, picture.personId);
    if (record === null || record.erased !== null) return NO_PICTURE;
    const { photographs, consents } = courseOf(record.entries);
    const photograph = photographs[picture.image];
    if (photograph === undefined) return NO_PICTURE;
    if (refusedPhotograph({ consents, photograph, use: 'clinical' }) !== null) {
      return refused({ because: 'The consent to this picture was taken back. Leave it out.' });
    }
    const words = `Picture ${photograph.entry.seq} of ${photograph.takenOn}, graded without knowing whose it is.`;
    const sought = { personId: picture.personId, photographIds: [picture.image], part: 'shown' } as const;
    const [file] = (await findPictures(tx, access, { ...sought, action: 'photograph-seen', words })) ?? [];
    return file ?? NO_PICTURE;
  });
}

const NOT_YOURS = no(404, 'There is nothing of this round under that code for you to grade.');
const NO_PICTURE = no(404, 'No picture is kept under this code. It is graded where the picture lies.');

export const readGradedPicture = operation(readGradedPictureContract, handle);
