import type { Denial } from '../server/call.ts';
import { visitWords } from '../words/en/visit.ts';

const words = visitWords.no;

/**
 * A no in words that name nobody and nothing: whoever has the mail may read over a shoulder, and what the server says to
 * somebody who is signed in names people, rooms and what is planned.
 */
export function plainNo(denial: Denial, asked: 'move' | 'cancel'): Denial {
  const because = becauseOf(denial, asked);
  return because === null ? denial : { ...denial, because, items: [], sources: [], faults: {} };
}

function becauseOf({ status, alternatives }: Denial, asked: 'move' | 'cancel'): string | null {
  if (status === 409 && asked === 'move' && alternatives !== undefined) {
    return alternatives.length === 0 ? words.takenFar : words.taken;
  }
  if (status === 409) return words.callInstead;
  if (status === 422 || status === 400) return asked === 'move' ? words.cannotMove : words.cannotCancel;
  return null;
}
