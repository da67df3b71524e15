import { z } from 'zod';
import { auditOf } from '../../audit/audit-of.ts';
import { isBreakGlass } from '../../audit/deed-words.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { readStaffNames } from '../../people/staff-names.ts';
import { ID, INSTANT } from '../fields.ts';
import { OF_PERSON } from './trust-fields.ts';

/** Everything that was done with the record of a person, line by line, for those who answer for the practice. */
export const readAuditContract = contract({
  id: 'read-audit',
  method: 'GET',
  path: '/api/people/:personId/audit',
  summary: 'The audit of a person, newest first.',
  access: { owner: 'practice', 'responsible-clinician': 'practice' },
  params: OF_PERSON,
  answers: {
    200: z.object({
      deeds: z.array(
        z.object({
          at: INSTANT,
          by: z.object({ accountId: ID, name: z.string().nullable() }).nullable(),
          roles: z.array(z.string()),
          action: z.string(),
          purpose: z.string().nullable(),
          kinds: z.array(z.string()),
          reason: z.string().nullable(),
          requestId: z.string().nullable(),
          brokeGlass: z.boolean(),
        }),
      ),
    }),
  },
  noes: [404],
});

const handle: Handler<typeof readAuditContract> = ({ store, actor, params }) =>
  inPractice(store.database, actor, async (tx) => {
    const { personId } = params;
    const person = await tx.selectFrom('person').select('id').where('id', '=', personId).executeTakeFirst();
    if (person === undefined) return no(404, 'There is no such person at this practice.');
    const names = await readStaffNames(tx);
    const noted = await auditOf(tx, actor.practiceId, personId);
    const deeds = noted.map(({ byAccount, roles, kinds, ...deed }) => ({
      ...deed,
      roles: [...roles],
      kinds: [...kinds],
      by: byAccount === null ? null : { accountId: byAccount, name: names.get(byAccount) ?? null },
      brokeGlass: isBreakGlass(deed),
    }));
    return { status: 200, body: { deeds } };
  });

export const readAudit = operation(readAuditContract, handle);
