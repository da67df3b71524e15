import type { Port } from '../../worker/model-client.ts';
import type { DepthChoice, DepthsReached } from './depth-protocol.ts';

/** The depths of a whole plan, off the page’s thread, beside the outlook. */
export function startDepthWorker(): Port<DepthChoice, DepthsReached> {
  return new Worker(new URL('./depth-worker.ts', import.meta.url), { type: 'module', name: 'depths' });
}
