import { CannotStart } from './cannot-start.ts';
import { defaultDataFolder } from './data-folder/data-folder.ts';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'];

/** How Percuta was told to run. */
export interface Settings {
  readonly host: string;
  /** 0 lets the system choose one that is free. */
  readonly port: number;
  readonly logLevel: string;
  /** The folder of the built page; null takes the one of this repository. */
  readonly pageFolder: string | null;
  readonly store:
    | { readonly kind: 'embedded'; readonly dataFolder: string }
    | { readonly kind: 'external'; readonly url: string; readonly migrationUrl?: string };
}

/** Reads the environment, once and for everything: `PORT`, `HOST`, `LOG_LEVEL`, `PERCUTA_DATA`, `DATABASE_URL`. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  return {
    host: given(env.HOST) ?? '127.0.0.1',
    port: readPort(given(env.PORT) ?? '4173'),
    logLevel: readLogLevel(given(env.LOG_LEVEL) ?? 'warn'),
    pageFolder: null,
    store: readStore(env),
  };
}

function readStore(env: NodeJS.ProcessEnv): Settings['store'] {
  const url = given(env.DATABASE_URL);
  const migrationUrl = given(env.DATABASE_MIGRATION_URL);
  if (url === undefined && migrationUrl !== undefined) {
    throw new CannotStart('DATABASE_MIGRATION_URL is set and DATABASE_URL is not. Set both, or neither.');
  }
  if (url === undefined) return { kind: 'embedded', dataFolder: given(env.PERCUTA_DATA) ?? defaultDataFolder(env) };
  return migrationUrl === undefined ? { kind: 'external', url } : { kind: 'external', url, migrationUrl };
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new CannotStart('PORT is not a number between 1 and 65535.');
}

function readLogLevel(text: string): string {
  if (LOG_LEVELS.includes(text)) return text;
  throw new CannotStart(`LOG_LEVEL is none of ${LOG_LEVELS.join(', ')}.`);
}

/** An empty variable counts as one that is not set. */
function given(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text;
}
