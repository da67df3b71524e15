import type { CourseContext } from '@percuta/practice';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../../database/tables.ts';

/** A unit as its key tells it: issuer, device, lot, and the serial where the code carries one. */
export interface UnitKey {
  readonly unit: string;
  readonly lotKey: string;
  readonly isUnique: boolean;
}

const PARTS_OF_A_LOT = 3;

/** Takes the key of a cartridge's unit apart. */
export function unitKey(unit: string): UnitKey {
  const parts = unit.split('/');
  return {
    unit,
    lotKey: parts.slice(0, PARTS_OF_A_LOT).join('/'),
    isUnique: parts.length > PARTS_OF_A_LOT,
  };
}

/**
 * Whether a cartridge was used before, anywhere in the practice. A code without a serial names a whole lot: it counts as
 * new as long as fewer were used than came in, and nobody can say where none came in. Held until the end of the
 * transaction, so that two who ask for the same at once are told one after the other.
 */
export async function lookUpCartridge(
  tx: Transaction<Tables>,
  practiceId: string,
  unit: string,
): Promise<CourseContext['cartridge']> {
  const { lotKey, isUnique } = unitKey(unit);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${practiceId} ${lotKey}`}, 0))`.execute(tx);
  return isUnique ? { unit, seenBefore: await isUsed(tx, unit) } : countLot(tx, lotKey);
}

async function isUsed(tx: Transaction<Tables>, unit: string): Promise<boolean> {
  const use = await tx.selectFrom('cartridge_use').select('id').where('unit', '=', unit).executeTakeFirst();
  return use !== undefined;
}

async function countLot(tx: Transaction<Tables>, lotKey: string): Promise<CourseContext['cartridge']> {
  const { received } = await tx
    .selectFrom('cartridge_lot')
    .select((row) => row.fn.sum<string | null>('received').as('received'))
    .where('lot_key', '=', lotKey)
    .executeTakeFirstOrThrow();
  if (received === null) return null;
  const { used } = await tx
    .selectFrom('cartridge_use')
    .select((row) => row.fn.countAll<string>().as('used'))
    .where('lot_key', '=', lotKey)
    .executeTakeFirstOrThrow();
  return { unit: lotKey, seenBefore: Number(used) >= Number(received) };
}
