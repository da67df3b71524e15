import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { MasterKeys } from '../keys/master-keys.ts';
import { type FoundPerson, findByMark } from '../people/find-by-mark.ts';
import { type Identity, openIdentity } from '../people/identity.ts';

/** Why somebody may be the same person. */
export const LIKENESSES = ['name-and-birthday', 'telephone', 'address'] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** Somebody who may be the same person, and by what. */
export interface Candidate {
  readonly person: FoundPerson;
  readonly likenesses: readonly Likeness[];
}

interface Wanted {
  readonly keys: MasterKeys;
  readonly practiceId: string;
  readonly personId: string;
  readonly at: Date;
}

/** Who may be the same person as somebody, the likest first; found by marks, so that few names are opened. Null: nobody. */
export async function findSamePerson(
  tx: Transaction<Tables>,
  { keys, practiceId, personId, at }: Wanted,
): Promise<readonly Candidate[] | null> {
  const row = await tx.selectFrom('person').select(['id', 'sealed']).where('id', '=', personId).executeTakeFirst();
  if (row === undefined) return null;
  const own = await openIdentity(tx, keys, { practiceId, row });
  if (own === null) return [];
  const found = new Map<string, FoundPerson>();
  for (const typed of [own.bornOn, own.phone, own.email]) {
    if (typed === null) continue;
    const { people } = await findByMark(tx, keys, { practiceId, typed, at });
    for (const one of people) if (one.id !== personId) found.set(one.id, one);
  }
  return [...found.values()]
    .map((person) => ({ person, likenesses: likenessesOf(own, person.identity) }))
    .filter(({ likenesses }) => likenesses.length > 0)
    .toSorted((a, b) => b.likenesses.length - a.likenesses.length || (a.person.id < b.person.id ? -1 : 1));
}

function likenessesOf(own: Identity, other: Identity): readonly Likeness[] {
  const isNamedAlike = wordsOf(own.name).some((word) => wordsOf(other.name).includes(word));
  const isSame = (one: string | null, two: string | null, plain: (text: string) => string) =>
    one !== null && two !== null && plain(one) === plain(two);
  return [
    ...(own.bornOn === other.bornOn && isNamedAlike ? (['name-and-birthday'] as const) : []),
    ...(isSame(own.phone, other.phone, (text) => text.replaceAll(/\D/g, '').slice(-7)) ? (['telephone'] as const) : []),
    ...(isSame(own.email, other.email, (text) => text.toLowerCase()) ? (['address'] as const) : []),
  ];
}

/** One name in common is enough beside the same birthday: people marry, and desks write names down in haste. */
function wordsOf(name: string): string[] {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1);
}
