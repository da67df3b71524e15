import type { readPracticeContract } from '@percuta/server';
import { useEffect, useState } from 'react';
import { keepPracticeZone } from '../numbers/practice-zone.ts';
import { type AnswerBody, call } from './call.ts';

/** The practice that is signed in to. */
export type Practice = AnswerBody<typeof readPracticeContract, 200>;

/** Asked once somebody is signed in; its time zone holds for every time on the page. Null until it is there. */
export function usePractice(isSignedIn: boolean): Practice | null {
  const [practice, setPractice] = useState<Practice | null>(null);
  useEffect(() => {
    if (!isSignedIn) return;
    void call<typeof readPracticeContract>({ method: 'GET', path: '/api/practice' }).then((answer) => {
      if (!answer.ok) return;
      keepPracticeZone(answer.body.timeZone);
      setPractice(answer.body);
    });
  }, [isSignedIn]);
  return practice;
}
