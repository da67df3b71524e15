import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createModelClient, type ModelClient, type ModelState, type Port } from './model-client.ts';

/** What a worker says of the choice; the last answer stays until the next one is there. No choice, no question. */
export function useModel<Choice, Computed>(
  start: () => Port<Choice, Computed>,
  choice: Choice | null,
): ModelState<Computed> {
  const [client] = useState<ModelClient<Choice, Computed>>(() => createModelClient(start()));
  const asked = useRef<Choice | null>(null);
  useEffect(() => {
    if (choice === null || asked.current === choice) return;
    asked.current = choice;
    client.ask(choice);
  }, [client, choice]);
  return useSyncExternalStore(client.subscribe, client.state, client.state);
}
