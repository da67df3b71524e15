import { subtract, type TimeSpan, takenBy, timeSet, type VisitLayout, type VisitTime } from '@percuta/practice';
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { SlotTaken } from './slot-taken.ts';
import type { ResourceKind } from './tables.ts';

type Hold = { readonly hold: string } | { readonly offer: string };

/** What is to be taken, for which visit or hold; the time of an offer is held as well. */
export interface Occupying {
  readonly practiceId: string;
  readonly of: { readonly visit: string } | (Hold & { readonly expiresAt: Date });
  readonly time: Pick<VisitTime, 'startsAt' | 'practitioner' | 'room' | 'handpiece'>;
  readonly layout: VisitLayout;
  readonly at: Date;
  /** Staff overlap on purpose. */
  readonly deliberate?: boolean;
}

interface Stretch extends TimeSpan {
  readonly kind: ResourceKind;
  readonly id: string;
}

/**
 * Takes what a visit or a hold needs: a row for each resource and its own stretch. The database refuses what is taken;
 * a hold that has expired is taken away by whoever meets it here. Throws `SlotTaken` where anything is left untaken.
 */
export async function occupy(tx: Transaction<Tables>, asked: Occupying): Promise<void> {
  const stretches = stretchesOf(asked);
  let left = await insert(tx, asked, stretches, false);
  if (left.length > 0 && (await takeExpiredAway(tx, left, asked.at))) left = await insert(tx, asked, left, false);
  if (left.length > 0 && asked.deliberate === true) left = await overlap(tx, asked, left);
  if (left.length === 0) return;
  const taken = left.map(({ kind, id }) => ({ kind, id }));
  throw new SlotTaken(taken, new Date(asked.time.startsAt).toISOString());
}

/** Always in the order of ids, so that two who want the same things do not wait for one another. */
function stretchesOf({ time, layout }: Occupying): Stretch[] {
  const startsMs = Date.parse(time.startsAt);
  const wanted = [
    { kind: 'practitioner', id: time.practitioner },
    { kind: 'room', id: time.room },
    { kind: 'handpiece', id: time.handpiece },
  ] as const;
  return wanted
    .flatMap(({ kind, id }) => (id === null ? [] : [{ kind, id, ...takenBy(layout, kind, startsMs) }]))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Answers with those that could not be had. */
async function insert(
  tx: Transaction<Tables>,
  { practiceId, of }: Occupying,
  stretches: readonly Stretch[],
  deliberate: boolean,
): Promise<Stretch[]> {
  const rows = stretches.map(({ kind, id, fromMs, untilMs }) => ({
    practice_id: practiceId,
    visit_id: 'visit' in of ? of.visit : null,
    hold_id: 'hold' in of ? of.hold : null,
    offer_id: 'offer' in of ? of.offer : null,
    expires_at: 'visit' in of ? null : of.expiresAt,
    resource_id: id,
    resource_kind: kind,
    during: `[${iso(fromMs)},${iso(untilMs)})`,
    deliberate,
  }));
  const had = await tx
    .insertInto('occupancy')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning(['resource_id', 'from_at'])
    .execute();
  return stretches.filter(
    ({ id, fromMs }) => !had.some((row) => row.resource_id === id && row.from_at.getTime() === fromMs),
  );
}

const iso = (ms: number): string => new Date(ms).toISOString();

async function takeExpiredAway(tx: Transaction<Tables>, stretches: readonly Stretch[], at: Date): Promise<boolean> {
  let count = 0n;
  for (const { id, fromMs, untilMs } of stretches) {
    const { numDeletedRows } = await tx
      .deleteFrom('occupancy')
      .where('resource_id', '=', id)
      .where('expires_at', '<=', at)
      .where('from_at', '<', new Date(untilMs))
      .where('until_at', '>', new Date(fromMs))
      .executeTakeFirst();
    count += numDeletedRows;
  }
  return count > 0n;
}

/** Only what is truly taken is left out of the constraint; the rest of each stretch is kept under it. */
async function overlap(tx: Transaction<Tables>, asked: Occupying, stretches: readonly Stretch[]): Promise<Stretch[]> {
  const left: Stretch[] = [];
  for (const stretch of stretches) {
    const rows = await tx
      .selectFrom('occupancy')
      .select(['from_at', 'until_at'])
      .where('resource_id', '=', stretch.id)
      .where('deliberate', '=', false)
      .where('from_at', '<', new Date(stretch.untilMs))
      .where('until_at', '>', new Date(stretch.fromMs))
      .execute();
    const taken = timeSet(rows.map((row) => ({ fromMs: row.from_at.getTime(), untilMs: row.until_at.getTime() })));
    const free = subtract([stretch], taken);
    const over = subtract([stretch], free);
    const part = (span: TimeSpan): Stretch => ({ ...stretch, ...span });
    if (over.length > 0) await insert(tx, asked, over.map(part), true);
    if (free.length > 0) left.push(...(await insert(tx, asked, free.map(part), false)));
  }
  return left;
}
