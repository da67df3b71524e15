import { type Draft, EMPTY_DRAFT } from './draft.ts';

const KEY = 'percuta-safety-answers';

/** The answers as this tab keeps them, so that a reload loses none. They go when the tab is closed. */
export function readDraft(): Draft {
  try {
    const kept = sessionStorage.getItem(KEY);
    return kept === null ? EMPTY_DRAFT : { ...EMPTY_DRAFT, ...(JSON.parse(kept) as Partial<Draft>) };
  } catch {
    return EMPTY_DRAFT;
  }
}

export function keepDraft(draft: Draft): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(draft));
  } catch {
    // Storage is closed to us: the answers hold until the page is left.
  }
}

export function forgetDraft(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
