/** Measured in November 2026 on two cores: Easy!Appointments 1.6.0 on nginx, php-fpm and MariaDB. */
const EASY_MONTH_MS = 307;
const EASY_COMMITS_A_SECOND = 82;
/** As users report it: Cal.com issue 5277, a month. */
const CAL_MONTH_MS = 10_000;

/** A month of free times beside theirs, each over HTTP, with 5,000 bookings. */
export function monthLines(monthMs: number): readonly string[] {
  const ratio = (peerMs: number): string => `${(peerMs / monthMs).toFixed(0)}x`;
  return [
    `month vs Easy!Appointments: ${ratio(EASY_MONTH_MS)} (307 ms and 349 queries, measured elsewhere; goal 30x)`,
    `month vs Cal.com: ${ratio(CAL_MONTH_MS)} (10 to 25 s as reported)`,
  ];
}

/** Commits beside theirs, at their best. */
export function commitLine(perSecond: number): string {
  const ratio = (perSecond / EASY_COMMITS_A_SECOND).toFixed(1);
  return `commits vs Easy!Appointments: ${ratio}x (39 to 82 a second, measured elsewhere; goal 10x)`;
}
