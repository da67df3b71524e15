import { strictly } from '@percuta/model';
import { z } from 'zod';
import { calendarDay } from '../../rules/calendar-day.ts';
import { evaluate } from '../../rules/evaluate.ts';
import { T01 } from '../../rules/time-out/t01-cartridge.ts';
import { TIME_OUT_BASELINE } from '../../rules/time-out/time-out-baseline.ts';
import type { Said } from '../../rules/time-out/time-out-facts.ts';
import { cartridgeUnit } from '../../scan/cartridge-unit.ts';
import { readUdi } from '../../scan/read-udi.ts';
import { openItem } from '../../session/gate.ts';
import { refusal } from '../../session/refusal.ts';
import { lotItems } from '../../stock/stock-items.ts';
import { seenBefore } from '../cartridge-seen.ts';
import { commandKind } from '../command.ts';
import { id, said, words } from '../fields.ts';
import { sessionFor } from '../session-for.ts';

/** Another cartridge is to be opened. It has to pass what the first one passed. */
export interface AddCartridge {
  readonly session: string;
  readonly code: string;
  readonly sealIntact: Said;
  readonly dropped: Said;
  readonly because: string;
}

export const ADD_CARTRIDGE = commandKind<'addCartridge', AddCartridge>({
  do: 'addCartridge',
  writes: 'cartridge-added',
  asks: strictly('the command', {
    do: z.literal('addCartridge'),
    session: id('the session'),
    code: words('the code', 500),
    sealIntact: said(),
    dropped: said(),
    because: words('why', 500),
  }),
  decide: (state, { session, code, sealIntact, dropped, because }, context) => {
    const ready = sessionFor(state, { what: 'addCartridge', session, move: 'addCartridge' });
    if (ready.refused) return ready;
    const scan = readUdi(code, context.today);
    const unit = cartridgeUnit(scan);
    if (unit?.isUnique === true && ready.session.cartridges.includes(unit.key)) {
      return refusal('addCartridge', 'This cartridge is in use already. Scan the new one.');
    }
    const asked = { session, unit: unit?.key ?? null, isUnique: unit?.isUnique ?? false };
    const cartridge = { scan, sealIntact, dropped, seenBefore: seenBefore(state, asked, context) };
    const facts = { ...TIME_OUT_BASELINE.facts, cartridge };
    const { findings } = evaluate([T01], facts, { asOn: calendarDay(context.today) });
    const items = [...findings.map(openItem), ...lotItems(context.stock.lot, unit?.key ?? null, context.today)];
    if (items.length > 0 || unit === null) return refusal('addCartridge', 'Take another cartridge.', items);
    return [{ kind: 'cartridge-added', body: { session, code, cartridgeUnit: unit.key, because } }];
  },
});
