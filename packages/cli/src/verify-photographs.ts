import { readFileSync } from 'node:fs';
import type { VerifiedBundle } from '@percuta/server';
import { BadInput, type Terminal } from './command.ts';
import { whereMeant } from './with-store.ts';

/** Checks a bundle of photographs: by itself, and against the record where the practice's data is at hand. */
export async function verifyPhotographs(path: string, data: string | undefined, terminal: Terminal): Promise<number> {
  const archive = readArchive(whereMeant(path));
  const verified = await verifyWith(archive, data);
  if (verified === null) {
    throw new BadInput([{ path: '--photographs', message: `${path} is no bundle of photographs, or was changed.` }]);
  }
  const { photographs, entries, faults, isHeldAgainstRecord } = verified;
  for (const fault of faults) terminal.out(`BROKEN: ${fault}`);
  const against = isHeldAgainstRecord
    ? 'held against the record, which says the same'
    : 'checked by itself; whether the record says the same is seen where the practice keeps its data';
  const looked = `${photographs} photographs, a chain of ${entries} entries`;
  terminal.out(faults.length === 0 ? `${looked}: whole, ${against}.` : `${looked}: ${faults.length} broken.`);
  return faults.length === 0 ? 0 : 1;
}

function readArchive(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new BadInput([{ path: '--photographs', message: `There is no file ${path}. Name the bundle.` }]);
  }
}

/** Where there is no data, or none that opens, the bundle is checked by itself. */
async function verifyWith(archive: Buffer, data: string | undefined): Promise<VerifiedBundle | null> {
  const { CannotStart, reachStore, readSettings, verifyBundle } = await import('@percuta/server');
  const env = { ...process.env, ...(data !== undefined && { PERCUTA_DATA: whereMeant(data) }) };
  const store = await reachStore(readSettings(env).store, () => undefined).catch((error: unknown) => {
    if (error instanceof CannotStart) return null;
    throw error;
  });
  try {
    return await verifyBundle(archive, store);
  } finally {
    await store?.close();
  }
}
