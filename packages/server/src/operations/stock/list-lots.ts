import { lotStanding } from '@percuta/practice';
import { z } from 'zod';
import { calendarDayAt } from '../../booking/calendar-day-at.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { namedLot } from '../../stock/lot-key.ts';
import { readLots } from '../../stock/read-lots.ts';
import { ID } from '../fields.ts';
import { ALL_STAFF } from './stock-fields.ts';

/** Every lot that came in, was used or is held, with what may be done with it today. */
export const listLotsContract = contract({
  id: 'list-lots',
  method: 'GET',
  path: '/api/lots',
  summary: 'Lots of cartridges: received, used, expiry, held or not.',
  access: ALL_STAFF,
  answers: {
    200: z.object({
      today: z.iso.date(),
      lots: z
        .array(
          z.object({
            lotKey: z.string(),
            lot: z.string(),
            deviceIdentifier: z.string(),
            expiresOn: z.iso.date().nullable(),
            received: z.int(),
            used: z.int(),
            state: z.enum(['recalled', 'quarantined', 'expired', 'used up', 'usable']),
            because: z.string(),
            holds: z.array(z.object({ id: ID, kind: z.enum(['quarantine', 'recall']) })).readonly(),
          }),
        )
        .readonly(),
    }),
  },
});

const handle: Handler<typeof listLotsContract> = ({ store, actor, at }) =>
  inPractice(store.database, actor, async (tx) => {
    const { time_zone: timeZone } = await tx.selectFrom('practice').select('time_zone').executeTakeFirstOrThrow();
    const today = calendarDayAt(at, timeZone);
    const lots = (await readLots(tx, { timeZone })).map((lot) => ({
      ...lot,
      deviceIdentifier: namedLot(lot.lotKey)?.deviceIdentifier ?? '',
      ...lotStanding(lot, today),
    }));
    return { status: 200, body: { today, lots } };
  });

export const listLots = operation(listLotsContract, handle);
