import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Keeps the focus in its column when what had it is gone since another desk changed something: it goes to what lies
 * nearest to it now.
 */
export function useFocusInColumn(board: RefObject<HTMLElement | null>): void {
  const last = useRef<{ readonly element: Element; readonly column: string; readonly topPx: number } | null>(null);
  useEffect(() => {
    const element = board.current;
    const note = ({ target }: FocusEvent) => {
      const items = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-column]') : null;
      const row = target instanceof HTMLElement ? target.closest<HTMLElement>('li') : null;
      if (!(target instanceof HTMLElement) || items === null || row === null) return;
      last.current = { element: target, column: items.dataset.column ?? '', topPx: row.offsetTop };
    };
    element?.addEventListener('focusin', note);
    return () => element?.removeEventListener('focusin', note);
  }, [board]);
  useLayoutEffect(() => {
    const { current } = last;
    if (current === null || current.element.isConnected || document.activeElement !== document.body) return;
    last.current = null;
    const rows = board.current?.querySelectorAll<HTMLElement>(`[data-column="${current.column}"] > li:has(> button)`);
    const away = (row: HTMLElement) => Math.abs(row.offsetTop - current.topPx);
    const [nearest] = [...(rows ?? [])].toSorted((a, b) => away(a) - away(b));
    nearest?.querySelector('button')?.focus({ preventScroll: true });
  });
}
