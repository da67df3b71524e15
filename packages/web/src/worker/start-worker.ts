import type { Choice } from '../plan/choice.ts';
import type { Port } from './model-client.ts';
import type { Computed } from './protocol.ts';

/** The first page's worker: the model and the rules, off the page's thread. */
export function startWorker(): Port<Choice, Computed> {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'model' });
}
