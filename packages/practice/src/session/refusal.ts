import type { OpenItem } from './gate.ts';

/** The domain says no: what was asked for, why not, what is still open, and what that rests on. Nothing is broken. */
export interface Refusal {
  readonly refused: true;
  /** What was asked for. */
  readonly what: string;
  readonly because: string;
  readonly items: readonly OpenItem[];
  readonly sources: readonly string[];
}

/**
 * A refusal, with the sources of its open items, each once. Source: Percuta policy.
 *
 * @example
 * refusal('startNeedling', 'Hold the time-out first.').refused // => true
 */
export function refusal(what: string, because: string, items: readonly OpenItem[] = []): Refusal {
  const sources = items.length === 0 ? ['percuta-policy'] : [...new Set(items.flatMap((item) => item.sources))];
  return { refused: true, what, because, items, sources };
}
