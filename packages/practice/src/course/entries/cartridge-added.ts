import { strictly } from '@percuta/model';
import { entryKind } from '../entry.ts';
import { id, words } from '../fields.ts';
import { TREATING } from '../role.ts';
import { withSession } from '../with-session.ts';

/** Another cartridge was opened during needling. It passed the same rule as the first. */
export interface CartridgeAdded {
  readonly session: string;
  readonly code: string;
  readonly cartridgeUnit: string;
  readonly because: string;
}

export const CARTRIDGE_ADDED = entryKind<'cartridge-added', CartridgeAdded>({
  kind: 'cartridge-added',
  writers: TREATING,
  body: strictly('the cartridge', {
    session: id('the session'),
    code: words('the code', 500),
    cartridgeUnit: id('the cartridge'),
    because: words('why', 500),
  }),
  apply: (state, { session, cartridgeUnit }, { seq }) =>
    withSession(state, seq, {
      id: session,
      move: 'addCartridge',
      changes: (record) => ({ cartridges: [...record.session.cartridges, cartridgeUnit] }),
    }),
});
