import { useEffect, useState } from 'react';
import type { Denial } from './call.ts';

/** What was asked for: still on its way, there, or refused. */
export type Asked<Good> = 'waiting' | Good | Denial;

/** Asks once for each `key`, and again when `again` is called; an answer that is late for an older key is dropped. */
export function useAnswer<Good extends { readonly ok: true }>(
  key: string,
  ask: () => Promise<Good | Denial>,
): readonly [Asked<Good>, () => Promise<void>] {
  const [state, setState] = useState<{ readonly key: string; readonly answer: Asked<Good> }>({
    key,
    answer: 'waiting',
  });
  const again = async () => setState({ key, answer: await ask() });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is asked for
  useEffect(() => {
    let isWanted = true;
    void ask().then((answer) => isWanted && setState({ key, answer }));
    return () => {
      isWanted = false;
    };
  }, [key]);
  return [state.key === key ? state.answer : 'waiting', again];
}
