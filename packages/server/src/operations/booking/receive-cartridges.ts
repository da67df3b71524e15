import { randomUUID } from 'node:crypto';
import { strictly } from '@percuta/model';
import { cartridgeUnit, readUdi } from '@percuta/practice';
import { z } from 'zod';
import { calendarDayAt } from '../../booking/calendar-day-at.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { badInput } from '../../http/operation-outcome.ts';
import { unitKey } from '../course/look-up-cartridge.ts';
import { ID } from '../fields.ts';

/** A box of cartridges came in. Where a code carries no serial, counting is what tells a new one from a used one. */
export const receiveCartridgesContract = contract({
  id: 'receive-cartridges',
  method: 'POST',
  path: '/api/cartridges',
  summary: 'Takes cartridges into stock, by the code on their box.',
  access: {
    owner: 'practice',
    'front-desk': 'practice',
    practitioner: 'practice',
    'responsible-clinician': 'practice',
  },
  body: strictly('the box', {
    code: z
      .string({ error: 'must be the code as it was scanned.' })
      .trim()
      .min(1, { error: 'must be the code as it was scanned.' })
      .max(500, { error: 'is too long for a code.' })
      .meta({ examples: ['(01)09506000134352(17)291231(10)AB1'] }),
    count: z
      .int({ error: 'must be how many there are in the box.' })
      .min(1, { error: 'must be at least 1.' })
      .max(100_000, { error: 'must be at most 100000.' }),
  }),
  answers: {
    201: z.object({ id: ID, lot: z.string(), deviceIdentifier: z.string(), expiresOn: z.iso.date(), count: z.int() }),
  },
  noes: [400],
});

const handle: Handler<typeof receiveCartridgesContract> = ({ store, actor, body, at }) =>
  inPractice(store.database, actor, async (tx) => {
    const { time_zone: timeZone } = await tx.selectFrom('practice').select('time_zone').executeTakeFirstOrThrow();
    const scan = readUdi(body.code, calendarDayAt(at, timeZone));
    const unit = cartridgeUnit(scan);
    const { lot, expiresOn, deviceIdentifier } = scan;
    if (unit === null || lot === null || deviceIdentifier === null || expiresOn === null) {
      const faults = scan.faults.map(({ message }) => message).join(' ');
      return badInput([
        { path: 'body.code', message: `names no device, lot and expiry. Scan it again. ${faults}`.trim() },
      ]);
    }
    const received = { lot, device_identifier: deviceIdentifier, expires_on: expiresOn, received: body.count };
    const id = randomUUID();
    const { practiceId: practice_id, accountId: received_by } = actor;
    await tx
      .insertInto('cartridge_lot')
      .values({ practice_id, id, lot_key: unitKey(unit.key).lotKey, ...received, received_by, received_at: at })
      .execute();
    return { status: 201, body: { id, lot, deviceIdentifier, expiresOn, count: body.count } };
  });

export const receiveCartridges = operation(receiveCartridgesContract, handle);
