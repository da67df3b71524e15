import { z } from 'zod';
import { auditOf } from '../../audit/audit-of.ts';
import { gatherDeeds } from '../../audit/readers-of.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { readStaffNames } from '../../people/staff-names.ts';
import { INSTANT, ROLE } from '../fields.ts';
import { OF_PERSON } from './trust-fields.ts';

/** Who has read my record: for the person, in words, newest first. What was done on a day several times stands once. */
export const listReadersContract = contract({
  id: 'list-readers',
  method: 'GET',
  path: '/api/people/:personId/readers',
  summary: 'Who read or wrote in the record of a person, for that person.',
  access: { patient: 'own' },
  params: OF_PERSON,
  answers: {
    200: z.object({
      readers: z.array(
        z.object({
          on: z.iso.date(),
          firstAt: INSTANT,
          lastAt: INSTANT,
          times: z.int(),
          /** Null where Percuta itself acted: its clock, or whoever runs it. */
          who: z.object({ name: z.string(), roles: z.array(ROLE), isYou: z.boolean() }).nullable(),
          words: z.string(),
          reason: z.string().nullable(),
          brokeGlass: z.boolean(),
        }),
      ),
    }),
  },
});

const KNOWN_ROLES: ReadonlySet<string> = new Set(ROLE.options);

const handle: Handler<typeof listReadersContract> = ({ store, actor, params }) =>
  inPractice(store.database, actor, async (tx) => {
    const { time_zone: timeZone } = await tx.selectFrom('practice').select('time_zone').executeTakeFirstOrThrow();
    const names = await readStaffNames(tx);
    const deeds = await auditOf(tx, actor.practiceId, params.personId);
    const readers = gatherDeeds(deeds, timeZone).map(({ byAccount, roles, ...day }) => {
      const isYou = byAccount === actor.accountId;
      const name = byAccount === null ? null : isYou ? 'You' : (names.get(byAccount) ?? 'Somebody of the practice');
      const known = roles.filter((role): role is z.infer<typeof ROLE> => KNOWN_ROLES.has(role));
      return { ...day, who: name === null ? null : { name, roles: known, isYou } };
    });
    return { status: 200, body: { readers } };
  });

export const listReaders = operation(listReadersContract, handle);
