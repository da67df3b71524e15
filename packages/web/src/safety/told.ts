import { safetyWords as words } from '../words/en/safety.ts';
import type { Draft } from './draft.ts';
import type { AskedKey } from './judged.ts';

/** What a person told about one thing, as they would say it themselves, with the day or names that belong to it. */
export function told(draft: Draft, key: AskedKey): string | null {
  const phrases = words.said[key];
  if (key === 'ageYears') return phrases?.young ?? null;
  if (key === 'fitzpatrickType') return (draft.skinType === 'unknown' ? phrases?.unknown : phrases?.dark) ?? null;
  const given = draft.answers[key];
  const phrase = given === undefined ? undefined : phrases?.[given.answer];
  if (given === undefined || phrase === undefined) return null;
  return `${phrase}${words.detailOf(given)}`;
}
