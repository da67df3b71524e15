import { z } from 'zod';
import { readVisits, writeCalendar } from '../../calendar/read-visits.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, FILE, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { ID } from '../fields.ts';

/** One visit as a file that every calendar program opens. */
export const downloadVisitContract = contract({
  id: 'download-visit',
  method: 'GET',
  path: '/api/people/:personId/visits/:visitId/calendar',
  summary: 'A visit as a calendar file.',
  access: { patient: 'own', 'front-desk': 'practice', practitioner: 'practice', 'responsible-clinician': 'practice' },
  params: z.strictObject({ personId: ID, visitId: ID }),
  file: 'text/calendar',
  answers: { 200: FILE },
  noes: [404],
});

const LONG_AGO = new Date(0);

const handle: Handler<typeof downloadVisitContract> = ({ store, actor, params: { personId, visitId } }) =>
  inPractice(store.database, actor, async (tx) => {
    const visits = await readVisits(tx, { visitId }, LONG_AGO);
    const isTheirs = await tx
      .selectFrom('visit')
      .select('id')
      .where('id', '=', visitId)
      .where('person_id', '=', personId)
      .executeTakeFirst();
    if (isTheirs === undefined || visits.length === 0) return no(404, 'There is no such visit.');
    return { status: 200, body: await writeCalendar(tx, visits) };
  });

export const downloadVisit = operation(downloadVisitContract, handle);
