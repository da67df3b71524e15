import { useEffect } from 'react';
import type { MeState } from '../server/use-me.ts';
import { type Practice, usePractice } from '../server/use-practice.ts';
import { entryLine } from './entry-line.ts';
import { forgetCopies } from './session-copy.ts';
import { isUnheard, useMeAgain } from './use-me-again.ts';
import { useSessionCopy } from './use-session-copy.ts';

/** Who is at the desk, and of which practice. */
export interface AtDesk {
  readonly me: MeState;
  readonly practice: Practice | null;
}

/**
 * Who is at the desk, as the server says; where nobody answers, as the copy of the session says that is on the screen.
 * What waits on this tablet in their name is sent as soon as it can be.
 */
export function useAtDesk(sessionId: string | null): AtDesk {
  const asked = useMeAgain();
  const kept = useSessionCopy(sessionId, isUnheard(asked));
  const told = usePractice(isSomebody(asked));
  const copy = kept === 'waiting' ? null : kept;
  const me = isUnheard(asked) ? (kept === 'waiting' ? 'waiting' : (copy?.me ?? asked)) : asked;
  const account = isSomebody(me) ? me.accountId : null;
  useEffect(() => {
    if (account !== null) void entryLine.actFor(account);
  }, [account]);
  const standing = asked === 'nobody' ? 'nobody' : isSomebody(asked) ? asked.accountId : null;
  useEffect(() => {
    if (standing !== null) void forgetOthers(standing === 'nobody' ? null : standing);
  }, [standing]);
  return { me, practice: told ?? copy?.practice ?? null };
}

/** However somebody was signed out, here or elsewhere: what is on record does not stay on this tablet. */
async function forgetOthers(account: string | null): Promise<void> {
  if (account === null) await entryLine.signedOut();
  await forgetCopies(account);
}

function isSomebody(me: MeState): me is Exclude<MeState, string | { readonly ok: false }> {
  return typeof me === 'object' && !('ok' in me);
}
