import { anchorChains } from '../audit/anchor-chains.ts';
import type { ReachedStore } from '../backup/reach-store.ts';
import { withClient } from '../database/connect.ts';
import { type CheckedPictures, checkPictures } from '../photographs/check-pictures.ts';
import { listPractices, type VerifiedPractice, verifyPractice } from './verify-practice.ts';

/** One practice, looked at. */
export interface StoreVerdict extends VerifiedPractice {
  readonly name: string;
  /** The end of the practice's own chain, which vouches for all others; null where a chain is broken. */
  readonly head: string | null;
  /** The files of its photographs. */
  readonly pictures: CheckedPictures;
}

/** Checks every practice, or one. A practice whose chains are whole vouches for their ends. */
export function verifyStore(
  { database, migrator, keys, pictures: store }: Pick<ReachedStore, 'database' | 'migrator' | 'keys' | 'pictures'>,
  { practiceId, at }: { readonly practiceId: string | null; readonly at: Date },
): Promise<StoreVerdict[]> {
  return withClient(migrator, async (client) => {
    const verdicts: StoreVerdict[] = [];
    for (const { id, name } of await listPractices(client, practiceId)) {
      const verified = await verifyPractice(client, { practiceId: id, keys });
      const pictures = await checkPictures(client, { practiceId: id, pictures: store });
      const isWhole = verified.breaks.length === 0;
      const head = isWhole ? await anchorChains(database, { practiceId: id, keys, at }) : null;
      verdicts.push({ ...verified, name, head, pictures });
    }
    return verdicts;
  });
}
