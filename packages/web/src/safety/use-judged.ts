import { useEffect, useState } from 'react';
import { localDay } from '../numbers/local-day.ts';
import { answersOf, type Draft } from './draft.ts';
import type { Judged } from './judged.ts';
import { loadJudge } from './load-judge.ts';

export type Judgement = Judged | 'waiting' | 'failed';

/** What the screening says of the answers as they stand. */
export function useJudged(draft: Draft): Judgement {
  const [judged, setJudged] = useState<Judgement>('waiting');
  useEffect(() => {
    let isWanted = true;
    void judgedNow(draft).then((next) => isWanted && setJudged(next));
    return () => {
      isWanted = false;
    };
  }, [draft]);
  return judged;
}

async function judgedNow(draft: Draft): Promise<Judgement> {
  const today = localDay();
  try {
    const { judge } = await loadJudge();
    return judge(answersOf(draft, today), today);
  } catch {
    return 'failed';
  }
}
