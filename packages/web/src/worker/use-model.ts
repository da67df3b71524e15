import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Choice } from '../plan/choice.ts';
import { createModelClient, type ModelClient, type ModelState } from './model-client.ts';

/** What the model says of the choice, computed in a worker; the last answer stays until the next one is there. */
export function useModel(choice: Choice): ModelState {
  const [client] = useState<ModelClient>(startClient);
  const asked = useRef<Choice | null>(null);
  useEffect(() => {
    if (asked.current === choice) return;
    asked.current = choice;
    client.ask(choice);
  }, [client, choice]);
  return useSyncExternalStore(client.subscribe, client.state);
}

function startClient(): ModelClient {
  return createModelClient(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'model' }));
}
