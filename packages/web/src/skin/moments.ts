import { DAY_SECONDS, END_SECONDS, secondsAt } from './time-scale.ts';

const ALONG_SCALE = 72;
/** After a session everything bends within days: there the moments stand closer. */
const AFTER_SESSION_DAYS = [1e-6, 0.1, 0.35, 0.8, 1.5, 2.5, 4.5];

/** The moments that are reckoned, in seconds: along the scale, and close together at each session. In order, each once. */
export function momentsOf(sessionDays: readonly number[]): readonly number[] {
  const along = Array.from({ length: ALONG_SCALE + 1 }, (_, index) => secondsAt(index / ALONG_SCALE));
  const atSessions = sessionDays.flatMap((day) => [day, ...AFTER_SESSION_DAYS.map((after) => day + after)]);
  const all = [...along, ...atSessions.map((day) => day * DAY_SECONDS)];
  const inside = all.map((seconds) => Math.min(Math.round(seconds * 100) / 100, END_SECONDS));
  return [...new Set(inside)].sort((one, other) => one - other);
}
