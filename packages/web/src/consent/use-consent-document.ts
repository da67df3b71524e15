import type { ConsentDocument } from '@percuta/practice';
import type { readConsentDocumentContract } from '@percuta/server';
import { call } from '../server/call.ts';
import { type Asked, useAnswer } from '../server/use-answer.ts';

/** The text for the newest version of somebody's plan; read anew when the plan is another. */
export function useConsentDocument(
  personId: string,
  planHash: string,
): Asked<{ readonly ok: true; readonly body: ConsentDocument }> {
  const [answer] = useAnswer(`${personId}${planHash}`, () =>
    call<typeof readConsentDocumentContract>({
      method: 'GET',
      path: '/api/people/:personId/consent-document',
      params: { personId },
      query: {},
    }),
  );
  return answer;
}
