import { takenBy } from '@percuta/practice';
import type { Transaction } from 'kysely';
import { z } from 'zod';
import { layoutOf, NO_PARTS } from '../../booking/layout-of.ts';
import { overlapsOf } from '../../booking/overlaps-of.ts';
import { partsOf } from '../../booking/take-time.ts';
import { visitStandings } from '../../booking/visit-standings.ts';
import { inPractice } from '../../database/in-practice.ts';
import type { Tables } from '../../database/tables.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { openIdentities } from '../../people/identity.ts';
import { ID, INSTANT } from '../fields.ts';

const DAY_MS = 86_400_000;
const MOST_DAYS = 45;

const MOMENT = z.iso.datetime({ error: 'must be a moment in UTC, such as 2026-11-24T09:30:00Z.' });

/** The bookings of a stretch of time as they stand side by side: for the desk, and for nobody’s record. */
export const listCalendarContract = contract({
  id: 'list-calendar',
  method: 'GET',
  path: '/api/calendar',
  summary: 'The visits between two moments, with what each takes and how far it is.',
  access: {
    'front-desk': 'practice',
    practitioner: 'practice',
    'responsible-clinician': 'practice',
    owner: 'practice',
  },
  query: z
    .strictObject({
      from: MOMENT.meta({ examples: ['2026-11-23T23:00:00Z'] }),
      until: MOMENT.meta({ examples: ['2026-11-30T23:00:00Z'] }),
      /** Only theirs; left out: everybody's. */
      practitionerId: ID.optional(),
      roomId: ID.optional(),
    })
    .refine(({ from, until }) => Date.parse(from) < Date.parse(until), {
      path: ['until'],
      error: 'must be after the beginning.',
    })
    .refine(({ from, until }) => Date.parse(until) - Date.parse(from) <= MOST_DAYS * DAY_MS, {
      path: ['until'],
      error: `must be at most ${MOST_DAYS} days after the beginning.`,
    }),
  answers: {
    200: z.object({
      visits: z.array(
        z.object({
          visitId: ID,
          person: z.object({ id: ID, name: z.string().nullable() }),
          purpose: z.enum(['consultation', 'session', 'follow-up']),
          /** The day on the wall of the practice. */
          on: z.iso.date(),
          startsAt: INSTANT,
          endsAt: INSTANT,
          practitionerId: ID,
          roomId: ID.nullable(),
          handpieceId: ID.nullable(),
          /** When each of them is taken: the practitioner not while a cream works, the room until it is clean. */
          taken: z.array(
            z.object({
              kind: z.enum(['practitioner', 'room', 'handpiece']),
              id: ID,
              from: z.iso.datetime(),
              until: z.iso.datetime(),
            }),
          ),
          stage: z.enum(['booked', 'here', 'in treatment', 'done', 'cancelled', 'missed']),
          clearance: z.enum(['cleared', 'not cleared']).nullable(),
          /** Somebody of the practice let it overlap with another on purpose: why, and who. */
          overlap: z.object({ because: z.string(), by: z.string().nullable(), at: INSTANT }).nullable(),
        }),
      ),
    }),
  },
  noes: [404],
});

type Asked = z.output<typeof listCalendarContract.query>;

const handle: Handler<typeof listCalendarContract> = async (call) => {
  const { store, actor } = call;
  const { practiceId } = actor;
  const seen = await inPractice(store.database, actor, async (tx) => {
    if (!(await knowsWhose(tx, call.query))) return null;
    const rows = await readVisits(tx, call.query);
    const standings = await visitStandings(
      tx,
      call,
      rows.map(({ id: visitId, person_id: personId, purpose, entries_hash, erased_at }) => {
        // Of who was erased nothing that was judged before is told.
        const recordHash = erased_at === null ? entries_hash : null;
        return { visitId, personId, isSession: purpose === 'session', recordHash };
      }),
    );
    const people = rows.map(({ person_id: id, sealed }) => ({ id, sealed }));
    const overlaps = await overlapsOf(
      tx,
      rows.map(({ id }) => id),
    );
    return {
      rows,
      standings,
      overlaps,
      identities: await openIdentities(tx, store.keys, { practiceId, rows: people }),
    };
  });
  if (seen === null) return no(404, 'Nobody and no room of that id is of this practice.');
  seen.standings.remember();
  const visits = seen.rows.map((row) => ({
    visitId: row.id,
    person: { id: row.person_id, name: seen.identities.get(row.person_id)?.name ?? null },
    purpose: row.purpose,
    on: row.on_day,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    practitionerId: row.practitioner_id,
    roomId: row.room_id,
    handpieceId: row.handpiece_id,
    taken: takenOf(row),
    ...seen.standings.of(row.id),
    overlap: seen.overlaps.get(row.id) ?? null,
  }));
  return { status: 200, body: { visits } };
};

type Row = Awaited<ReturnType<typeof readVisits>>[number];

/** Whom a practice does not have, it does not know: an empty week would say that they are free. */
async function knowsWhose(tx: Transaction<Tables>, { practitionerId, roomId }: Asked): Promise<boolean> {
  if (practitionerId === undefined && roomId === undefined) return true;
  const staff = tx
    .selectFrom('staff')
    .select('account_id as id')
    .where('account_id', '=', practitionerId ?? null);
  const room = tx
    .selectFrom('room')
    .select('id')
    .where('id', '=', roomId ?? null);
  const found = await staff.unionAll(room).execute();
  return [practitionerId, roomId].every((id) => id === undefined || found.some((one) => one.id === id));
}

/** Days are compared first, since row-level security lets an index be used for them. */
function readVisits(tx: Transaction<Tables>, { from, until, practitionerId, roomId }: Asked) {
  const day = (moment: string, shiftMs: number) => new Date(Date.parse(moment) + shiftMs).toISOString().slice(0, 10);
  return tx
    .selectFrom('visit')
    .innerJoin('person', (join) =>
      join.onRef('person.practice_id', '=', 'visit.practice_id').onRef('person.id', '=', 'visit.person_id'),
    )
    .leftJoin('chain_head', (join) =>
      join
        .onRef('chain_head.practice_id', '=', 'visit.practice_id')
        .onRef('chain_head.subject', '=', 'visit.person_id'),
    )
    .where('visit.on_day', '>=', day(from, -2 * DAY_MS))
    .where('visit.on_day', '<=', day(until, DAY_MS))
    .where('visit.starts_at', '<', new Date(until))
    .where('visit.ends_at', '>', new Date(from))
    .where('visit.state', '=', 'booked')
    .$if(practitionerId !== undefined, (query) => query.where('visit.practitioner_id', '=', practitionerId ?? ''))
    .$if(roomId !== undefined, (query) => query.where('visit.room_id', '=', roomId ?? ''))
    .selectAll('visit')
    .select(['person.sealed', 'person.erased_at', 'chain_head.entries_hash'])
    .orderBy('visit.starts_at')
    .orderBy('visit.id')
    .execute();
}

function takenOf(row: Row) {
  const [startsAt, endsAt] = [row.starts_at.toISOString(), row.ends_at.toISOString()];
  const layout = layoutOf({ startsAt, endsAt }, partsOf(row)) ?? layoutOf({ startsAt, endsAt }, NO_PARTS);
  if (layout === null) return [];
  const things = [
    { kind: 'practitioner', id: row.practitioner_id },
    { kind: 'room', id: row.room_id },
    { kind: 'handpiece', id: row.handpiece_id },
  ] as const;
  return things.flatMap(({ kind, id }) => {
    if (id === null) return [];
    const { fromMs, untilMs } = takenBy(layout, kind, row.starts_at.getTime());
    return [{ kind, id, from: new Date(fromMs).toISOString(), until: new Date(untilMs).toISOString() }];
  });
}

export const listCalendar = operation(listCalendarContract, handle);
