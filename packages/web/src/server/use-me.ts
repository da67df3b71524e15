import type { readMeContract } from '@percuta/server';
import { useEffect, useState } from 'react';
import { type AnswerBody, call, type Denial } from './call.ts';
import { keepRequestToken } from './request-token.ts';

/** Who is signed in. */
export type Me = AnswerBody<typeof readMeContract, 200>;

/** Nobody yet known, nobody signed in, or the reason why it cannot be found out. */
export type MeState = Me | 'waiting' | 'nobody' | Denial;

/** Asks who is signed in, and keeps the token that changes need. */
export async function readMe(): Promise<MeState> {
  const answer = await call<typeof readMeContract>({ method: 'GET', path: '/api/me' });
  if (!answer.ok) return answer.status === 401 ? 'nobody' : answer;
  keepRequestToken(answer.body.requestToken);
  return answer.body;
}

/** Who is signed in, asked once for the page. */
export function useMe(): MeState {
  const [me, setMe] = useState<MeState>('waiting');
  useEffect(() => void readMe().then(setMe), []);
  return me;
}
