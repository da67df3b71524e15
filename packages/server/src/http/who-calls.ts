import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { type Actor, asSignIn, asVisitor, type Role, type SignedIn } from '../database/actor.ts';
import type { Database } from '../database/connect.ts';
import { inPractice } from '../database/in-practice.ts';
import { findSignIn } from '../sign-in/signed-in.ts';
import { hashOfToken, isSameText, practiceOfToken } from '../sign-in/token.ts';
import { readCookie } from './cookies.ts';
import type { Access, Caller, Context, Contract, Reach } from './operation.ts';
import { type No, no } from './operation-outcome.ts';

/** Somebody who may make the call, and as whom; or the no that they are given. */
export type WhoCalls = { readonly actor: Actor | null; readonly caller: Caller } | No<401 | 403 | 404>;

const REQUEST_TOKEN_HEADER = 'x-percuta-request-token';
const LONGEST_BROWSER_NAME = 100;

/** Finds out who calls, and whether they may. */
export async function whoCalls(request: FastifyRequest, contract: Contract, context: Context): Promise<WhoCalls> {
  const { access } = contract;
  const isSecure = isServedSecurely(context);
  const caller: Caller = {
    origin: originOf(request, context),
    browser: browserOf(request),
    signInToken: readCookie(request, 'sign-in', isSecure),
    idempotencyKey: idempotencyKeyOf(request),
    signIn: null,
    tablet: null,
  };
  if (contract.method !== 'GET' && caller.origin === null) return no(403, FOREIGN);
  if (access === 'anyone') return visit(request, contract, { context, caller });
  if (access === 'tablet') return atTablet(readCookie(request, 'tablet', isSecure), { context, caller });
  return known(request, { ...contract, access }, { context, caller });
}

/** What is known before it is known who calls. */
interface Arrival {
  readonly context: Context;
  readonly caller: Caller;
}

/** Somebody who has to be signed in, with a role that reaches far enough and proof that is fresh enough. */
async function known(
  request: FastifyRequest,
  contract: Contract & { readonly access: Exclude<Access, 'anyone' | 'tablet'> },
  { context, caller }: Arrival,
): Promise<WhoCalls> {
  const token = caller.signInToken;
  const at = context.now();
  // A stream that is open does not keep anybody signed in.
  const isSeen = contract.stream === undefined;
  const found = token === null ? null : await findSignIn(context.store.database, token, { at, isSeen });
  if (found === null) return no(401, 'Nobody is signed in. Sign in, then try again.');
  const { actor, signIn } = found;
  if (contract.method !== 'GET' && !hasRequestToken(request, signIn.requestToken)) return no(403, FOREIGN);
  if (!mayCall(actor, contract.access, request)) return no(403, 'Your role at this practice does not do this.');
  if (!isProof(signIn, contract.proof, at)) {
    return no(403, 'This needs a fresh sign-in with passkey or password. Sign in again, then repeat it.');
  }
  return { actor, caller: { ...caller, signIn } };
}

const RECENT_MS = 15 * 60_000;

function isProof(signIn: NonNullable<Caller['signIn']>, wanted: Contract['proof'], at: Date): boolean {
  if (wanted === undefined) return true;
  if (signIn.method === 'pin') return false;
  return wanted === 'full' || at.getTime() - signIn.at.getTime() <= RECENT_MS;
}

const FOREIGN = 'This did not come from a page of Percuta. Open its page again, and try there.';

/** Over https, as its addresses say: whoever puts TLS in front says so with PERCUTA_ORIGIN. */
export function isServedSecurely({ site }: Context): boolean {
  return site.origins().every((origin) => origin.startsWith('https:'));
}

function originOf(request: FastifyRequest, { site }: Context): string | null {
  const { origin } = request.headers;
  return origin !== undefined && site.origins().includes(origin) ? origin : null;
}

function idempotencyKeyOf(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key'];
  return typeof key === 'string' ? key : null;
}

function browserOf(request: FastifyRequest): string {
  return (request.headers['user-agent'] ?? '').slice(0, LONGEST_BROWSER_NAME);
}

function hasRequestToken(request: FastifyRequest, expected: string): boolean {
  const given = request.headers[REQUEST_TOKEN_HEADER];
  return typeof given === 'string' && isSameText(given, expected);
}

async function visit(request: FastifyRequest, contract: Contract, { context, caller }: Arrival): Promise<WhoCalls> {
  if (!contract.path.includes('/:slug')) return { actor: null, caller };
  const slug = paramOf(request, 'slug');
  const practiceId = slug === null ? null : await findPracticeId(context.store.database, slug);
  if (practiceId === null) return no(404, 'There is no practice at this address.');
  return { actor: asVisitor(practiceId), caller };
}

async function findPracticeId(database: Database, slug: string): Promise<string | null> {
  if (!/^[a-z0-9-]{3,63}$/.test(slug)) return null;
  const { rows } = await sql<{ id: string }>`select id from practice_directory(${slug})`.execute(database.tables);
  return rows[0]?.id ?? null;
}

async function atTablet(token: string | null, { context, caller }: Arrival): Promise<WhoCalls> {
  const practiceId = token === null ? null : practiceOfToken(token);
  const none = no(401, 'This tablet is not enrolled. Have the owner of the practice enrol it.');
  if (token === null || practiceId === null) return none;
  const row = await inPractice(context.store.database, asSignIn(practiceId), (tx) =>
    tx
      .selectFrom('tablet')
      .select('id')
      .where('token_hash', '=', hashOfToken(token))
      .where('revoked_at', 'is', null)
      .executeTakeFirst(),
  );
  if (row === undefined) return none;
  return { actor: asVisitor(practiceId), caller: { ...caller, tablet: { id: row.id, practiceId } } };
}

function mayCall(actor: SignedIn, access: Exclude<Access, 'anyone' | 'tablet'>, request: FastifyRequest): boolean {
  if (access === 'signed-in') return true;
  const reach = reachOf(actor.roles, access);
  const personId = paramOf(request, 'personId');
  return reach === 'practice' || (reach === 'own' && (personId === null || personId === actor.personId));
}

/** How far somebody reaches in an operation, by all their roles together; null where they may not call it. */
export function reachOf(roles: readonly Role[], access: Access): Reach | null {
  if (typeof access === 'string') return null;
  const reaches = roles.map((role) => access[role]);
  if (reaches.includes('practice')) return 'practice';
  return reaches.includes('own') ? 'own' : null;
}

function paramOf(request: FastifyRequest, name: string): string | null {
  const { params } = request;
  if (typeof params !== 'object' || params === null) return null;
  const value: unknown = Reflect.get(params, name);
  return typeof value === 'string' ? value : null;
}
