import { randomBytes, randomUUID } from 'node:crypto';
import { strictly } from '@percuta/model';
import { courseOf, outcomeScale, refusedUse, SIDED_ZONE_NAMES } from '@percuta/practice';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { type Call, contract, type Handler, operation } from '../../http/operation.ts';
import { badInput, OPERATION_OUTCOME, refused } from '../../http/operation-outcome.ts';
import { keepRound } from '../../outcomes/grading-rounds.ts';
import { readRecord } from '../../record/read-record.ts';
import { DAY, ID } from '../fields.ts';

const IMAGE = strictly('a picture', {
  personId: ID,
  /** The slot of the photograph. */
  image: ID,
  zone: z.enum(SIDED_ZONE_NAMES, { error: 'must be a zone with its side, or null.' }).nullable(),
  /** The day on which it was taken. No grader sees it. */
  about: DAY,
});

/** Pictures are put before graders who do not know whose they are, when they were taken, or what others said. */
export const createGradingRoundContract = contract({
  id: 'create-grading-round',
  method: 'POST',
  path: '/api/grading-rounds',
  summary: 'Puts pictures before blinded graders.',
  access: { 'responsible-clinician': 'practice' },
  body: strictly('the round', {
    scale: z.string({ error: 'must be a scale.' }).meta({ examples: ['scale-lemperle'] }),
    images: z
      .array(IMAGE, { error: 'must be a list of pictures.' })
      .min(1, { error: 'must have at least one picture.' })
      .max(500, { error: 'must have at most 500 pictures.' })
      .refine((images) => new Set(images.map(({ image }) => image)).size === images.length, {
        error: 'must name each picture once.',
      }),
    graders: z
      .array(ID, { error: 'must be a list of accounts.' })
      .min(1, { error: 'must name at least one grader.' })
      .max(20, { error: 'must name at most 20 graders.' }),
    duplicateShare: z.number({ error: 'must be a share from 0 to 1.' }).min(0).max(1).default(0.2),
  }),
  answers: { 201: z.object({ roundId: ID, pictures: z.int(), graders: z.int() }), 422: OPERATION_OUTCOME },
  noes: [400, 404],
});

type RoundCall = Call<typeof createGradingRoundContract>;

const handle: Handler<typeof createGradingRoundContract> = async (call) => {
  const { store, actor, at, body } = call;
  const { scale, images, graders, duplicateShare } = body;
  if (outcomeScale(scale)?.by?.includes('professional') !== true) {
    return badInput([{ path: 'body.scale', message: 'must be a scale that a professional grades.' }]);
  }
  const people = [...new Set(images.map(({ personId }) => personId))];
  const against = (await Promise.all(people.map((personId) => refusedFor(call, personId)))).filter(
    (one) => one !== null,
  );
  if (against.length > 0) {
    const because = `Pictures of ${against.length} of ${people.length} people may not be graded. ${against[0]}`;
    const no = refused({ because, sources: ['percuta-policy'] });
    return { status: 422, body: no.body };
  }
  const roundId = randomUUID();
  const kept = { scale, images, graders: [...new Set(graders)], duplicateShare };
  const round = { ...kept, seed: randomBytes(16).toString('hex') };
  const of = { practiceId: actor.practiceId, roundId, by: actor.accountId, at };
  await inPractice(store.database, actor, (tx) => keepRound(tx, of, round));
  return { status: 201, body: { roundId, pictures: images.length, graders: kept.graders.length } };
};

/** Why pictures of somebody may not be used; null where they agree to it today. */
async function refusedFor({ store, actor, at, requestId }: RoundCall, personId: string): Promise<string | null> {
  const access = { keys: store.keys, actor, purpose: 'need-to-know', at, requestId } as const;
  const record = await inPractice(store.database, actor, (tx) => readRecord(tx, access, personId));
  if (record === null || record.erased !== null) return 'There is no such record.';
  return refusedUse(courseOf(record.entries).consents, 'clinical-photographs');
}

export const createGradingRound = operation(createGradingRoundContract, handle);
