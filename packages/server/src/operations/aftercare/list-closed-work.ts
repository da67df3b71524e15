import { CHECK_IN_ASKS } from '@percuta/practice';
import { z } from 'zod';
import { readClosedWork } from '../../aftercare/closed-work.ts';
import { mayTreat } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { openIdentities } from '../../people/identity.ts';
import { ID, INSTANT } from '../fields.ts';

const DAYS_BACK = 30;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** What waited and is over: whether it was in time, and by whom it was closed. Of a caller nothing is kept. */
export const listClosedWorkContract = contract({
  id: 'list-closed-work',
  method: 'GET',
  path: '/api/closed-work',
  summary: 'What was answered, let go or called in the last 30 days, and whether it was in time.',
  access: {
    'front-desk': 'practice',
    practitioner: 'practice',
    'responsible-clinician': 'practice',
    owner: 'practice',
  },
  answers: {
    200: z.object({
      days: z.int(),
      work: z.array(
        z.object({
          kind: z.enum(['report', 'check-in', 'call-back']),
          workId: ID,
          level: z.int().nullable(),
          asks: z.enum(CHECK_IN_ASKS).nullable(),
          person: z.object({ id: ID, name: z.string().nullable() }).nullable(),
          since: INSTANT,
          closedAt: INSTANT,
          by: ID.nullable(),
          /** Minutes after it was due; 0 where it was in time. */
          minutesLate: z.int(),
        }),
      ),
    }),
  },
});

const handle: Handler<typeof listClosedWorkContract> = ({ store, actor, at }) =>
  inPractice(store.database, actor, async (tx) => {
    const { time_zone: timeZone } = await tx.selectFrom('practice').select('time_zone').executeTakeFirstOrThrow();
    const since = new Date(at.getTime() - DAYS_BACK * DAY_MS);
    const treats = mayTreat(actor.roles);
    const maySeeName = treats || actor.roles.includes('front-desk');
    const isForAll = treats || actor.roles.includes('owner');
    const closed = (await readClosedWork(tx, { since, timeZone })).filter(
      ({ kind }) => isForAll || kind === 'check-in',
    );
    const people = closed.flatMap(({ personId: id, sealed }) => (id === null ? [] : [{ id, sealed }]));
    const { practiceId } = actor;
    const names = maySeeName ? await openIdentities(tx, store.keys, { practiceId, rows: people }) : new Map();
    const work = closed.map(({ personId: id, sealed: _, dueAt, ...row }) => ({
      ...row,
      person: id === null || !maySeeName ? null : { id, name: names.get(id)?.name ?? null },
      minutesLate: Math.max(0, Math.floor((row.closedAt.getTime() - dueAt.getTime()) / MINUTE_MS)),
    }));
    return { status: 200, body: { days: DAYS_BACK, work } };
  });

export const listClosedWork = operation(listClosedWorkContract, handle);
