import { strictly } from '@percuta/model';
import { z } from 'zod';
import { refusal } from '../../session/refusal.ts';
import { commandKind } from '../command.ts';
import { VISIT_PURPOSES, VISIT_TIME, type VisitBooked } from '../entries/visit-booked.ts';
import { id, oneOf } from '../fields.ts';
import { visitItems } from '../visit-items.ts';
import { timeFault, timeOf } from '../visit-time.ts';

/** A visit at a time that is free: that nobody else has it is for the calendar to say. */
export type BookVisit = Omit<VisitBooked, 'planHash'>;

export const BOOK_VISIT = commandKind<'bookVisit', BookVisit>({
  do: 'bookVisit',
  writes: 'visit-booked',
  asks: strictly('the command', {
    do: z.literal('bookVisit'),
    visit: id('the visit'),
    purpose: oneOf(VISIT_PURPOSES),
    ...VISIT_TIME,
  }),
  decide: (state, asked, context) => {
    const { visit, purpose } = asked;
    const time = timeOf(asked);
    if (state.visits[visit] !== undefined) return refusal('bookVisit', 'This visit is booked already.');
    const fault = timeFault(time, context);
    if (fault !== null) return refusal('bookVisit', fault);
    const plan = state.plans.at(-1);
    const planHash = plan?.hash ?? null;
    if (purpose !== 'session') return [{ kind: 'visit-booked', body: { visit, purpose, planHash, ...time } }];
    if (plan === undefined) return refusal('bookVisit', 'There is no plan yet. Book a consultation first.');
    const items = visitItems(state, { visit, time, plan }, context);
    if (items.length > 0) return refusal('bookVisit', 'This session cannot be booked for that time.', items);
    return [{ kind: 'visit-booked', body: { visit, purpose, planHash, ...time } }];
  },
});
