import { strictly } from '@percuta/model';
import { z } from 'zod';
import { withSignIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { noteEvent } from '../../people/note-event.ts';
import { issueTicket, TICKET_MS } from '../../sign-in/ticket.ts';
import { ID, INSTANT, REASON } from '../fields.ts';

/**
 * Half of a recovery: the owner has seen who asks, and hands them a link. It opens nothing without one of the account's
 * recovery codes. Whoever has lost those too gets a new account.
 */
export const offerRecoveryContract = contract({
  id: 'offer-recovery',
  method: 'POST',
  path: '/api/accounts/:accountId/recovery',
  summary: 'Makes the owner’s half of a recovery: a link that needs a recovery code besides.',
  access: { owner: 'practice' },
  proof: 'full',
  params: z.strictObject({ accountId: ID }),
  body: strictly('the recovery', { reason: REASON }),
  answers: { 201: z.object({ token: z.string(), expiresAt: INSTANT }) },
  noes: [404],
});

const handle: Handler<typeof offerRecoveryContract> = ({ store, actor, params, body, at }) => {
  const { practiceId } = actor;
  const { accountId } = params;
  return inPractice(store.database, withSignIn(actor), async (tx) => {
    const account = await tx
      .selectFrom('account')
      .select('id')
      .where('id', '=', accountId)
      .where('status', '=', 'active')
      .executeTakeFirst();
    if (account === undefined) return no(404, 'There is no such account, or it is not in use.');
    await noteEvent(tx, actor, { what: 'recovery-offered', accountId, at, reason: body.reason });
    const purpose = 'recovery';
    const issued = await issueTicket(tx, { practiceId, accountId, purpose, at, forMs: TICKET_MS.recovery });
    return { status: 201, body: issued };
  });
};

export const offerRecovery = operation(offerRecoveryContract, handle);
