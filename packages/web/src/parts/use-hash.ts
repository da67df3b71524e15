import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** What stands after the `#` of the address: which part of a page is shown. It never leaves the browser. */
export function useHash(): string {
  return useSyncExternalStore(
    subscribe,
    () => window.location.hash.slice(1),
    () => '',
  );
}

/** Goes to another part of the page; the way back stays open. */
export function goTo(hash: string): void {
  window.location.hash = hash;
}
