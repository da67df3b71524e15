import { ZERO_EVENT_BOUNDS } from '@percuta/evidence';
import type { Computed } from './protocol.ts';

/** How many people of the trials were infected, and how high the true share could still be. */
export function infectionInTrials(): Computed['infectionInTrials'] {
  const bound = ZERO_EVENT_BOUNDS.find((each) => each.event === 'infection');
  if (bound === undefined) throw new Error('The evidence holds no bound on infection.');
  return { people: bound.n, infected: bound.events, upperShare: bound.upper95 };
}
