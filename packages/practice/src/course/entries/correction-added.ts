import { strictly } from '@percuta/model';
import type { z } from 'zod';
import { entryKind } from '../entry.ts';
import { count, words } from '../fields.ts';
import { PERSON_OR_TREATING } from '../role.ts';

/** What an entry should have said. The entry itself stays as it was. */
export interface CorrectionAdded {
  /** The number of the entry. */
  readonly corrects: number;
  readonly says: string;
  readonly because: string;
}

export const CORRECTION_FIELDS = {
  corrects: count('an entry', Number.MAX_SAFE_INTEGER).min(1, { error: 'must be the number of an entry.' }),
  says: words('what it should have said'),
  because: words('why'),
} satisfies Record<keyof CorrectionAdded, z.ZodType>;

export const CORRECTION_ADDED = entryKind<'correction-added', CorrectionAdded>({
  kind: 'correction-added',
  writers: PERSON_OR_TREATING,
  body: strictly('the correction', CORRECTION_FIELDS),
  apply: (state, body, entry) => ({ ...state, corrections: [...state.corrections, { ...body, entry }] }),
});
