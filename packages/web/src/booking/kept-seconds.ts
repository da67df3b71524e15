/** What is left of a time that is kept, said aloud only then. */
const SAID_AT = [60, 30, 10] as const;

/** Which of the marks was passed since it was looked at last; null for none. The lowest, where a browser slept. */
export function markPassed(beforeSeconds: number, leftSeconds: number): number | null {
  return SAID_AT.findLast((mark) => beforeSeconds > mark && leftSeconds <= mark && leftSeconds > 0) ?? null;
}

/** As it stands on the page: `9:05`. */
export function clockOf(leftSeconds: number): string {
  const whole = Math.max(0, Math.ceil(leftSeconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
