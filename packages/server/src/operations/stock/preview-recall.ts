import { z } from 'zod';
import { calendarDayAt } from '../../booking/calendar-day-at.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { type RecallReach, readReach } from '../../recall/read-reach.ts';
import { exposedPeople } from '../../recall/recall-lot.ts';
import { readLots } from '../../stock/read-lots.ts';
import { ID, INSTANT } from '../fields.ts';
import { EXPOSED_PERSON, LOT_KEY, WHO_ANSWERS } from './stock-fields.ts';

/** What a recall would do if it were made now. Nothing is done. */
export const previewRecallContract = contract({
  id: 'preview-recall',
  method: 'GET',
  path: '/api/recall-preview',
  summary: 'What a recall of a lot would do: people, sessions, stock, bookings, letters.',
  access: WHO_ANSWERS,
  query: z.strictObject({ lotKey: LOT_KEY }),
  answers: {
    200: z.object({
      /** Cartridges that would be put aside; null where nobody entered how many came in. */
      left: z.int().nullable(),
      people: z.array(EXPOSED_PERSON).readonly(),
      bookings: z
        .array(
          z.object({
            visitId: ID,
            name: z.string().nullable(),
            startsAt: INSTANT,
            on: z.iso.date(),
            reason: z.enum(['person', 'device']),
          }),
        )
        .readonly(),
      letters: z.int(),
    }),
  },
});

const handle: Handler<typeof previewRecallContract> = ({ store, actor, query, at }) =>
  inPractice(store.database, actor, async (tx) => {
    const { lotKey } = query;
    const { time_zone: timeZone } = await tx.selectFrom('practice').select('time_zone').executeTakeFirstOrThrow();
    const [lot] = await readLots(tx, { timeZone, lotKey });
    const reach = await readReach(tx, { keys: store.keys, actor }, { lotKey, at });
    const people = exposedPeople(reach).map((personId) => personOf(reach, personId));
    const visits = new Map((await startsOf(tx, reach)).map((visit) => [visit.id, visit]));
    const bookings = reach.flags.flatMap(({ visit, person, reason }) => {
      const found = visits.get(visit);
      if (found === undefined) return [];
      const { starts_at: startsAt } = found;
      const name = reach.names.get(person) ?? null;
      return [{ visitId: visit, name, startsAt, on: calendarDayAt(startsAt, timeZone), reason }];
    });
    const left = lot === undefined || lot.received === 0 ? null : Math.max(0, lot.received - lot.used);
    const letters = people.filter(({ name }) => name !== null).length;
    return { status: 200, body: { left, people, bookings, letters } };
  });

function personOf({ exposures, names }: RecallReach, personId: string) {
  const sessions = new Map(
    exposures.filter(({ person }) => person === personId).map(({ session, on }) => [session, on]),
  );
  return {
    personId,
    name: names.get(personId) ?? null,
    sessions: [...sessions].map(([sessionId, on]) => ({ sessionId, on })),
  };
}

async function startsOf(tx: Parameters<typeof readReach>[0], { flags }: RecallReach) {
  if (flags.length === 0) return [];
  const ids = flags.map(({ visit }) => visit);
  return tx.selectFrom('visit').select(['id', 'starts_at']).where('id', 'in', ids).execute();
}

export const previewRecall = operation(previewRecallContract, handle);
