import type { Photograph } from '@percuta/practice';

/** Which pictures were looked at and for what, as the person reads it in the audit: numbers and days, nothing of the skin. */
export function wordsOfLook(photographs: readonly Photograph[], use: string): string {
  const named = photographs.slice(0, 20).map(({ entry, takenOn }) => `${entry.seq} of ${takenOn}`);
  const more = photographs.length > named.length ? ` and ${photographs.length - named.length} more` : '';
  const what = use === 'own' ? 'as your own' : use === 'clinical' ? 'for treatment' : `for ${use}`;
  return `Picture ${named.join(', ')}${more}, ${what}.`;
}
