import type { Purpose } from './access.ts';
import type { AuditAction } from './write-audit.ts';

type Known = Pick<{ readonly action: string; readonly purpose: string | null }, 'action' | 'purpose'>;

const READ_FOR: Readonly<Record<Purpose, string>> = {
  treatment: 'Read your record to treat you.',
  'own-record': 'You read your record.',
  'need-to-know': 'Looked whether you are ready for your visit. They see no answers of yours.',
  'safety-review': 'Read your record to check that treatments here are safe.',
  export: 'Read your record to copy it.',
  'break-glass': 'Opened your record although they do not treat you.',
};

const WRITTEN_FOR: Readonly<Record<Purpose, string>> = {
  treatment: 'Wrote in your record while treating you.',
  'own-record': 'You wrote in your record.',
  'need-to-know': 'Noted a visit or a message of yours.',
  'safety-review': 'Wrote in your record while checking that treatments here are safe.',
  export: 'Wrote in your record.',
  'break-glass': 'Wrote in your record although they do not treat you.',
};

const OTHERWISE: Readonly<Partial<Record<AuditAction, string>>> = {
  'glass-broken': 'Opened your record for a while although they do not treat you, and said why.',
  'erasure-requested': 'Asked for everything about you to be erased.',
  'erasure-withdrawn': 'Took back that everything about you is to be erased.',
  erased: 'Erased what was kept about you.',
  'time-offered': 'Offered you a time out of turn, and said why.',
  'merge-proposed': 'Found that two records may both be yours.',
  merged: 'Put two records together that are both yours. Nothing in them was changed.',
  'merge-undone': 'Took two records apart again, and said why.',
  exported: 'Copied what is kept about you.',
  'photograph-seen': 'Looked at a photograph of you.',
  'photograph-taken-out': 'Took out copies of photographs of you.',
};

/** What was done with somebody's record, and why, as they themselves read it. */
export function deedInWords({ action, purpose }: Known): string {
  const words = action === 'read' ? READ_FOR : action === 'written' ? WRITTEN_FOR : OTHERWISE;
  const found: unknown = Reflect.get(words, action === 'read' || action === 'written' ? (purpose ?? '') : action);
  return typeof found === 'string' ? found : `Did something with your record: ${action}.`;
}

/** Whether somebody was there who does not treat them. */
export function isBreakGlass({ action, purpose }: Known): boolean {
  return purpose === 'break-glass' || action === 'glass-broken';
}
