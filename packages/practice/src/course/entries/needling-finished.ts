import { strictly } from '@percuta/model';
import { z } from 'zod';
import type { LeftOutZone } from '../../session/session.ts';
import { entryKind } from '../entry.ts';
import { id, must, words, zone } from '../fields.ts';
import { type Noted, noted } from '../noted.ts';
import { TREATING } from '../role.ts';
import { withSession } from '../with-session.ts';

/** Needling ended with its plan done, or with every zone that was cut short named. */
export interface NeedlingFinished {
  readonly session: string;
  readonly leftOut: readonly LeftOutZone[];
  readonly noted?: Noted | undefined;
}

export const FINISH_FIELDS = {
  session: id('the session'),
  leftOut: z.array(strictly('a zone', { zone: zone(), because: words('why') }), must('a list of zones')),
  noted: noted(),
} satisfies Record<keyof NeedlingFinished, z.ZodType>;

export const NEEDLING_FINISHED = entryKind<'needling-finished', NeedlingFinished>({
  kind: 'needling-finished',
  writers: TREATING,
  body: strictly('the end of needling', FINISH_FIELDS),
  apply: (state, { session, leftOut }, { seq }) =>
    withSession(state, seq, { id: session, move: 'finish', changes: () => ({ leftOut }) }),
});
