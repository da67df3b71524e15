import { strictly } from '@percuta/model';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { noteEvent } from '../../people/note-event.ts';
import { ID, REASON } from '../fields.ts';

/** A credential counts no longer, from the next call on. It stays on record, with who ended it and why. */
export const endCredentialContract = contract({
  id: 'end-credential',
  method: 'POST',
  path: '/api/credentials/:credentialId/end',
  summary: 'Ends a credential.',
  access: { owner: 'practice' },
  proof: 'full',
  params: z.strictObject({ credentialId: ID }),
  body: strictly('the end of the credential', { because: REASON }),
  answers: { 201: z.object({ credentialId: ID }) },
  noes: [404],
});

const handle: Handler<typeof endCredentialContract> = ({ store, actor, params, body, at }) =>
  inPractice(store.database, actor, async (tx) => {
    const { credentialId } = params;
    const ended = await tx
      .updateTable('credential')
      .set({ ended_at: at, ended_by: actor.accountId, ended_because: body.because })
      .where('id', '=', credentialId)
      .where('ended_at', 'is', null)
      .returning('account_id')
      .executeTakeFirst();
    if (ended === undefined) return no(404, 'There is no such credential that still counts.');
    await noteEvent(tx, actor, {
      what: 'credential-ended',
      accountId: ended.account_id,
      at,
      reason: body.because,
    });
    return { status: 201, body: { credentialId } };
  });

export const endCredential = operation(endCredentialContract, handle);
