import type { listPhotographsContract } from '@percuta/server';
import { type AnswerBody, call } from '../server/call.ts';
import { type Asked, useAnswer } from '../server/use-answer.ts';

/** The photographs of a person, oldest first, and the days on which they were needled. */
export type PhotographList = AnswerBody<typeof listPhotographsContract, 200>;
export type ListedPhotograph = PhotographList['photographs'][number];

/** Asks for them, and again after something was added. */
export function usePhotographs(
  personId: string,
): readonly [Asked<{ readonly ok: true; readonly body: PhotographList }>, () => Promise<void>] {
  return useAnswer(personId, () =>
    call<typeof listPhotographsContract>({
      method: 'GET',
      path: '/api/people/:personId/photographs',
      params: { personId },
    }),
  );
}
