import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { type Call, contract, FILE, type Handler, operation } from '../../http/operation.ts';
import { no, OPERATION_OUTCOME } from '../../http/operation-outcome.ts';
import { bundlePhotographs } from '../../photographs/bundle-photographs.ts';
import { findPictures, readFound } from '../../photographs/open-photographs.ts';
import { readLinks } from '../../photographs/read-links.ts';
import { PURPOSE_OF_ROLE, roleToSee } from '../course/acting-role.ts';
import { OF_PERSON } from '../course/course-fields.ts';
import { openCourse } from '../course/open-course.ts';
import { mayLook } from './may-look.ts';
import { LOOKED_AT_FOR, USE_ID } from './photograph-fields.ts';
import { wordsOfLook } from './words-of-look.ts';

const IDS = /^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,19}$/;

/** Copies for a use, marked, with the chain that says since when there are exactly these: `percuta verify` checks it. */
export const takeOutPhotographsContract = contract({
  id: 'take-out-photographs',
  method: 'GET',
  path: '/api/people/:personId/photographs/bundle.zip',
  summary: 'Photographs for a use, marked, with the proof of when they were taken.',
  access: { patient: 'own', practitioner: 'practice', 'responsible-clinician': 'practice' },
  params: OF_PERSON,
  query: z.strictObject({
    for: LOOKED_AT_FOR,
    useId: USE_ID,
    photographs: z
      .string({ error: 'must name photographs.' })
      .regex(IDS, { error: 'must be one to twenty ids, with commas between them.' })
      .meta({ examples: ['7f6ce6d2-6a57-4a3a-8a4e-1f4bb3b8f001'] }),
  }),
  file: 'application/zip',
  answers: { 200: FILE, 422: OPERATION_OUTCOME },
  noes: [404, 409],
});

type OutCall = Call<typeof takeOutPhotographsContract>;

const handle: Handler<typeof takeOutPhotographsContract> = async (call) => {
  const { store, actor, params, query, at } = call;
  const found = await find(call);
  if ('status' in found) return found;
  const pictures = [];
  for (const { file, photograph } of found.files) {
    pictures.push({ photograph, shown: await readFound(store.pictures, file) });
  }
  const use = query.for === 'own' ? 'clinical' : query.for;
  const of = { practiceId: actor.practiceId, personId: params.personId, at };
  const bytes = await bundlePhotographs({ ...of, use, chain: found.chain, pictures });
  return { status: 200, body: { name: 'photographs.zip', bytes } };
};

function find({ store, actor, at, requestId, params, query }: OutCall) {
  return inPractice(store.database, actor, async (tx) => {
    const { personId } = params;
    const photographIds = [...new Set(query.photographs.split(','))];
    const opened = await openCourse(tx, { store, actor, at, requestId, personId });
    if ('status' in opened) return opened;
    const role = roleToSee(actor);
    const looked = mayLook(opened.state, photographIds, { role, for: query.for, useId: query.useId });
    if ('status' in looked) return looked;
    const access = { keys: store.keys, actor, purpose: PURPOSE_OF_ROLE[role], at, requestId };
    const words = wordsOfLook(looked, query.for);
    const sought = { personId, photographIds, part: 'shown', action: 'photograph-taken-out', words } as const;
    const files = await findPictures(tx, access, sought);
    const chain = await readLinks(tx, access, personId);
    if (files === null || chain === null) return no(404, 'There is no such photograph of this person.');
    const paired = looked.flatMap((photograph) => {
      const file = files.find((one) => one.photographId === photograph.photograph);
      return file === undefined ? [] : [{ file, photograph }];
    });
    return { files: paired, chain };
  });
}

export const takeOutPhotographs = operation(takeOutPhotographsContract, handle);
