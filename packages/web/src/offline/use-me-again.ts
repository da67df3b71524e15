import { useEffect, useState } from 'react';
import { type MeState, readMe } from '../server/use-me.ts';

const PAUSE_MS = 3_000;

/** Who is signed in. Where nobody answers it is asked again until somebody does: a page may be opened without a network. */
export function useMeAgain(): MeState {
  const [me, setMe] = useState<MeState>('waiting');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isWanted = true;
    const ask = async () => {
      clearTimeout(timer);
      const answer = await readMe();
      if (!isWanted) return;
      setMe(answer);
      if (isUnheard(answer)) timer = setTimeout(() => void ask(), PAUSE_MS);
    };
    void ask();
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, []);
  return me;
}

/** Nobody answered: there is no network, or no server behind it. */
export function isUnheard(me: MeState): boolean {
  return typeof me === 'object' && 'ok' in me && [0, 502, 503, 504].includes(me.status);
}
