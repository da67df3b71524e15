import type { Contract } from '@percuta/server';
import { useState } from 'react';
import { type AnswerTo, type CallOf, call, type Denial } from '../../server/call.ts';
import { keepAsking, type Sending } from '../../server/keep-asking.ts';

/** What is written from the treatment room: sent until it is heard, one after the other. */
export interface Taps {
  readonly sending: Sending;
  readonly denial: Denial | null;
  /** Sends one; answers whether it was written. The no stays until the next one. */
  readonly send: <Stated extends Contract>(how: CallOf<Stated>) => Promise<AnswerTo<Stated>>;
  /** Asks once: for what must not happen by itself some time later, when nobody looks. */
  readonly ask: <Stated extends Contract>(how: CallOf<Stated>) => Promise<AnswerTo<Stated>>;
  readonly forget: () => void;
}

export function useTaps(): Taps {
  const [sending, setSending] = useState<Sending>('saved');
  const [denial, setDenial] = useState<Denial | null>(null);
  const send: Taps['send'] = async <Stated extends Contract>(how: CallOf<Stated>) => {
    setDenial(null);
    const answer = await keepAsking<Stated>(how, setSending);
    if (!answer.ok) setDenial(answer);
    return answer;
  };
  const ask: Taps['ask'] = async <Stated extends Contract>(how: CallOf<Stated>) => {
    setDenial(null);
    setSending('sending');
    const answer = await call<Stated>(how, { idempotencyKey: crypto.randomUUID() });
    setSending('saved');
    if (!answer.ok) setDenial(answer);
    return answer;
  };
  return { sending, denial, send, ask, forget: () => setDenial(null) };
}
