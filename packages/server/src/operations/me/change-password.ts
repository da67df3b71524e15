import { strictly } from '@percuta/model';
import { z } from 'zod';
import { asSignIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { badInput, no } from '../../http/operation-outcome.ts';
import { noteEvent } from '../../people/note-event.ts';
import { readAccountNames } from '../../sign-in/account-name.ts';
import { keepHash } from '../../sign-in/password.ts';
import { judgePassword } from '../../sign-in/password-rules.ts';
import { hashSecret } from '../../sign-in/secret-hash.ts';
import { endAllSignIns } from '../../sign-in/start-sign-in.ts';
import { PASSWORD } from '../sign-in/signed-in-answer.ts';

/** Another password; every other browser is signed out. */
export const changePasswordContract = contract({
  id: 'change-password',
  method: 'PUT',
  path: '/api/me/password',
  summary: 'Changes the password; signs every other browser out.',
  access: 'signed-in',
  proof: 'recent',
  pace: 'sign-in',
  body: strictly('the change', { password: PASSWORD }),
  answers: { 200: z.object({ otherSignInsEnded: z.number() }) },
  noes: [400, 409],
});

const handle: Handler<typeof changePasswordContract> = async ({ store, actor, body, caller, at }) => {
  const { practiceId, accountId } = actor;
  const signIn = asSignIn(practiceId, accountId);
  const { names, kept } = await inPractice(store.database, signIn, async (tx) => ({
    names: await readAccountNames(tx, store.keys, accountId),
    kept: await tx
      .selectFrom('account_password')
      .select('known')
      .where('account_id', '=', accountId)
      .executeTakeFirst(),
  }));
  if (kept === undefined) return no(409, 'This account signs in with a passkey and has no password to change.');
  if (kept.known) return no(409, 'The demo’s passwords stay as they are printed.');
  const words = [names.email?.split('@')[0] ?? '', names.practice, ...names.name.split(' ')];
  const wrong = judgePassword(body.password, { words });
  if (wrong !== null) return badInput([{ path: 'body.password', message: wrong }]);
  const hash = await hashSecret(body.password);
  const otherSignInsEnded = await inPractice(store.database, signIn, async (tx) => {
    await keepHash(tx, { practice_id: practiceId, account_id: accountId }, { hash, at });
    await noteEvent(tx, signIn, { what: 'password-changed', accountId, at });
    return endAllSignIns(tx, accountId, { at, keepId: caller.signIn?.id ?? null });
  });
  return { status: 200, body: { otherSignInsEnded } };
};

export const changePassword = operation(changePasswordContract, handle);
