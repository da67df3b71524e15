import { type Answered, type HttpClient, openHttpClient } from './http-client.ts';
import { totpCode } from './totp-code.ts';

/** The server said something other than what the story needs: a fault of ours. */
export class StoryBroken extends Error {
  constructor(what: string, { status, body }: Answered) {
    super(`${what} was answered ${status}: ${JSON.stringify(body).slice(0, 2_000)}`);
    this.name = 'StoryBroken';
  }
}

/** What stands in the way, as a refusal names it. */
export interface RefusedItem {
  readonly item: string;
  readonly because: string;
  readonly finding: string | null;
  readonly mayBeOverridden: boolean;
  readonly sources: readonly string[];
}

/** A refusal, as it comes. */
export interface Refusal {
  readonly because: string;
  readonly items: readonly RefusedItem[];
}

/** The clock of the story, which the server goes by too. */
export interface Clock {
  at: Date;
}

/** Where the story happens. */
export interface Stage {
  readonly address: string;
  readonly slug: string;
  readonly clock: Clock;
}

type Path = `/api/${string}`;

/** Somebody of the story before their browser: signed in anew whenever they have been away. */
export interface Somebody {
  readonly name: string;
  readonly get: <T>(path: Path) => Promise<T>;
  /** Does something that must be done. */
  readonly does: <T>(path: Path, body?: unknown) => Promise<T>;
  readonly puts: <T>(path: Path, body: unknown) => Promise<T>;
  /** Tries something that must be refused. */
  readonly isRefused: (path: Path, body?: unknown) => Promise<Refusal>;
  /** Whatever comes of it. */
  readonly tries: (path: Path, body?: unknown) => Promise<Answered>;
}

const PASSWORD = 'tandem-lantern-orchard-7';
const AWAY_MS = 15 * 60_000;

/** Chooses password and authenticator with the link that somebody was given, and signs in. */
export async function setUp(
  { address, slug, clock }: Stage,
  { name, email, token }: { readonly name: string; readonly email: string; readonly token: string },
): Promise<Somebody> {
  const client = openHttpClient(address);
  const door = `/api/practices/${slug}`;
  const password = { token, password: PASSWORD };
  const { totpSecret } = await done<{ totpSecret: string }>(client, 'POST', `${door}/set-up/password`, password);
  const code = totpCode(totpSecret, clock.at);
  await done(client, 'POST', `${door}/set-up/second-factor`, { token, code });
  const signIn = async (): Promise<void> => {
    const asked = { email, password: PASSWORD };
    const { ticket } = await done<{ ticket: string }>(client, 'POST', `${door}/sign-in/password`, asked);
    const second = { ticket, code: totpCode(totpSecret, clock.at) };
    await done(client, 'POST', `${door}/sign-in/second-factor`, second);
  };
  return before(client, { name, clock, signIn });
}

interface Browsing {
  readonly name: string;
  readonly clock: Clock;
  readonly signIn: () => Promise<void>;
}

function before(client: HttpClient, { name, clock, signIn }: Browsing): Somebody {
  let seenAt = clock.at;
  const ready = async (): Promise<HttpClient> => {
    if (clock.at.getTime() - seenAt.getTime() > AWAY_MS) await signIn();
    seenAt = clock.at;
    return client;
  };
  return {
    name,
    get: async (path) => done(await ready(), 'GET', path),
    does: async (path, body) => done(await ready(), 'POST', path, body),
    puts: async (path, body) => done(await ready(), 'PUT', path, body),
    tries: async (path, body) => (await ready()).call('POST', path, body),
    isRefused: async (path, body) => {
      const answered = await (await ready()).call('POST', path, body);
      if (answered.status !== 422) throw new StoryBroken(`POST ${path}`, answered);
      return answered.body as Refusal;
    },
  };
}

/** Calls, and expects to be answered. */
export async function done<T>(
  client: HttpClient,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: unknown,
): Promise<T> {
  const answered = await client.call(method, path, body);
  if (answered.status >= 300) throw new StoryBroken(`${method} ${path}`, answered);
  return answered.body as T;
}
