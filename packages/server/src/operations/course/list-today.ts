import { type OpenItem, openItemsOf, viewFor } from '@percuta/practice';
import { z } from 'zod';
import { calendarDayAt } from '../../booking/calendar-day-at.ts';
import { inPractice } from '../../database/in-practice.ts';
import { type Call, contract, type Handler, operation } from '../../http/operation.ts';
import { openIdentities } from '../../people/identity.ts';
import { NotTreating } from '../../record/treating-relation.ts';
import { DAY, ID, INSTANT } from '../fields.ts';
import { openCourse } from './open-course.ts';
import { shownWhole } from './shown-whole.ts';

/** The visits of a day: for the desk, cleared or not; for those who treat, what stands between each and a safe start. */
export const listTodayContract = contract({
  id: 'list-today',
  method: 'GET',
  path: '/api/today',
  summary: 'The visits of today, or of another day.',
  access: {
    'front-desk': 'practice',
    practitioner: 'practice',
    'responsible-clinician': 'practice',
    owner: 'practice',
  },
  query: z.strictObject({ on: DAY.optional() }),
  answers: {
    200: z.object({
      on: z.iso.date(),
      visits: z.array(
        z.object({
          visitId: ID,
          person: z.object({ id: ID, name: z.string().nullable() }),
          purpose: z.enum(['consultation', 'session', 'follow-up']),
          startsAt: INSTANT,
          endsAt: INSTANT,
          practitionerId: ID,
          roomId: ID.nullable(),
          handpieceId: ID.nullable(),
          stage: z.enum(['booked', 'here', 'in treatment', 'done', 'cancelled', 'missed']),
          /** When the person arrived, and how late; null where nobody noted it. */
          arrivedAt: z.string().nullable(),
          lateMinutes: z.int().nullable(),
          clearance: z.enum(['cleared', 'not cleared']).nullable(),
          /** Null for whoever does not treat. */
          open: z.array(shownWhole<OpenItem>({ item: z.string() })).nullable(),
        }),
      ),
    }),
  },
});

type TodayCall = Call<typeof listTodayContract>;

const handle: Handler<typeof listTodayContract> = async (call) => {
  const { store, actor, at, query } = call;
  const { on, rows, identities } = await inPractice(store.database, actor, async (tx) => {
    const { time_zone: timeZone } = await tx.selectFrom('practice').select('time_zone').executeTakeFirstOrThrow();
    const day = query.on ?? calendarDayAt(at, timeZone);
    const visits = await tx
      .selectFrom('visit')
      .innerJoin('person', (join) =>
        join.onRef('person.practice_id', '=', 'visit.practice_id').onRef('person.id', '=', 'visit.person_id'),
      )
      .where('on_day', '=', day)
      .where('state', '=', 'booked')
      .selectAll('visit')
      .select('person.sealed')
      .orderBy('starts_at')
      .orderBy('visit.id')
      .execute();
    const people = visits.map(({ person_id: id, sealed }) => ({ id, sealed }));
    const practiceId = actor.practiceId;
    return { on: day, rows: visits, identities: await openIdentities(tx, store.keys, { practiceId, rows: people }) };
  });
  const visits = [];
  for (const row of rows) {
    visits.push({
      visitId: row.id,
      person: { id: row.person_id, name: identities.get(row.person_id)?.name ?? null },
      purpose: row.purpose,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      practitionerId: row.practitioner_id,
      roomId: row.room_id,
      handpieceId: row.handpiece_id,
      ...(await standingOf(call, { visitId: row.id, personId: row.person_id, isSession: row.purpose === 'session' })),
    });
  }
  return { status: 200, body: { on, visits } };
};

interface OfVisit {
  readonly visitId: string;
  readonly personId: string;
  readonly isSession: boolean;
}

/** Each record in a transaction of its own, so that none is held while another is read. */
async function standingOf(call: TodayCall, visit: OfVisit) {
  try {
    return await standingSeen(call, visit, false);
  } catch (error) {
    // Another's: whoever does not treat them needs to know no more than the desk.
    if (!(error instanceof NotTreating)) throw error;
    return standingSeen(call, visit, true);
  }
}

function standingSeen({ store, actor, at, requestId }: TodayCall, of: OfVisit, asDesk: boolean) {
  const { visitId, personId, isSession } = of;
  const treats = !asDesk && actor.roles.some((role) => role === 'practitioner' || role === 'responsible-clinician');
  return inPractice(store.database, actor, async (tx) => {
    const opened = await openCourse(tx, { store, actor, at, requestId, personId, asDesk });
    const desk = 'status' in opened ? null : viewFor('front-desk', opened.state, opened.context);
    const seen = desk?.role === 'front-desk' ? desk.visits.find(({ visit }) => visit === visitId) : undefined;
    if ('status' in opened || seen === undefined) return UNSEEN;
    const { stage, clearance, arrivedAt, lateMinutes } = seen;
    const open = treats && isSession ? [...openItemsOf(opened.state, visitId, opened.context)] : null;
    return { stage, clearance, open, arrivedAt, lateMinutes };
  });
}

const UNSEEN = { stage: 'booked', clearance: null, open: null, arrivedAt: null, lateMinutes: null } as const;

export const listToday = operation(listTodayContract, handle);
