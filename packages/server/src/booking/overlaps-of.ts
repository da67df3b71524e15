import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** Somebody of the practice let a visit overlap on purpose. */
export interface Overlap {
  readonly because: string;
  /** Null where whoever it was has no name here any more. */
  readonly by: string | null;
  readonly at: Date;
}

/** Which of these visits overlap on purpose as they lie now, why, and who said so last. */
export async function overlapsOf(
  tx: Transaction<Tables>,
  visitIds: readonly string[],
): Promise<ReadonlyMap<string, Overlap>> {
  if (visitIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('visit_overlap')
    .leftJoin('staff', (join) =>
      join
        .onRef('staff.practice_id', '=', 'visit_overlap.practice_id')
        .onRef('staff.account_id', '=', 'visit_overlap.allowed_by'),
    )
    .where('visit_overlap.visit_id', 'in', visitIds)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('occupancy')
          .select('occupancy.resource_id')
          .whereRef('occupancy.practice_id', '=', 'visit_overlap.practice_id')
          .whereRef('occupancy.visit_id', '=', 'visit_overlap.visit_id')
          .where('occupancy.deliberate', '=', true),
      ),
    )
    .select(['visit_overlap.visit_id', 'because', 'allowed_at', 'staff.name'])
    .orderBy('allowed_at')
    .execute();
  return new Map(rows.map(({ visit_id, because, allowed_at: at, name: by }) => [visit_id, { because, by, at }]));
}
