import type { OperationOutcome, takePhotographContract } from '@percuta/server';
import type { AnswerBody, CallOf } from '../server/call.ts';
import { requestToken } from '../server/request-token.ts';
import { serverWords } from '../words/en/server.ts';

/** What is known of a picture besides the picture. */
export type PictureFacts = CallOf<typeof takePhotographContract>['query'];

/** What came of sending one. */
export type Sent =
  | { readonly ok: true; readonly body: AnswerBody<typeof takePhotographContract, 201> }
  | { readonly ok: false; readonly because: string };

/** One picture on its way: the file, of whom it is, and who wants to hear how far it is. */
export interface Sending {
  readonly personId: string;
  readonly file: Blob;
  readonly facts: PictureFacts;
  /** From 0 to 100; at 100 all of it has left, and it is being read. */
  readonly onPercent: (percent: number) => void;
}

/** Sends one picture as it is. A request that can say how far it has come: `fetch` cannot. */
export function sendPhotograph({ personId, file, facts, onPercent }: Sending): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const asked = new URLSearchParams(
      Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    );
    request.open('POST', `/api/people/${personId}/photographs?${asked}`);
    request.setRequestHeader('content-type', file.type.startsWith('image/') ? file.type : 'application/octet-stream');
    request.setRequestHeader('x-percuta-request-token', requestToken() ?? '');
    request.upload.onprogress = ({ loaded, total }) => onPercent(Math.floor((100 * loaded) / Math.max(1, total)));
    request.onerror = () => resolve({ ok: false, because: serverWords.noConnection });
    request.onload = () => resolve(read(request));
    request.send(file);
  });
}

function read({ status, responseText }: XMLHttpRequest): Sent {
  const body: unknown = parsed(responseText);
  if (status === 201) return { ok: true, body: body as AnswerBody<typeof takePhotographContract, 201> };
  return { ok: false, because: becauseOf(body as Partial<OperationOutcome> | null) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const becauseOf = (outcome: Partial<OperationOutcome> | null): string =>
  outcome?.because ?? outcome?.issue?.[0]?.diagnostics ?? serverWords.ourFault;
