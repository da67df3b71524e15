import { DAY_SECONDS, NEEDLING_SECONDS } from '../skin/time-scale.ts';

const HOUR_SECONDS = 3_600;

/** The moments that stand along the skin of the first page, each over its part of the width. */
export const STATIONS = [
  { id: 'now', seconds: NEEDLING_SECONDS, from: 0, to: 0.24 },
  { id: 'hours', seconds: 4 * HOUR_SECONDS, from: 0.24, to: 0.44 },
  { id: 'days', seconds: 3 * DAY_SECONDS, from: 0.44, to: 0.62 },
  // The day before the second session, so that what is seen came of one.
  { id: 'month', seconds: 29 * DAY_SECONDS, from: 0.62, to: 0.8 },
  { id: 'result', seconds: 180 * DAY_SECONDS, from: 0.8, to: 1 },
] as const;

export type StationId = (typeof STATIONS)[number]['id'];

/** On a telephone, and on a tablet, there is room for three. */
export const NARROW_STATIONS = [
  { id: 'now', seconds: NEEDLING_SECONDS, from: 0, to: 0.46 },
  { id: 'days', seconds: 3 * DAY_SECONDS, from: 0.46, to: 0.74 },
  { id: 'result', seconds: 180 * DAY_SECONDS, from: 0.74, to: 1 },
] as const satisfies readonly { id: StationId; seconds: number; from: number; to: number }[];

export type Station = (typeof STATIONS)[number] | (typeof NARROW_STATIONS)[number];
