import type { Photograph } from './photograph.ts';

const DIGEST = `sha256:${'0'.repeat(64)}`;

/** A front view as the page led to it, before any session. */
export const EXAMPLE_PHOTOGRAPH: Photograph = {
  photograph: 'p1',
  view: 'front',
  zone: null,
  way: 'guided',
  takenOn: '2026-11-24',
  takenAtClock: '10:00',
  takenBy: 'received',
  device: 'Camera of the practice',
  prepared: true,
  pose: null,
  format: 'jpeg',
  widthPx: 1536,
  heightPx: 2048,
  bytes: 900_000,
  original: DIGEST,
  shown: DIGEST,
  small: DIGEST,
  dayOfCourse: null,
  entry: { seq: 1, at: '2026-11-24T09:00:00Z', on: '2026-11-24', by: { id: 'dr-vega', role: 'practitioner' } },
  notes: [],
  withheld: [],
};
