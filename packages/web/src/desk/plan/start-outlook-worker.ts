import type { Port } from '../../worker/model-client.ts';
import type { OutlookChoice, ZoneForecast } from './outlook-protocol.ts';

/** The model, off the page's thread. */
export function startOutlookWorker(): Port<OutlookChoice, ZoneForecast> {
  return new Worker(new URL('./outlook-worker.ts', import.meta.url), { type: 'module', name: 'outlook' });
}
