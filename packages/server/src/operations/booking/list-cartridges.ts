import { sql } from 'kysely';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';

/** The cartridges of the practice by lot: how many came in, how many were opened. */
export const listCartridgesContract = contract({
  id: 'list-cartridges',
  method: 'GET',
  path: '/api/cartridges',
  summary: 'Cartridges by lot: received and used.',
  access: {
    owner: 'practice',
    'front-desk': 'practice',
    practitioner: 'practice',
    'responsible-clinician': 'practice',
  },
  answers: {
    200: z.object({
      lots: z.array(
        z.object({
          lot: z.string(),
          deviceIdentifier: z.string(),
          expiresOn: z.iso.date(),
          received: z.int(),
          used: z.int(),
        }),
      ),
    }),
  },
});

const handle: Handler<typeof listCartridgesContract> = ({ store, actor }) =>
  inPractice(store.database, actor, async (tx) => {
    const lots = await tx
      .selectFrom('cartridge_lot as lot')
      .select(['lot.lot', 'lot.device_identifier as deviceIdentifier'])
      .select(({ fn }) => [fn.min('lot.expires_on').as('expiresOn'), fn.sum<string>('lot.received').as('received')])
      .select(sql<string>`(select count(*) from cartridge_use u where u.lot_key = lot.lot_key)`.as('used'))
      .groupBy(['lot.lot_key', 'lot.lot', 'lot.device_identifier'])
      .orderBy('expiresOn')
      .orderBy('lot.lot')
      .execute();
    const counted = lots.map(({ received, used, ...lot }) => ({
      ...lot,
      received: Number(received),
      used: Number(used),
    }));
    return { status: 200, body: { lots: counted } };
  });

export const listCartridges = operation(listCartridgesContract, handle);
