import type { Answer, Ask } from './protocol.ts';

/** What the page knows of the computation. A value stays while the next one is on its way, so that nothing jumps. */
export interface ModelState<Computed> {
  readonly computed: Computed | null;
  readonly isComputing: boolean;
  readonly fault: string | null;
}

/** The part of a `Worker` that the client uses. */
export interface Port<Choice, Computed> {
  postMessage(ask: Ask<Choice>): void;
  onmessage: ((event: MessageEvent<Answer<Computed>>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface ModelClient<Choice, Computed> {
  readonly ask: (choice: Choice) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => ModelState<Computed>;
}

/** Keeps one question on its way and only the newest waiting: a slider asks faster than a model answers. */
export function createModelClient<Choice, Computed>(port: Port<Choice, Computed>): ModelClient<Choice, Computed> {
  let state: ModelState<Computed> = { computed: null, isComputing: false, fault: null };
  let inFlight: number | null = null;
  let waiting: Choice | null = null;
  let lastId = 0;
  const listeners = new Set<() => void>();

  const become = (next: ModelState<Computed>) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const send = (choice: Choice) => {
    waiting = null;
    lastId += 1;
    inFlight = lastId;
    port.postMessage({ id: lastId, choice });
  };
  const settle = (answer: Answer<Computed>) => {
    if (answer.id !== inFlight) return;
    inFlight = null;
    const next = waiting;
    const computed = answer.ok ? answer.computed : state.computed;
    become({ computed, isComputing: next !== null, fault: answer.ok ? null : answer.fault });
    if (next !== null) send(next);
  };

  port.onmessage = (event) => settle(event.data);
  port.onerror = (event) => {
    inFlight = null;
    become({ ...state, isComputing: false, fault: event.message });
  };
  return {
    ask: (choice) => {
      become({ ...state, isComputing: true });
      if (inFlight === null) send(choice);
      else waiting = choice;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
  };
}
