import { useRef, useState } from 'react';
import type { Denial } from './call.ts';

/** Something that was asked of the server: whether it is under way, and the no if there was one. */
export interface Act {
  readonly isBusy: boolean;
  readonly denial: Denial | null;
  /** Does it, unless it is being done: a second press does nothing. Answers with what came back, or null after a no. */
  readonly run: <Good extends { readonly ok: true }>(ask: () => Promise<Good | Denial>) => Promise<Good | null>;
}

/** One act of a form or a button. */
export function useAct(): Act {
  const [isBusy, setBusy] = useState(false);
  const [denial, setDenial] = useState<Denial | null>(null);
  const isRunning = useRef(false);
  const run: Act['run'] = async (ask) => {
    if (isRunning.current) return null;
    isRunning.current = true;
    setBusy(true);
    setDenial(null);
    const answer = await ask();
    isRunning.current = false;
    setBusy(false);
    if (answer.ok) return answer;
    setDenial(answer);
    return null;
  };
  return { isBusy, denial, run };
}
