import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { noteEvent } from '../../people/note-event.ts';
import { ID } from '../fields.ts';
import { NEW_CREDENTIAL } from './credential-fields.ts';

/** The owner has seen what entitles somebody to needle. It decides who can be booked, and who can start a session. */
export const addCredentialContract = contract({
  id: 'add-credential',
  method: 'POST',
  path: '/api/staff/:accountId/credentials',
  summary: 'Enters a credential of somebody who works here.',
  access: { owner: 'practice' },
  proof: 'full',
  params: z.strictObject({ accountId: ID }),
  body: NEW_CREDENTIAL,
  answers: { 201: z.object({ credentialId: ID }) },
  noes: [404],
});

const handle: Handler<typeof addCredentialContract> = ({ store, actor, params, body, at }) =>
  inPractice(store.database, actor, async (tx) => {
    const { accountId } = params;
    const staff = await tx.selectFrom('staff').select('name').where('account_id', '=', accountId).executeTakeFirst();
    if (staff === undefined) return no(404, 'Nobody of this practice’s staff has this account.');
    const { profession, jurisdiction, issuedBy, validFrom, validUntil, devices, number, training, trainingValidUntil } =
      body;
    const id = randomUUID();
    await tx
      .insertInto('credential')
      .values({
        practice_id: actor.practiceId,
        id,
        account_id: accountId,
        profession,
        jurisdiction,
        issued_by: issuedBy,
        valid_from: validFrom,
        valid_until: validUntil,
        devices,
        number,
        training,
        training_valid_until: trainingValidUntil,
        entered_by: actor.accountId,
        entered_at: at,
        ended_at: null,
        ended_by: null,
        ended_because: null,
      })
      .execute();
    await noteEvent(tx, actor, { what: 'credential-entered', accountId, at });
    return { status: 201, body: { credentialId: id } };
  });

export const addCredential = operation(addCredentialContract, handle);
