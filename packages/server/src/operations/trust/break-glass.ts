import { randomUUID } from 'node:crypto';
import { strictly } from '@percuta/model';
import { z } from 'zod';
import { noteDeed } from '../../audit/note-deed.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { withRecordOpen } from '../../record/open-chains.ts';
import { treats } from '../../record/treating-relation.ts';
import { ID, INSTANT, REASON } from '../fields.ts';
import { OF_PERSON } from './trust-fields.ts';

const MINUTE_MS = 60_000;

/** Somebody who treats needs the record of a person whom they do not treat, now, and says why. */
export const breakGlassContract = contract({
  id: 'break-glass',
  method: 'POST',
  path: '/api/people/:personId/broken-glass',
  summary: 'Opens the record of a person to somebody who does not treat them, for a while; both are told.',
  access: { practitioner: 'practice' },
  proof: 'full',
  params: OF_PERSON,
  body: strictly('the reason', {
    reason: REASON,
    minutes: z
      .int({ error: 'must be a number of minutes.' })
      .min(5, { error: 'must be at least 5 minutes.' })
      .max(240, { error: 'must be at most 240 minutes.' })
      .default(60),
  }),
  answers: { 201: z.object({ id: ID, wholeAgainAt: INSTANT }) },
  noes: [404, 409],
});

const handle: Handler<typeof breakGlassContract> = ({ store, actor, params, body, at, requestId }) =>
  inPractice(store.database, actor, async (tx) => {
    const { personId } = params;
    const { reason } = body;
    const access = { keys: store.keys, actor, purpose: 'break-glass', reason, at, requestId } as const;
    const isTheirs = await withRecordOpen(tx, { access, personId }, () => treats(tx, access, personId));
    if (isTheirs === null) return no(404, 'There is no such person at this practice.');
    if (isTheirs) return no(409, 'You treat this person: their record is open to you.');
    const id = randomUUID();
    const wholeAgainAt = new Date(at.getTime() + body.minutes * MINUTE_MS);
    const broken = { practice_id: actor.practiceId, id, person_id: personId, account_id: actor.accountId, reason };
    await tx
      .insertInto('broken_glass')
      .values({ ...broken, broken_at: at, whole_again_at: wholeAgainAt })
      .execute();
    await noteDeed(tx, access, { personId, action: 'glass-broken' });
    return { status: 201, body: { id, wholeAgainAt } };
  });

export const breakGlass = operation(breakGlassContract, handle);
