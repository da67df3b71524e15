import { compute } from './compute.ts';
import type { Answer, Ask } from './protocol.ts';

/** Answers each question in turn, off the page's thread. */
self.onmessage = (event: MessageEvent<Ask>) => {
  const { id, choice } = event.data;
  self.postMessage(answer(id, choice));
};

function answer(id: number, choice: Ask['choice']): Answer {
  try {
    return { id, ok: true, computed: compute(choice) };
  } catch (fault) {
    return { id, ok: false, fault: fault instanceof Error ? fault.message : String(fault) };
  }
}
