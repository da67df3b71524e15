const KEY = 'percuta-practice';

/** The practice that was signed in to last in this browser: its address, and nothing of anybody. */
export function lastPractice(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function keepLastPractice(slug: string | null): void {
  try {
    if (slug === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, slug);
  } catch {
    // Storage is closed to us: the practice is chosen again next time.
  }
}
