import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Actor } from '../database/actor.ts';
import type { Tables } from '../database/tables.ts';

export interface NewPerson {
  readonly name: string;
  readonly bornOn: string;
  readonly email: string | null;
  readonly phone: string | null;
}

/** Registers somebody who comes to the practice; answers their id. */
export async function insertPerson(
  tx: Transaction<Tables>,
  actor: Actor,
  person: NewPerson,
  at: Date,
): Promise<string> {
  const id = randomUUID();
  const { name, bornOn: born_on, email, phone } = person;
  await tx
    .insertInto('person')
    .values({
      practice_id: actor.practiceId,
      id,
      name,
      born_on,
      email,
      phone,
      registered_at: at,
      registered_by: actor.accountId,
      erased_at: null,
    })
    .execute();
  return id;
}
