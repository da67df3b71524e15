import { CannotStart } from './cannot-start.ts';
import { defaultDataFolder } from './data-folder/data-folder.ts';
import type { MailSettings } from './messages/mail-channel.ts';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'];

/** How Percuta was told to run. */
export interface Settings {
  readonly host: string;
  /** 0 lets the system choose one that is free. */
  readonly port: number;
  readonly logLevel: string;
  /** Under which address browsers see this Percuta, as `https://needling.example`; null for this machine's own. */
  readonly origin: string | null;
  /** Whether anyone may found a practice here; null takes yes on this machine alone, and no where others can reach it. */
  readonly takesPractices: boolean | null;
  readonly metricsToken: string | null;
  /** By which server mail leaves, and from which address; null where none was set. */
  readonly mail: MailSettings | null;
  /** Whether there is a demo practice, with a known password; null takes yes on this machine alone, as above. */
  readonly demo: boolean | null;
  /** Whether the demo of before is left behind, and a new one opened. */
  readonly isDemoFresh: boolean;
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
    origin: readOrigin(given(env.PERCUTA_ORIGIN)),
    takesPractices: readWord('PERCUTA_NEW_PRACTICES', given(env.PERCUTA_NEW_PRACTICES), { yes: 'open', no: 'closed' }),
    mail: readMail(env),
    metricsToken: given(env.PERCUTA_METRICS_TOKEN) ?? null,
    ...readDemo(given(env.PERCUTA_DEMO)),
    pageFolder: null,
    store: readStore(env),
  };
}

function readDemo(text: string | undefined): Pick<Settings, 'demo' | 'isDemoFresh'> {
  if (text === 'fresh') return { demo: true, isDemoFresh: true };
  if (text === undefined) return { demo: null, isDemoFresh: false };
  if (text === 'on' || text === 'off') return { demo: text === 'on', isDemoFresh: false };
  throw new CannotStart('PERCUTA_DEMO is none of on, off and fresh.');
}

function readOrigin(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (/^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text) return text;
  throw new CannotStart('PERCUTA_ORIGIN is not an address like https://needling.example, without anything after it.');
}

function readWord(
  name: string,
  text: string | undefined,
  { yes, no }: { readonly yes: string; readonly no: string },
): boolean | null {
  if (text === undefined) return null;
  if (text === yes || text === no) return text === yes;
  throw new CannotStart(`${name} is neither ${yes} nor ${no}.`);
}

function readMail(env: NodeJS.ProcessEnv): MailSettings | null {
  const url = given(env.PERCUTA_SMTP_URL);
  const from = given(env.PERCUTA_MAIL_FROM);
  if (url === undefined && from === undefined) return null;
  if (url === undefined || from === undefined) {
    throw new CannotStart('PERCUTA_SMTP_URL and PERCUTA_MAIL_FROM belong together. Set both, or neither.');
  }
  if (!/^smtps?:\/\//.test(url) || !URL.canParse(url)) {
    throw new CannotStart('PERCUTA_SMTP_URL is not an address like smtps://name:password@mail.example:465.');
  }
  if (!/^[^\s@<>"]+@[^\s@<>"]+$/.test(from)) {
    throw new CannotStart('PERCUTA_MAIL_FROM is not a mail address like desk@practice.example.');
  }
  return { url, from };
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
