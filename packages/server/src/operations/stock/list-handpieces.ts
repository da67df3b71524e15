import { HANDPIECE_RECORD_KINDS, handpieceFaults, namedDevice, REGISTRY } from '@percuta/practice';
import { z } from 'zod';
import { calendarDayAt } from '../../booking/calendar-day-at.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { readHandpieces } from '../../stock/read-stock.ts';
import { ID, INSTANT } from '../fields.ts';
import { ALL_STAFF } from './stock-fields.ts';

const RECORD = z.object({
  id: ID,
  kind: z.enum(HANDPIECE_RECORD_KINDS),
  at: INSTANT,
  passed: z.boolean(),
  dueOn: z.iso.date().nullable(),
  note: z.string().nullable(),
  by: ID,
});

/** The handpieces that can be booked, what was done with each, and why one may not be used today. */
export const listHandpiecesContract = contract({
  id: 'list-handpieces',
  method: 'GET',
  path: '/api/handpieces',
  summary: 'Handpieces with service and reprocessing.',
  access: ALL_STAFF,
  answers: {
    200: z.object({
      today: z.iso.date(),
      handpieces: z
        .array(
          z.object({
            id: ID,
            name: z.string(),
            device: z.string(),
            deviceName: z.string(),
            serial: z.string().nullable(),
            faults: z.array(z.string()).readonly(),
            /** Newest first, at most twenty. */
            records: z.array(RECORD).readonly(),
          }),
        )
        .readonly(),
    }),
  },
});

const MOST_RECORDS = 20;

const handle: Handler<typeof listHandpiecesContract> = ({ store, actor, at }) =>
  inPractice(store.database, actor, async (tx) => {
    const { time_zone: timeZone } = await tx.selectFrom('practice').select('time_zone').executeTakeFirstOrThrow();
    const today = calendarDayAt(at, timeZone);
    const facts = await readHandpieces(tx);
    const rows = await tx
      .selectFrom('handpiece')
      .select(['id', 'name', 'device', 'serial'])
      .where('retired_at', 'is', null)
      .orderBy('name')
      .orderBy('id')
      .execute();
    const records = await tx
      .selectFrom('handpiece_record')
      .select(['id', 'handpiece_id', 'kind', 'at', 'passed', 'due_on as dueOn', 'note', 'recorded_by as by'])
      .orderBy('at', 'desc')
      .orderBy('recorded_at', 'desc')
      .execute();
    const handpieces = rows.map((row) => {
      const known = facts[row.id];
      const of = records.filter(({ handpiece_id: id }) => id === row.id).slice(0, MOST_RECORDS);
      return {
        ...row,
        deviceName: namedDevice(row.device, REGISTRY)?.name ?? row.device,
        faults: known === undefined ? [] : handpieceFaults(known, today),
        records: of.map(({ handpiece_id: _, ...record }) => record),
      };
    });
    return { status: 200, body: { today, handpieces } };
  });

export const listHandpieces = operation(listHandpiecesContract, handle);
