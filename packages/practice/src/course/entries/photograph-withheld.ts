import { strictly } from '@percuta/model';
import { z } from 'zod';
import { PHOTOGRAPH_USES, type PhotographUse } from '../../photographs/photograph-views.ts';
import { BrokenRecord, entryKind } from '../entry.ts';
import { id, must, oneOf, words } from '../fields.ts';
import { PERSON_OR_TREATING } from '../role.ts';

/** One picture is kept out of some uses from now on, whatever else the person agrees to. */
export interface PhotographWithheld {
  readonly photograph: string;
  readonly uses: readonly PhotographUse[];
  readonly because: string | null;
}

export const WITHHOLD_FIELDS = {
  photograph: id('the photograph'),
  uses: z.array(oneOf(PHOTOGRAPH_USES), must('a list of uses')).min(1, { error: 'must name a use.' }).max(4),
  because: words('why', 500).nullable(),
} satisfies Record<keyof PhotographWithheld, z.ZodType>;

export const PHOTOGRAPH_WITHHELD = entryKind<'photograph-withheld', PhotographWithheld>({
  kind: 'photograph-withheld',
  writers: PERSON_OR_TREATING,
  body: strictly('what is withheld', WITHHOLD_FIELDS),
  apply: (state, body, entry) => {
    const before = state.photographs[body.photograph];
    if (before === undefined) throw new BrokenRecord(entry.seq, 'no such photograph');
    const after = { ...before, withheld: [...before.withheld, { ...body, entry }] };
    return { ...state, photographs: { ...state.photographs, [body.photograph]: after } };
  },
});
