import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { openIdentities } from '../../people/identity.ts';
import { listUndelivered } from '../../undelivered/list-undelivered.ts';
import { UNDELIVERED_KINDS } from '../../undelivered/tables.ts';
import { ID, INSTANT } from '../fields.ts';

const ITEM = z.object({
  kind: z.enum(UNDELIVERED_KINDS),
  thingId: ID,
  /** Which message, calendar or job. */
  what: z.string(),
  fault: z.string().nullable(),
  at: INSTANT,
  /** Whom it should have reached; the owner, who learns only that it happens, is told no name. */
  person: z.object({ id: ID, name: z.string().nullable() }).nullable(),
  startsAt: INSTANT.nullable(),
  mayRetry: z.boolean(),
  count: z.int(),
});

/** What did not arrive, for somebody to call, to try again, or to let be. */
export const readUndeliveredContract = contract({
  id: 'read-undelivered',
  method: 'GET',
  path: '/api/undelivered',
  summary: 'Messages, jobs and calendars that failed, and invitations that were declined.',
  access: {
    'front-desk': 'practice',
    practitioner: 'practice',
    'responsible-clinician': 'practice',
    owner: 'practice',
  },
  answers: { 200: z.object({ items: z.array(ITEM) }) },
});

const handle: Handler<typeof readUndeliveredContract> = ({ store, actor, at }) =>
  inPractice(store.database, actor, async (tx) => {
    const found = await listUndelivered(tx, { actor, at });
    const isDesk = actor.roles.includes('front-desk');
    const rows = found.flatMap(({ personId: id, sealed }) => (isDesk && id !== null ? [{ id, sealed }] : []));
    const known = await openIdentities(tx, store.keys, { practiceId: actor.practiceId, rows });
    const items = found.map(({ id: thingId, personId, sealed: _, ...rest }) => ({
      ...rest,
      thingId,
      person: personId === null ? null : { id: personId, name: known.get(personId)?.name ?? null },
    }));
    return { status: 200, body: { items } };
  });

export const readUndelivered = operation(readUndeliveredContract, handle);
