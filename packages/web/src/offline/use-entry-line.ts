import { useSyncExternalStore } from 'react';
import { entryLine, type LineShown } from './entry-line.ts';

/** What this tablet keeps, and whether it is on its way. */
export function useEntryLine(): LineShown {
  return useSyncExternalStore(entryLine.subscribe, entryLine.state);
}
