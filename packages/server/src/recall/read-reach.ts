import { flagsOf, type RecallFlag } from '@percuta/practice';
import type { Transaction } from 'kysely';
import type { SignedIn } from '../database/actor.ts';
import type { Tables } from '../database/tables.ts';
import type { MasterKeys } from '../keys/master-keys.ts';
import { namesOf } from './names-of.ts';

/** A cartridge of the lot was used on somebody. */
export interface Exposure {
  readonly use: string;
  readonly session: string;
  readonly person: string;
  /** As the practice's calendar has it, ISO. */
  readonly on: string;
}

/** Everybody and everything that a recall of one lot concerns, now. */
export interface RecallReach {
  /** Oldest first. */
  readonly exposures: readonly Exposure[];
  readonly flags: readonly RecallFlag[];
  /** Names of everyone exposed or booked; null for who was erased. */
  readonly names: ReadonlyMap<string, string | null>;
}

/**
 * Who was exposed to a lot, in which sessions, and which bookings ahead are to be flagged. It reads the traces that a
 * start leaves beside the record, and opens nobody's record: a lot is found although records are encrypted.
 */
export async function readReach(
  tx: Transaction<Tables>,
  who: { readonly keys: MasterKeys; readonly actor: SignedIn },
  { lotKey, at }: { readonly lotKey: string; readonly at: Date },
): Promise<RecallReach> {
  const uses = await readUses(tx, lotKey);
  const people = [...new Set(uses.map(({ person }) => person))];
  const devices = [...new Set(uses.flatMap(({ device }) => (device === null ? [] : [device])))];
  const flags = flagsOf(await readAhead(tx, at), { people, devices });
  const known = [...new Set([...people, ...flags.map(({ person }) => person)])].sort();
  const exposures = uses.map(({ device: _, ...exposure }) => exposure);
  return { exposures, flags, names: await namesOf(tx, who, known) };
}

function readUses(tx: Transaction<Tables>, lotKey: string) {
  return tx
    .selectFrom('cartridge_use as use')
    .innerJoin('visit', (join) =>
      join.onRef('visit.practice_id', '=', 'use.practice_id').onRef('visit.id', '=', 'use.session_id'),
    )
    .leftJoin('handpiece', (join) =>
      join.onRef('handpiece.practice_id', '=', 'visit.practice_id').onRef('handpiece.id', '=', 'visit.handpiece_id'),
    )
    .where('use.lot_key', '=', lotKey)
    .select(['use.id as use', 'visit.id as session', 'visit.person_id as person', 'visit.on_day as on'])
    .select('handpiece.device')
    .orderBy('use.used_at')
    .orderBy('use.id')
    .execute();
}

/** Bookings that have not begun and have used no cartridge yet: whoever lies on the chair is past flagging. */
function readAhead(tx: Transaction<Tables>, at: Date) {
  return tx
    .selectFrom('visit')
    .leftJoin('handpiece', (join) =>
      join.onRef('handpiece.practice_id', '=', 'visit.practice_id').onRef('handpiece.id', '=', 'visit.handpiece_id'),
    )
    .where('state', '=', 'booked')
    .where('ends_at', '>', at)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('cartridge_use')
            .select('cartridge_use.id')
            .whereRef('cartridge_use.practice_id', '=', 'visit.practice_id')
            .whereRef('cartridge_use.session_id', '=', 'visit.id'),
        ),
      ),
    )
    .select(['visit.id as visit', 'visit.person_id as person', 'visit.purpose', 'handpiece.device'])
    .orderBy('starts_at')
    .orderBy('visit.id')
    .execute();
}
