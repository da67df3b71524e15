import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import type { ReachedStore } from '@percuta/server';
import { BadInput, type Terminal } from './command.ts';

/** Where the store is: `--data`, else as `serve` finds it. An empty one is made where there is none. */
export interface StoreOptions {
  readonly data: string | undefined;
  readonly mayMake?: boolean;
}

/**
 * Does something with the store and closes it again. What whoever runs Percuta can change is said in one sentence, with
 * exit status 1.
 */
export async function withStore(
  { data, mayMake = false }: StoreOptions,
  terminal: Terminal,
  work: (store: ReachedStore) => Promise<number>,
): Promise<number> {
  // Loaded only here: no other command waits for the server's packages.
  const { BrokenBackup, CannotStart, reachEmptyStore, reachStore, readSettings } = await import('@percuta/server');
  let store: ReachedStore | null = null;
  try {
    const env = { ...process.env, ...(data !== undefined && { PERCUTA_DATA: whereMeant(data) }) };
    const { store: settings } = readSettings(env);
    const report = (line: string): void => terminal.err(line);
    store = mayMake ? await reachEmptyStore(settings, report) : await reachStore(settings, report);
    return await work(store);
  } catch (error) {
    if (!(error instanceof CannotStart || error instanceof BrokenBackup)) throw error;
    terminal.err(error.message);
    return 1;
  } finally {
    await store?.close();
  }
}

/** `npx` changes to the root of the workspace: a path is meant from where the person stands. */
export function whereMeant(path: string): string {
  return resolve(process.env.INIT_CWD ?? '', path);
}

/** What stands in the audit as the reason: who called, and what. */
export function calledBy(command: string): string {
  return `percuta ${command}, called by the user ${userInfo().username} of the machine`;
}

/** Reads an option that is an id; null without it. */
export function idOption(name: string, value: string | undefined): string | null {
  if (value === undefined) return null;
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)) return value;
  throw new BadInput([
    { path: name, message: `"${value}" is no id. npx percuta verify lists those of the practices.` },
  ]);
}
