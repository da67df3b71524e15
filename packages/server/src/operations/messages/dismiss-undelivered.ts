import { randomUUID } from 'node:crypto';
import { strictly } from '@percuta/model';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { listUndelivered } from '../../undelivered/list-undelivered.ts';
import { UNDELIVERED_KINDS } from '../../undelivered/tables.ts';
import { ID, REASON } from '../fields.ts';

/** Somebody has seen to it, or lets it be: it goes from the list until it fails anew, and who said why stays. */
export const dismissUndeliveredContract = contract({
  id: 'dismiss-undelivered',
  method: 'POST',
  path: '/api/undelivered/:thingId/dismissal',
  summary: 'Takes something that did not arrive from the list, with a reason.',
  access: {
    'front-desk': 'practice',
    practitioner: 'practice',
    'responsible-clinician': 'practice',
    owner: 'practice',
  },
  params: z.strictObject({ thingId: ID }),
  body: strictly('the dismissal', { kind: z.enum(UNDELIVERED_KINDS), because: REASON }),
  answers: { 201: z.object({ thingId: ID }) },
  noes: [404],
});

const handle: Handler<typeof dismissUndeliveredContract> = ({ store, actor, params: { thingId }, body, at }) =>
  inPractice(store.database, actor, async (tx) => {
    const { kind, because } = body;
    const found = (await listUndelivered(tx, { actor, at })).find((one) => one.id === thingId && one.kind === kind);
    if (found === undefined) return no(404, 'Nothing of that id waits on your list.');
    const who = { dismissed_by: actor.accountId, dismissed_at: at };
    await tx
      .insertInto('undelivered_dismissal')
      .values({ practice_id: actor.practiceId, id: randomUUID(), kind, thing: thingId, because, ...who })
      .execute();
    return { status: 201, body: { thingId } };
  });

export const dismissUndelivered = operation(dismissUndeliveredContract, handle);
