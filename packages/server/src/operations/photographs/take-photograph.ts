import { randomUUID } from 'node:crypto';
import { mayTakePhotograph, type PhotographPose, type Refusal } from '@percuta/practice';
import { z } from 'zod';
import { CommitUnknown, inPractice } from '../../database/in-practice.ts';
import { type Call, contract, type Handler, operation } from '../../http/operation.ts';
import { badInput, type No, OPERATION_OUTCOME, refused } from '../../http/operation-outcome.ts';
import { dataKeyOf } from '../../keys/data-key.ts';
import { keepPhotograph } from '../../photographs/keep-photograph.ts';
import {
  dropReceived,
  type ReceivedPicture,
  type Receiving,
  receivePicture,
} from '../../photographs/receive-picture.ts';
import { PURPOSE_OF_ROLE, roleToAsk, whoMayAsk } from '../course/acting-role.ts';
import { ERASED, MERGED, NOBODY } from '../course/answer-command.ts';
import { OF_PERSON } from '../course/course-fields.ts';
import { openCourse } from '../course/open-course.ts';
import { DAY, ID } from '../fields.ts';
import { VIEW, WAY, ZONE } from './photograph-fields.ts';
import { takenWhen } from './taken-when.ts';

const POSE = /^-?\d{1,3}(\.\d{1,2})?(,-?\d{1,3}(\.\d{1,2})?){2},[01](\.\d{1,4})?$/;

/** A photograph is handed in, as the body: one a call, so that ten at once are ten calls and none waits for another. */
export const takePhotographContract = contract({
  id: 'take-photograph',
  method: 'POST',
  path: '/api/people/:personId/photographs',
  summary: 'Takes a photograph into the record: JPEG, PNG, WebP or HEIC, at most 40 MB.',
  access: whoMayAsk('takePhotograph'),
  params: OF_PERSON,
  query: z.strictObject({
    view: VIEW,
    way: WAY,
    zone: ZONE.optional(),
    /** The day on which it was taken, where the file does not say. */
    takenOn: DAY.optional(),
    device: z.string().trim().min(1).max(100).optional(),
    prepared: z.enum(['yes', 'no'], { error: 'must be yes or no.' }).optional(),
    /** Yaw, pitch, roll in degrees, and the height of the face over that of the picture. */
    pose: z
      .string()
      .regex(POSE, { error: 'must be four numbers, such as 0,2,-1,0.52.' })
      .meta({ examples: ['0,2,-1,0.52'] })
      .optional(),
  }),
  upload: ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif', 'application/octet-stream'],
  answers: {
    201: z.object({ photographId: ID, seq: z.int(), original: z.string(), takenOn: z.string(), takenBy: z.string() }),
    422: OPERATION_OUTCOME,
  },
  noes: [400, 404, 409],
});

type TakeCall = Call<typeof takePhotographContract>;

const handle: Handler<typeof takePhotographContract> = async (call) => {
  const { upload, store, actor, params } = call;
  const ready = await makeReady(call);
  if ('status' in ready) return ready;
  if (upload === null) return badInput([{ path: 'body', message: 'must be the picture itself.' }]);
  const { today, key } = ready;
  const photographId = randomUUID();
  const to = { practiceId: actor.practiceId, ...params, photographId, key, pictures: store.pictures };
  const received = await receivePicture(to, upload);
  if ('because' in received) return refusedPicture(received.because);
  return keepReceived(call, { to, received, today });
};

/** Whether one may be taken at all, asked before the first byte is read; and under which key it will lie. */
function makeReady({ store, actor, at, requestId, params, query }: TakeCall) {
  return inPractice(store.database, actor, async (tx) => {
    const opened = await openCourse(tx, { store, actor, at, requestId, personId: params.personId });
    if ('status' in opened) return opened;
    if (opened.mergedInto !== null) return MERGED;
    const { today } = opened.context;
    const role = roleToAsk(actor, 'takePhotograph');
    const asked = { way: query.way, view: query.view, zone: query.zone ?? null };
    const because = mayTakePhotograph(opened.state, asked, { role, today });
    if (because !== null) return refusedPicture(because);
    const key = await dataKeyOf(tx, store.keys, { practiceId: actor.practiceId, subject: params.personId, at });
    return 'erased' in key ? ERASED : { today, key: key.secret };
  });
}

interface Kept {
  readonly to: Receiving;
  readonly received: ReceivedPicture;
  readonly today: string;
}

async function keepReceived(call: TakeCall, { to, received, today }: Kept) {
  const { store, actor, at, requestId, params } = call;
  const purpose = PURPOSE_OF_ROLE[roleToAsk(actor, 'takePhotograph')];
  const access = { keys: store.keys, actor, purpose, at, requestId };
  const command = commandOf(call, { to, received, today });
  const files = Object.values(received.files);
  try {
    const kept = await inPractice(store.database, actor, (tx) =>
      keepPhotograph(tx, access, { ...params, command, files }),
    );
    if (kept !== null && !('refused' in kept)) {
      const { original, takenOn, takenBy } = kept.body;
      const body = { photographId: to.photographId, seq: kept.seq, original, takenOn, takenBy };
      return { status: 201 as const, body };
    }
    await dropReceived(to, received);
    return kept === null ? NOBODY : refusedBy(kept);
  } catch (error) {
    // Of a commit of which nobody knows, the record may speak of them: then they stay.
    if (!(error instanceof CommitUnknown)) await dropReceived(to, received);
    throw error;
  }
}

function commandOf({ query }: TakeCall, { to, received, today }: Kept) {
  const { files, picture, bytes, camera } = received;
  return {
    do: 'takePhotograph',
    photograph: to.photographId,
    view: query.view,
    zone: query.zone ?? null,
    way: query.way,
    ...takenWhen({ camera, said: query.takenOn ?? null, today, way: query.way }),
    device: camera.device ?? query.device ?? null,
    prepared: query.prepared === undefined ? null : query.prepared === 'yes',
    pose: poseOf(query.pose),
    ...picture,
    bytes,
    original: files.original.digest,
    shown: files.shown.digest,
    small: files.small.digest,
  } as const;
}

function poseOf(said: string | undefined): PhotographPose | null {
  if (said === undefined) return null;
  const [yawDegrees = 0, pitchDegrees = 0, rollDegrees = 0, faceShare = 0] = said.split(',').map(Number);
  return { yawDegrees, pitchDegrees, rollDegrees, faceShare };
}

function refusedPicture(because: string): No<422> {
  return refused({ because, sources: ['percuta-policy'] });
}

const refusedBy = ({ because, sources }: Refusal): No<422> => refused({ because, sources });

export const takePhotograph = operation(takePhotographContract, handle);
