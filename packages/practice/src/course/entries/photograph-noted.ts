import { strictly } from '@percuta/model';
import { z } from 'zod';
import { BrokenRecord, entryKind } from '../entry.ts';
import { id, must, words } from '../fields.ts';
import { PERSON_OR_TREATING } from '../role.ts';

/** Something was said about a photograph, or about a place on it. The picture itself stays as it is. */
export interface PhotographNoted {
  readonly photograph: string;
  readonly note: string;
  readonly says: string;
  /** Where on the picture, from its upper left corner, as fractions of width and height; null for all of it. */
  readonly place: { readonly x: number; readonly y: number } | null;
}

const fraction = () => z.number(must('a fraction from 0 to 1')).min(0).max(1);

export const NOTE_FIELDS = {
  photograph: id('the photograph'),
  note: id('the note'),
  says: words('what is to be seen', 500),
  place: strictly('the place', { x: fraction(), y: fraction() }).nullable(),
} satisfies Record<keyof PhotographNoted, z.ZodType>;

export const PHOTOGRAPH_NOTED = entryKind<'photograph-noted', PhotographNoted>({
  kind: 'photograph-noted',
  writers: PERSON_OR_TREATING,
  body: strictly('the note', NOTE_FIELDS),
  apply: (state, body, entry) => {
    const before = state.photographs[body.photograph];
    if (before === undefined) throw new BrokenRecord(entry.seq, 'no such photograph');
    const after = { ...before, notes: [...before.notes, { ...body, entry }] };
    return { ...state, photographs: { ...state.photographs, [body.photograph]: after } };
  },
});
