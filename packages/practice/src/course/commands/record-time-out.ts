import { strictly } from '@percuta/model';
import { z } from 'zod';
import { calendarDay } from '../../rules/calendar-day.ts';
import { evaluate } from '../../rules/evaluate.ts';
import { tighten } from '../../rules/tighten.ts';
import { TIME_OUT_RULES } from '../../rules/time-out/time-out-rules.ts';
import { cartridgeUnit } from '../../scan/cartridge-unit.ts';
import { readUdi } from '../../scan/read-udi.ts';
import { seenBefore } from '../cartridge-seen.ts';
import { commandKind } from '../command.ts';
import { TIME_OUT_SAID, type TimeOutSaid } from '../entries/time-out-recorded.ts';
import { id } from '../fields.ts';
import { foundOf } from '../found.ts';
import { sessionFor } from '../session-for.ts';
import { timeOutFactsOf } from '../time-out-facts-of.ts';

/** A time-out is held, or held again. It is recorded as it was said, whatever the rules make of it. */
export interface RecordTimeOut {
  readonly session: string;
  readonly said: TimeOutSaid;
}

export const RECORD_TIME_OUT = commandKind<'recordTimeOut', RecordTimeOut>({
  do: 'recordTimeOut',
  writes: 'time-out-recorded',
  asks: strictly('the command', { do: z.literal('recordTimeOut'), session: id('the session'), said: TIME_OUT_SAID }),
  decide: (state, { session, said }, context) => {
    const ready = sessionFor(state, { what: 'recordTimeOut', session, move: 'timeOut' });
    if (ready.refused) return ready;
    const { today } = context;
    const scan = said.cartridge.code === null ? null : readUdi(said.cartridge.code, today);
    const unit = scan === null ? null : cartridgeUnit(scan);
    const seen = seenBefore(state, { session, unit: unit?.key ?? null, isUnique: unit?.isUnique ?? false }, context);
    const facts = timeOutFactsOf({
      said,
      scan,
      seenBefore: seen,
      zones: ready.session.zones.map(({ zone }) => zone),
      personMassKg: ready.record.signIn?.personMassKg ?? null,
    });
    const body = {
      session,
      planHash: ready.session.planHash,
      said,
      scan,
      cartridgeUnit: unit?.key ?? null,
      cartridgeSeenBefore: seen,
      found: foundOf(tighten(evaluate(TIME_OUT_RULES, facts, { asOn: calendarDay(today) }), context.policy), context),
    };
    return [{ kind: 'time-out-recorded', body }];
  },
});
