import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { MasterKeys } from '../keys/master-keys.ts';
import { type Identity, openIdentities } from './identity.ts';
import { searchKeyOf } from './search-key.ts';
import { wantedBy } from './search-marks.ts';

/** So many are opened at most, to see whether it is them and to put them in order. */
const MOST_OPENED = 1_000;

/** Somebody who was found. */
export interface FoundPerson {
  readonly id: string;
  readonly sealed: Buffer | null;
  readonly registeredAt: Date;
  readonly identity: Identity;
}

/** Who was found, in the order of their names, and whether there are more than were looked at. */
export interface FoundPeople {
  readonly people: readonly FoundPerson[];
  readonly more: boolean;
}

/** The people of a practice who have everything that was typed. Nobody else's name is opened. */
export async function findByMark(
  tx: Transaction<Tables>,
  keys: MasterKeys,
  { practiceId, typed, at }: { readonly practiceId: string; readonly typed: string; readonly at: Date },
): Promise<FoundPeople> {
  const wanted = wantedBy(await searchKeyOf(tx, keys, { practiceId, at }), typed);
  if (wanted.marks.length === 0) return { people: [], more: false };
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'sealed', 'registered_at as registeredAt'])
    .where('practice_id', '=', practiceId)
    .where('erased_at', 'is', null)
    .where('id', 'in', (query) =>
      query
        .selectFrom('person_mark')
        .select('person_id')
        .where('practice_id', '=', practiceId)
        .where('mark', 'in', [...wanted.marks])
        .groupBy('person_id')
        .having(({ fn }) => fn.countAll<string>(), '=', String(wanted.marks.length)),
    )
    .orderBy('id')
    .limit(MOST_OPENED + 1)
    .execute();
  const looked = rows.slice(0, MOST_OPENED);
  const identities = await openIdentities(tx, keys, { practiceId, rows: looked });
  const people = looked.flatMap((row) => {
    const identity = identities.get(row.id);
    return identity === undefined || !wanted.fits(identity) ? [] : [{ ...row, identity }];
  });
  return { people: people.sort(byName), more: rows.length > MOST_OPENED };
}

const ORDER = new Intl.Collator('en', { sensitivity: 'base' });

function byName(a: FoundPerson, b: FoundPerson): number {
  return ORDER.compare(a.identity.name, b.identity.name) || (a.id < b.id ? -1 : 1);
}
