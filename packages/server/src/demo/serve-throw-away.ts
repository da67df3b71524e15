import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reachStore } from '../backup/reach-store.ts';
import { type EmbeddedStore, openEmbeddedStore } from '../embedded-store.ts';
import { buildServer } from '../http/server.ts';
import { type StoreVerdict, verifyStore } from '../record/verify-store.ts';
import type { Report } from '../store.ts';

/** A Percuta that nobody keeps: its own database in a temporary folder, real HTTP on this machine, its own clock. */
export interface ThrowAway {
  readonly address: string;
  /** Checks every chain that was written, of records and of the audit. */
  readonly verify: () => Promise<readonly StoreVerdict[]>;
  /** Ends it and leaves nothing behind. */
  readonly stop: () => Promise<void>;
}

/** Starts one. Whatever was started or made is ended and removed again where a later step fails. */
export async function serveThrowAway(now: () => Date, report: Report): Promise<ThrowAway> {
  const folder = mkdtempSync(join(tmpdir(), 'percuta-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  try {
    // The user as whom PostgreSQL runs passes through, and reads nothing.
    chmodSync(folder, 0o711);
    const store = await openEmbeddedStore({ dataFolder: join(folder, 'data'), report });
    return await listen(store, now, remove);
  } catch (error) {
    remove();
    throw error;
  }
}

async function listen(store: EmbeddedStore, now: () => Date, remove: () => void): Promise<ThrowAway> {
  try {
    const server = await buildServer({ context: { store, now }, logLevel: 'silent' });
    const address = await server.listen({ host: '127.0.0.1', port: 0 });
    const verify = async (): Promise<readonly StoreVerdict[]> => {
      const reached = await reachStore({ kind: 'embedded', dataFolder: store.location }, () => undefined);
      return verifyStore(reached, { practiceId: null, at: now() }).finally(() => reached.close());
    };
    const stop = async (): Promise<void> => {
      server.server.closeAllConnections();
      await server.close();
      await store.close();
      remove();
    };
    return { address, verify, stop };
  } catch (error) {
    await store.close();
    throw error;
  }
}
