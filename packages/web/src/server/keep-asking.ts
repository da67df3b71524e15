import type { Contract } from '@percuta/server';
import { type AnswerTo, type CallOf, call } from './call.ts';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8_000;

/** How a tap that must not be lost stands. */
export type Sending = 'saved' | 'sending' | 'waiting for the network';

/**
 * Asks until the server has heard: a tap is not lost where the network drops. The call names itself, so that one that
 * was heard and not answered is not done twice. A no is an answer and ends it.
 */
export async function keepAsking<Stated extends Contract>(
  how: CallOf<Stated>,
  tell: (sending: Sending) => void,
): Promise<AnswerTo<Stated>> {
  const named = { idempotencyKey: crypto.randomUUID() };
  tell('sending');
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2)) {
    const answer = await call<Stated>(how, named);
    if (answer.ok || (answer.status !== 0 && answer.status !== 503)) {
      tell('saved');
      return answer;
    }
    tell('waiting for the network');
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
