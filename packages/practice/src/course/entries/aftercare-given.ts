import { strictly } from '@percuta/model';
import { entryKind } from '../entry.ts';
import { day, hash, id, yesOrNo } from '../fields.ts';
import { TREATING } from '../role.ts';
import { withSession } from '../with-session.ts';

/** The aftercare sheet was handed over. */
export interface AftercareGiven {
  readonly session: string;
  readonly sheetHash: string;
  /** Whether the person said it back in their own words. */
  readonly readBack: boolean;
  readonly nextContactOn: string;
}

export const AFTERCARE_GIVEN = entryKind<'aftercare-given', AftercareGiven>({
  kind: 'aftercare-given',
  writers: TREATING,
  body: strictly('the aftercare', {
    session: id('the session'),
    sheetHash: hash('the sheet'),
    readBack: yesOrNo(),
    nextContactOn: day('the day of the next contact'),
  }),
  apply: (state, body, entry) =>
    withSession(state, entry.seq, {
      id: body.session,
      move: 'giveAftercare',
      changes: () => ({ aftercareGiven: body.readBack }),
      beside: { aftercare: { ...body, entry } },
    }),
});
