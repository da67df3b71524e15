import { Temporal } from 'temporal-polyfill';
import { daysFrom } from './availability.ts';
import { firstMomentAt } from './wall-time.ts';

/** How long somebody on the waiting list has to answer, as a practice sets it. */
export interface WaitingTerms {
  /** Of waking hours. Unit: min. */
  readonly offerMinutes: number;
}

/** Until a practice says otherwise: four waking hours to say yes. Percuta policy. */
export const USUAL_WAITING_TERMS: WaitingTerms = { offerMinutes: 240 };

/** Nobody is written to at night: minutes count between these times on the practice's wall. */
const FROM = '08:00';
const UNTIL = '20:00';
/** An offer ends an hour before the visit begins, so that whoever takes it can come. */
const BEFORE_START_MS = 3_600_000;
/** Less time than that to answer is no offer. */
const LEAST_MS = 30 * 60_000;
const MOST_DAYS = 30;

/**
 * Until when a time is offered to somebody: so many minutes of waking hours from now (eight to eight on the practice's
 * wall), and at the latest an hour before it begins. Null where less than half an hour would be left to answer, or where it
 * is night: then it is offered in the morning, unless somebody offers it by hand, and the minutes count from there. Unit:
 * ms of UTC. Percuta policy.
 *
 * @example
 * const at = (iso) => Date.parse(iso);
 * const asked = { startsMs: at('2026-12-10T09:00:00Z'), timeZone: 'Europe/Berlin', offerMinutes: 240 };
 * new Date(offerUntil({ ...asked, nowMs: at('2026-12-03T09:00:00Z') })).toISOString() // => "2026-12-03T13:00:00.000Z"
 * new Date(offerUntil({ ...asked, nowMs: at('2026-12-03T18:00:00Z') })).toISOString() // => "2026-12-04T10:00:00.000Z"
 * offerUntil({ ...asked, nowMs: at('2026-12-03T22:00:00Z') }) // => null
 */
export function offerUntil({
  nowMs,
  startsMs,
  timeZone,
  offerMinutes,
  isByHand = false,
}: WaitingTerms & Offering): number | null {
  const today = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  let leftMs = offerMinutes * 60_000;
  for (const [index, on] of daysFrom(today, MOST_DAYS).entries()) {
    const fromMs = firstMomentAt(on, FROM, timeZone);
    const untilMs = firstMomentAt(on, UNTIL, timeZone);
    if (fromMs === null || untilMs === null) continue;
    if (index === 0 && !isByHand && (nowMs < fromMs || nowMs >= untilMs)) return null;
    const beginsMs = Math.max(nowMs, fromMs);
    const hereMs = Math.max(0, untilMs - beginsMs);
    if (hereMs > 0 && leftMs <= hereMs) return atLatest(beginsMs + leftMs, { nowMs, startsMs });
    leftMs -= hereMs;
  }
  return atLatest(Number.POSITIVE_INFINITY, { nowMs, startsMs });
}

interface Offering {
  readonly nowMs: number;
  readonly startsMs: number;
  readonly timeZone: string;
  /** Somebody of the practice offers it, at whatever hour they are there. */
  readonly isByHand?: boolean;
}

function atLatest(
  untilMs: number,
  { nowMs, startsMs }: { readonly nowMs: number; readonly startsMs: number },
): number | null {
  const endsMs = Math.min(untilMs, startsMs - BEFORE_START_MS);
  return endsMs - nowMs < LEAST_MS ? null : endsMs;
}
