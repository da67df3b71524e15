import { strictly } from '@percuta/model';
import { z } from 'zod';
import { refusal } from '../../session/refusal.ts';
import { commandKind } from '../command.ts';
import { NOTE_FIELDS, type PhotographNoted } from '../entries/photograph-noted.ts';

export const NOTE_PHOTOGRAPH = commandKind<'notePhotograph', PhotographNoted>({
  do: 'notePhotograph',
  writes: 'photograph-noted',
  asks: strictly('the command', { do: z.literal('notePhotograph'), ...NOTE_FIELDS }),
  decide: (state, { photograph, note, says, place }) => {
    const before = state.photographs[photograph];
    if (before === undefined) return refusal('notePhotograph', 'There is no such photograph.');
    if (before.notes.some((one) => one.note === note)) return refusal('notePhotograph', 'This note is here already.');
    return [{ kind: 'photograph-noted', body: { photograph, note, says, place } }];
  },
});
