import type { Answer, Ask } from './protocol.ts';

/** Answers each question of a page in turn; a fault is an answer too. */
export function answerAsks<Choice, Computed>(compute: (choice: Choice) => Computed): void {
  self.onmessage = (event: MessageEvent<Ask<Choice>>) => {
    const { id, choice } = event.data;
    self.postMessage(answer(id, () => compute(choice)));
  };
}

function answer<Computed>(id: number, compute: () => Computed): Answer<Computed> {
  try {
    return { id, ok: true, computed: compute() };
  } catch (fault) {
    return { id, ok: false, fault: fault instanceof Error ? fault.message : String(fault) };
  }
}
