import { type RefObject, useEffect, useRef } from 'react';

const PRESSES = '.open-item button, .done-items button, .antiseptic button';
const OPEN = '.open-item button';
const START = '.gate-acts button:last-child';

/**
 * An item that is settled goes away, and the button with it. Whoever goes by the keyboard is then on the next item that
 * is open, and after the last one on the start; never nowhere.
 */
export function useKeptFocus(container: RefObject<HTMLElement | null>): void {
  const last = useRef<{ readonly button: Element; readonly at: number } | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || !target.matches(PRESSES)) return;
      last.current = { button: target, at: openButtons(container.current).indexOf(target) };
    };
    const { current } = container;
    current?.addEventListener('focusin', note);
    return () => current?.removeEventListener('focusin', note);
  }, [container]);
  useEffect(() => {
    const was = last.current;
    if (was === null || was.button.isConnected || document.activeElement !== document.body) return;
    last.current = null;
    const open = openButtons(container.current);
    const next = open[Math.min(Math.max(0, was.at), open.length - 1)];
    (next ?? container.current?.querySelector<HTMLElement>(START))?.focus();
  });
}

function openButtons(container: HTMLElement | null): readonly HTMLElement[] {
  return [...(container?.querySelectorAll<HTMLElement>(OPEN) ?? [])];
}
