import type { Noted } from '@percuta/practice';
import type { deliverZoneContract, finishNeedlingContract, stopNeedlingContract } from '@percuta/server';
import { type AnswerTo, call, type Denial } from '../server/call.ts';
import { readMe } from '../server/use-me.ts';
import type { Heard, LineEntry } from './line.ts';

/** What came of sending one: what the server said, or why it could not be asked. */
export type Sent = Heard | { readonly heard: 'nobody is signed in' } | { readonly heard: 'a fault' };

type Receipt = AnswerTo<typeof deliverZoneContract | typeof stopNeedlingContract | typeof finishNeedlingContract>;

const LONGEST_WAIT_MS = 20_000;
/** Busy, restarting, or something in between that has no server behind it. */
const NOBODY_THERE = [0, 408, 429, 502, 503, 504];

/**
 * Sends one entry under its id, so that it is one however often it is sent. The token that changes need is asked for
 * anew where the page was loaded without a network, or somebody signed in since.
 */
export async function sendEntry(entry: LineEntry): Promise<Sent> {
  const first = await within(ask(entry));
  if (first.ok || first.status !== 403) return heardOf(first);
  const me = await readMe();
  if (me === 'nobody') return { heard: 'nobody is signed in' };
  if (me === 'waiting' || 'ok' in me) return { heard: 'nothing' };
  if (me.accountId !== entry.account) return { heard: 'nobody is signed in' };
  return heardOf(await within(ask(entry)));
}

function ask({ id, line, number, at, personId, sessionId, ask: asked }: LineEntry): Promise<Receipt> {
  const noted: Noted = { id, line, number, at };
  const of = { method: 'POST', params: { personId, sessionId } } as const;
  const named = { idempotencyKey: id };
  switch (asked.do) {
    case 'deliverZone': {
      const path = '/api/people/:personId/sessions/:sessionId/zones';
      return call<typeof deliverZoneContract>({ ...of, path, body: { ...asked.body, noted } }, named);
    }
    case 'stopNeedling': {
      const path = '/api/people/:personId/sessions/:sessionId/stop';
      return call<typeof stopNeedlingContract>({ ...of, path, body: { ...asked.body, noted } }, named);
    }
    case 'finishNeedling': {
      const path = '/api/people/:personId/sessions/:sessionId/finish';
      return call<typeof finishNeedlingContract>({ ...of, path, body: { ...asked.body, noted } }, named);
    }
  }
}

/** A network that is half there answers never: after a while it is taken for none, and the entry is sent again. */
function within(answer: Promise<Receipt>): Promise<Receipt> {
  const none: Denial = { ok: false, status: 0, because: '', faults: {}, items: [], sources: [] };
  return Promise.race([
    answer,
    new Promise<Denial>((resolve) => {
      setTimeout(() => resolve(none), LONGEST_WAIT_MS);
    }),
  ]);
}

function heardOf(answer: Receipt): Sent {
  if (answer.ok) return { heard: 'written', length: answer.body.record.length };
  const { status, because, items, faults } = answer;
  if (NOBODY_THERE.includes(status)) return { heard: 'nothing' };
  if (status === 401) return { heard: 'nobody is signed in' };
  if (status >= 500) return { heard: 'a fault' };
  const each = [...items.map((item) => item.because), ...Object.values(faults)].filter((why) => why !== because);
  return { heard: 'refused', because, items: each };
}
