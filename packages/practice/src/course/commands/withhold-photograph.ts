import { strictly } from '@percuta/model';
import { z } from 'zod';
import { refusal } from '../../session/refusal.ts';
import { commandKind } from '../command.ts';
import { type PhotographWithheld, WITHHOLD_FIELDS } from '../entries/photograph-withheld.ts';

export const WITHHOLD_PHOTOGRAPH = commandKind<'withholdPhotograph', PhotographWithheld>({
  do: 'withholdPhotograph',
  writes: 'photograph-withheld',
  asks: strictly('the command', { do: z.literal('withholdPhotograph'), ...WITHHOLD_FIELDS }),
  decide: (state, { photograph, uses, because }) => {
    const before = state.photographs[photograph];
    if (before === undefined) return refusal('withholdPhotograph', 'There is no such photograph.');
    const kept = new Set(before.withheld.flatMap((one) => one.uses));
    if (uses.every((use) => kept.has(use))) return refusal('withholdPhotograph', 'It is kept out of that already.');
    return [{ kind: 'photograph-withheld', body: { photograph, uses: [...new Set(uses)], because } }];
  },
});
