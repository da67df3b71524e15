import { credentialStanding } from '@percuta/practice';
import { z } from 'zod';
import { calendarDayAt } from '../../booking/calendar-day-at.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { ID } from '../fields.ts';
import { ALL_STAFF } from '../stock/stock-fields.ts';

const CREDENTIAL = z.object({
  id: ID,
  profession: z.string(),
  jurisdiction: z.string(),
  issuedBy: z.string(),
  number: z.string().nullable(),
  validFrom: z.iso.date(),
  validUntil: z.iso.date(),
  devices: z.array(z.string()).nullable(),
  training: z.string().nullable(),
  trainingValidUntil: z.iso.date().nullable(),
  standing: z.object({
    state: z.enum(['valid', 'ends soon', 'ran out', 'not yet']),
    until: z.iso.date(),
    daysLeft: z.int(),
  }),
});

/** Everyone who may needle here, with what entitles them and until when. */
export const listCredentialsContract = contract({
  id: 'list-credentials',
  method: 'GET',
  path: '/api/credentials',
  summary: 'Who may needle, by which credentials, until when.',
  access: ALL_STAFF,
  answers: {
    200: z.object({
      today: z.iso.date(),
      staff: z
        .array(
          z.object({
            accountId: ID,
            name: z.string(),
            profession: z.string().nullable(),
            scopes: z.array(z.string()).readonly(),
            credentials: z.array(CREDENTIAL).readonly(),
          }),
        )
        .readonly(),
    }),
  },
});

const handle: Handler<typeof listCredentialsContract> = ({ store, actor, at }) =>
  inPractice(store.database, actor, async (tx) => {
    const { time_zone: timeZone } = await tx.selectFrom('practice').select('time_zone').executeTakeFirstOrThrow();
    const today = calendarDayAt(at, timeZone);
    const members = await tx
      .selectFrom('staff')
      .select(['account_id as accountId', 'name', 'profession', 'scopes'])
      .where('treats', '=', true)
      .orderBy('name')
      .orderBy('account_id')
      .execute();
    const rows = await tx
      .selectFrom('credential')
      .select(['id', 'account_id as accountId', 'profession', 'jurisdiction', 'issued_by as issuedBy', 'number'])
      .select(['valid_from as validFrom', 'valid_until as validUntil', 'devices', 'training'])
      .select('training_valid_until as trainingValidUntil')
      .where('ended_at', 'is', null)
      .orderBy('valid_until', 'desc')
      .orderBy('id')
      .execute();
    const credentials = rows.map((row) => ({ ...row, standing: credentialStanding(row, today) }));
    const staff = members.map((one) => ({
      ...one,
      credentials: credentials.filter(({ accountId }) => accountId === one.accountId),
    }));
    return { status: 200, body: { today, staff } };
  });

export const listCredentials = operation(listCredentialsContract, handle);
