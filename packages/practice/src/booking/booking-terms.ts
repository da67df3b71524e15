/** What a practice asks of whoever books. */
export interface BookingTerms {
  /** So long before its beginning a visit can still be booked by the person. Unit: min. */
  readonly leadMinutes: number;
  /** So long before its beginning the person can still move or cancel it. Unit: min. */
  readonly changeMinutes: number;
  /** For so long a hold is kept. Unit: min. */
  readonly holdMinutes: number;
  /** Beginnings lie so far apart. Unit: min. */
  readonly stepMinutes: 5 | 10 | 15;
}

/** Until a practice says otherwise: no lead, no window, ten minutes to make up one's mind. Percuta policy. */
export const USUAL_TERMS: BookingTerms = { leadMinutes: 0, changeMinutes: 0, holdMinutes: 10, stepMinutes: 15 };

/**
 * Why a person may not book, move or cancel a visit that begins at that moment; null where they may. Staff may always.
 * Unit: ms of UTC. Source: Percuta policy.
 *
 * @example
 * tooLate({ ...USUAL_TERMS, leadMinutes: 60 }, 'book', { startsMs: 3600000, nowMs: 0 }) // => null
 * tooLate({ ...USUAL_TERMS, leadMinutes: 60 }, 'book', { startsMs: 3600000, nowMs: 1 }) // => "A visit is booked at least 1 hour ahead. Choose a later time, or call the practice."
 */
export function tooLate(
  { leadMinutes, changeMinutes }: BookingTerms,
  does: 'book' | 'change',
  { startsMs, nowMs }: { readonly startsMs: number; readonly nowMs: number },
): string | null {
  const minutes = does === 'book' ? leadMinutes : changeMinutes;
  if (startsMs - nowMs >= minutes * 60_000 || minutes === 0) return null;
  const ahead = `at least ${inWords(minutes)} ahead`;
  return does === 'book'
    ? `A visit is booked ${ahead}. Choose a later time, or call the practice.`
    : `A visit is moved or cancelled ${ahead}. Call the practice.`;
}

function inWords(minutes: number): string {
  const [count, unit] =
    minutes % 1440 === 0 ? [minutes / 1440, 'day'] : minutes % 60 === 0 ? [minutes / 60, 'hour'] : [minutes, 'minute'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
