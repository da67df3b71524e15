import { type PhotographProof, photographProofFaults } from '@percuta/practice';
import { z } from 'zod';
import type { ReachedStore } from '../backup/reach-store.ts';
import { withClient } from '../database/connect.ts';
import { SCHEMA } from '../database/roles.ts';
import { type DataKeyRow, unwrapRow } from '../keys/data-key.ts';
import { openEntry } from '../record/sealed-entry.ts';
import type { RecordEntryTable } from '../record/tables.ts';
import { PROOF_FILE } from './bundle-photographs.ts';
import { digestOf } from './receive-picture.ts';
import { unzip } from './zip.ts';

/** What was found of a bundle. */
export interface VerifiedBundle {
  readonly photographs: number;
  readonly entries: number;
  readonly faults: readonly string[];
  /** Whether it was held against the record itself, for which its practice's data must be at hand. */
  readonly isHeldAgainstRecord: boolean;
}

const DIGEST = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const PROOF: z.ZodType<PhotographProof> = z.object({
  bundle: z.literal('percuta-photographs/1'),
  madeAt: z.string(),
  use: z.string(),
  practice: z.uuid(),
  person: z.uuid(),
  photographs: z.array(
    z.object({
      ...{ photograph: z.uuid(), seq: z.int().min(1), view: z.string(), takenOn: z.string(), takenBy: z.string() },
      ...{ writtenAt: z.string(), dayOfCourse: z.int().nullable(), original: DIGEST, shown: DIGEST },
      ...{ file: z.string(), marked: z.string(), markedDigest: DIGEST },
    }),
  ),
  chain: z.array(z.object({ seq: z.int(), previousHash: DIGEST, digest: DIGEST, hash: DIGEST })),
});

/** Reads a bundle; null where it is none. */
function readBundle(archive: Buffer) {
  const files = unzip(archive) ?? [];
  const text = files.find(({ name }) => name === PROOF_FILE)?.bytes;
  if (text === undefined) return null;
  const read = PROOF.safeParse(parsed(Buffer.from(text).toString()));
  if (!read.success) return null;
  const digests = Object.fromEntries(files.map(({ name, bytes }) => [name, digestOf(bytes)]));
  return { proof: read.data, digests };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Checks a bundle by itself, and against the record where the store of its practice is at hand. Null where it is none. */
export async function verifyBundle(
  archive: Buffer,
  store: Pick<ReachedStore, 'migrator' | 'keys'> | null,
): Promise<VerifiedBundle | null> {
  const bundle = readBundle(archive);
  if (bundle === null) return null;
  const { proof, digests } = bundle;
  const own = photographProofFaults(proof, digests);
  const against = store === null ? null : await againstRecord(proof, store);
  return {
    photographs: proof.photographs.length,
    entries: proof.chain.length,
    faults: [...own, ...(against ?? [])],
    isHeldAgainstRecord: against !== null,
  };
}

/** What the record says otherwise; null where this store knows nothing of the person. */
function againstRecord(proof: PhotographProof, { migrator, keys }: Pick<ReachedStore, 'migrator' | 'keys'>) {
  return withClient(migrator, async (client) => {
    const of = [proof.practice, proof.person];
    const { rows: keyRows } = await client.query<DataKeyRow>(
      `select * from ${SCHEMA}.data_key where practice_id = $1 and subject = $2`,
      of,
    );
    const [keyRow] = keyRows;
    if (keyRow === undefined) return null;
    const key = unwrapRow(keys, keyRow);
    if ('erased' in key) return null;
    const { rows } = await client.query<RecordEntryTable>(
      `select * from ${SCHEMA}.record_entry where practice_id = $1 and person_id = $2 order by seq`,
      of,
    );
    const chain = proof.chain.flatMap(({ seq, hash }) =>
      rows[seq - 1]?.hash === hash ? [] : [`Entry ${seq} is not the one of the record.`],
    );
    const said = proof.photographs.flatMap((one) => {
      const row = rows[one.seq - 1];
      const entry = row === undefined ? null : openEntry(key.secret, row);
      const isSame =
        entry?.kind === 'photograph-taken' &&
        (['photograph', 'view', 'takenOn', 'takenBy', 'dayOfCourse', 'original', 'shown'] as const).every(
          (field) => entry.body[field] === one[field],
        ) &&
        entry.at === one.writtenAt;
      return isSame ? [] : [`The record does not say of ${one.file} what the bundle says.`];
    });
    return [...chain, ...said];
  });
}
