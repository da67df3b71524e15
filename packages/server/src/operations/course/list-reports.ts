import { sql } from 'kysely';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { openIdentities } from '../../people/identity.ts';
import { ID, INSTANT } from '../fields.ts';

/** Reports that nobody has closed, the most pressing first. What was reported stands in the person's record. */
export const listReportsContract = contract({
  id: 'list-reports',
  method: 'GET',
  path: '/api/reports',
  summary: 'Reports that wait for a human, by the time until which they are answered.',
  access: { practitioner: 'practice', 'responsible-clinician': 'practice' },
  answers: {
    200: z.object({
      reports: z.array(
        z.object({
          reportId: ID,
          person: z.object({ id: ID, name: z.string().nullable() }),
          receivedAt: INSTANT,
          answerBy: INSTANT.nullable(),
          answerOn: z.iso.date().nullable(),
          answeredAt: INSTANT.nullable(),
          isLate: z.boolean(),
        }),
      ),
    }),
  },
});

const handle: Handler<typeof listReportsContract> = ({ store, actor, at }) =>
  inPractice(store.database, actor, async (tx) => {
    const rows = await tx
      .selectFrom('report_clock')
      .innerJoin('person', (join) =>
        join
          .onRef('person.practice_id', '=', 'report_clock.practice_id')
          .onRef('person.id', '=', 'report_clock.person_id'),
      )
      .where('closed_at', 'is', null)
      .select(['report_clock.id', 'person_id', 'sealed', 'received_at', 'answer_by', 'answer_on', 'answered_at'])
      .select(sql<boolean>`coalesce(answer_by, (answer_on + 1)::timestamp at time zone 'UTC') < ${at}`.as('late'))
      .orderBy(sql`answer_on nulls last`)
      .orderBy(sql`answer_by nulls last`)
      .orderBy('received_at')
      .execute();
    const people = rows.map(({ person_id: id, sealed }) => ({ id, sealed }));
    const identities = await openIdentities(tx, store.keys, { practiceId: actor.practiceId, rows: people });
    const reports = rows.map((row) => ({
      reportId: row.id,
      person: { id: row.person_id, name: identities.get(row.person_id)?.name ?? null },
      receivedAt: row.received_at,
      answerBy: row.answer_by,
      answerOn: row.answer_on,
      answeredAt: row.answered_at,
      isLate: row.answered_at === null && row.late === true,
    }));
    return { status: 200, body: { reports } };
  });

export const listReports = operation(listReportsContract, handle);
