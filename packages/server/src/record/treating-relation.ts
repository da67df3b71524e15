import { sql, type Transaction } from 'kysely';
import type { Access } from '../audit/access.ts';
import type { Tables } from '../database/tables.ts';

/** Whoever acts does not treat this person; they may break the glass, with a reason. */
export class NotTreating extends Error {
  constructor() {
    super('Somebody who treats does not treat this person.');
    this.name = 'NotTreating';
  }
}

/**
 * Whether a practitioner treats a person: by a visit with them, by what they wrote in the record, because they
 * registered them, because a report of theirs waits for whoever is there, or because nobody else treats them yet. What
 * was written while glass was broken makes nobody their practitioner. The responsible clinician answers for everyone.
 * Asked within the record, opened: without a purpose nobody sees who wrote.
 */
export async function treats(
  tx: Transaction<Tables>,
  { actor }: Pick<Access, 'actor'>,
  personId: string,
): Promise<boolean> {
  if (actor.roles.includes('responsible-clinician')) return true;
  const { practiceId: practice, accountId: me } = actor;
  const visit = sql`from visit v where v.practice_id = ${practice} and v.person_id = ${personId} and v.state = 'booked'`;
  const entry = sql`from record_entry e where e.practice_id = ${practice} and e.person_id = ${personId}
    and e.by_role = 'practitioner'`;
  const { rows } = await sql<{ treats: boolean }>`
    select exists (select ${visit} and v.practitioner_id = ${me})
        or exists (select ${entry} and e.by_account = ${me} and not exists (
             select from broken_glass g
              where g.practice_id = ${practice} and g.person_id = ${personId} and g.account_id = ${me}
                and e.at between g.broken_at and g.whole_again_at))
        or exists (select from person p
                    where p.practice_id = ${practice} and p.id = ${personId} and p.registered_by = ${me})
        or exists (select from report_clock r
                    where r.practice_id = ${practice} and r.person_id = ${personId} and r.closed_at is null)
        or not (exists (select ${visit} and v.practitioner_id <> ${me})
             or exists (select ${entry} and e.by_account <> ${me})) as treats`.execute(tx);
  return rows[0]?.treats === true;
}

/** The reason for which they have broken the glass, as long as it is broken; null where it is whole. */
export async function glassBroken(
  tx: Transaction<Tables>,
  { actor, at }: Pick<Access, 'actor' | 'at'>,
  personId: string,
): Promise<string | null> {
  const row = await tx
    .selectFrom('broken_glass')
    .select('reason')
    .where('practice_id', '=', actor.practiceId)
    .where('person_id', '=', personId)
    .where('account_id', '=', actor.accountId ?? '')
    .where('broken_at', '<=', at)
    .where('whole_again_at', '>', at)
    .orderBy('broken_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.reason ?? null;
}
