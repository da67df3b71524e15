import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Actor } from '../database/actor.ts';
import type { Tables } from '../database/tables.ts';
import type { MasterKeys } from '../keys/master-keys.ts';
import { type Identity, sealIdentity } from './identity.ts';
import { writeMarks } from './write-identity.ts';

/** By whom and when somebody is written down, and with which keys. */
export interface Registering {
  readonly actor: Actor;
  readonly keys: MasterKeys;
  readonly at: Date;
}

/** Registers somebody who comes to the practice; answers their id. */
export async function insertPerson(
  tx: Transaction<Tables>,
  { actor, keys, at }: Registering,
  { name, bornOn, email, phone }: Identity,
): Promise<string> {
  const { practiceId } = actor;
  const personId = randomUUID();
  const written = { practiceId, personId, identity: { name, bornOn, email, phone }, at };
  await tx
    .insertInto('person')
    .values({
      practice_id: practiceId,
      id: personId,
      sealed: await sealIdentity(tx, keys, written),
      registered_at: at,
      registered_by: actor.accountId,
      erased_at: null,
    })
    .execute();
  await writeMarks(tx, keys, written);
  return personId;
}
