import type { PhotographUse } from './photograph-views.ts';

/**
 * What stands on a picture that leaves the record: for what it may be used, when it was taken, and the first letters of
 * the digest by which it is found in the chain. It names nobody. Capital letters, digits, point, hyphen and space only, so
 * that it can be drawn without a font. Source: Percuta policy.
 *
 * @example
 * watermarkText({ use: 'marketing', takenOn: '2026-11-24', shown: 'sha256:3f9a1c20aa' }) // => "FOR MARKETING . TAKEN 2026-11-24 . 3F9A1C20AA"
 */
export function watermarkText({
  use,
  takenOn,
  shown,
}: {
  readonly use: PhotographUse;
  readonly takenOn: string;
  readonly shown: string;
}): string {
  const mark = shown.replace('sha256:', '').slice(0, 12).toUpperCase();
  return `FOR ${use.toUpperCase()} . TAKEN ${takenOn} . ${mark}`;
}
