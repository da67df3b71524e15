import { randomUUID } from 'node:crypto';
import { strictly } from '@percuta/model';
import { z } from 'zod';
import { asSignIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { noteEvent } from '../../people/note-event.ts';
import { makeToken } from '../../sign-in/token.ts';
import { ID, NAME } from '../fields.ts';

const YEAR_S = 31_536_000;

/** The owner makes the tablet in their hands one of the practice: there, staff may switch by PIN. */
export const enrolTabletContract = contract({
  id: 'enrol-tablet',
  method: 'POST',
  path: '/api/tablets',
  summary: 'Enrols this tablet for the practice.',
  access: { owner: 'practice' },
  proof: 'recent',
  body: strictly('the tablet', { name: NAME.max(100, { error: 'is too long: at most 100 characters.' }) }),
  answers: { 201: z.object({ id: ID }) },
});

const handle: Handler<typeof enrolTabletContract> = async ({ store, actor, body, at }) => {
  const { practiceId: practice_id, accountId: enrolled_by } = actor;
  const id = randomUUID();
  const token = makeToken(practice_id);
  const signIn = asSignIn(practice_id, enrolled_by);
  await inPractice(store.database, signIn, async (tx) => {
    await tx
      .insertInto('tablet')
      .values({
        practice_id,
        id,
        token_hash: token.hash,
        name: body.name,
        enrolled_by,
        enrolled_at: at,
        revoked_at: null,
      })
      .execute();
    await noteEvent(tx, signIn, { what: 'tablet-enrolled', accountId: enrolled_by, at, tabletId: id });
  });
  return { status: 201, body: { id }, cookies: [{ name: 'tablet', token: token.text, forSeconds: YEAR_S }] };
};

export const enrolTablet = operation(enrolTabletContract, handle);
