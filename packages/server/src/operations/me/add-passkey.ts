import { strictly } from '@percuta/model';
import { z } from 'zod';
import { asSignIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { noteEvent } from '../../people/note-event.ts';
import { keepPasskey, readNewPasskey } from '../../sign-in/passkey.ts';
import { findTicket, useUp } from '../../sign-in/ticket.ts';
import { ID, TOKEN } from '../fields.ts';
import { NEW_PASSKEY, PASSKEY_NAME } from '../sign-in/signed-in-answer.ts';

/** A further passkey: another telephone, a key in the drawer. */
export const addPasskeyContract = contract({
  id: 'add-passkey',
  method: 'POST',
  path: '/api/me/passkeys',
  summary: 'Keeps a further passkey.',
  access: 'signed-in',
  proof: 'recent',
  body: strictly('the passkey', { ticket: TOKEN, name: PASSKEY_NAME, passkey: NEW_PASSKEY }),
  answers: { 201: z.object({ id: ID }) },
  noes: [404, 409, 422],
});

const handle: Handler<typeof addPasskeyContract> = ({ store, actor, body, caller, at }) => {
  const { accountId } = actor;
  const signIn = asSignIn(actor.practiceId, accountId);
  return inPractice(store.database, signIn, async (tx) => {
    const ticket = await findTicket(tx, body.ticket, { purpose: 'passkey-addition', at });
    if (ticket === null || ticket.accountId !== accountId) return no(404, 'This took too long. Begin again.');
    await useUp(tx, ticket, at);
    const expected = { challenge: ticket.load.challenge ?? '', origin: caller.origin ?? '' };
    const passkey = await readNewPasskey(body.passkey, expected);
    if (passkey === null) return no(422, 'The browser did not make a passkey for this page. Begin again.');
    const id = await keepPasskey(tx, actor, { passkey, name: body.name, at });
    if (id === null) return no(409, 'This passkey is kept already.');
    await noteEvent(tx, signIn, { what: 'passkey-added', accountId, at });
    return { status: 201, body: { id } };
  });
};

export const addPasskey = operation(addPasskeyContract, handle);
