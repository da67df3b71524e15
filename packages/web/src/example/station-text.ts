import { bandInWords, formatBand } from '../numbers/format-band.ts';
import { formatDuration } from '../numbers/format-duration.ts';
import { MEASURE_FORMS } from '../plan/measure-forms.ts';
import { words } from '../words/en.ts';
import type { Course, MaybeBand } from '../worker/protocol.ts';

/** The moments that stand along the skin line of the opening picture. */
export const STATIONS = ['now', 'barrier', 'channel', 'result'] as const;
export type StationId = (typeof STATIONS)[number];

export interface StationText {
  readonly when: string;
  readonly interval: string;
  readonly what: string;
}

/** What is being computed: nothing yet, a refused plan, or a course. */
export type Told = 'waiting' | 'refused' | Course;

const WAITING = '\u2026';
const NOTHING_TO_SAY = '\u2014';

/** What a station says of the plan. While it is computed the place is kept; a refused plan says so and nothing else. */
export function stationText(id: StationId, told: Told, readDay: number): StationText {
  const { stations } = words.opening;
  if (told === 'refused' && id !== 'now') return { when: NOTHING_TO_SAY, interval: '', what: '' };
  if (id === 'now') return { when: stations.now, interval: '', what: nowText(told) };
  if (id === 'result') {
    const months = Math.round(readDay / (365.25 / 12));
    return { when: stations.atMonths(months), interval: '', what: stations.result(changeText(told, readDay)) };
  }
  const hours = typeof told === 'string' ? null : hoursOf(told, id);
  const duration = hours === null ? null : formatDuration(hours);
  const unknown = typeof told === 'string' ? WAITING : words.notKnown;
  return { when: duration?.value ?? unknown, interval: duration?.interval ?? '', what: stations[id] };
}

function nowText(told: Told): string {
  const { stations } = words.opening;
  if (told === 'refused') return stations.noPlan;
  if (told === 'waiting') return stations.reaches(WAITING);
  return stations.reaches(told.depthMm === null ? words.notKnown : bandInWords(formatBand(told.depthMm, 2, 'mm')));
}

function hoursOf(course: Course, id: 'barrier' | 'channel'): MaybeBand {
  return id === 'barrier' ? course.barrierOpenHours : course.channelOpenHours;
}

function changeText(told: Told, readDay: number): string {
  if (typeof told === 'string') return WAITING;
  const band = told.outlook.byMeasure.wrinkles[told.outlook.days.indexOf(readDay)] ?? null;
  return band === null ? words.notKnown.toLowerCase() : bandInWords(MEASURE_FORMS.wrinkles.change(band));
}
