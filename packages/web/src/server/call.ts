import type { Contract, OperationOutcome } from '@percuta/server';
import { serverWords as words } from '../words/en/server.ts';
import { requestToken } from './request-token.ts';

/** What a schema of a contract takes and gives, without the schema itself. */
type Given<Schema> = Schema extends { readonly _zod: { readonly input: infer Input } } ? Input : never;
type Got<Schema> = Schema extends { readonly _zod: { readonly output: infer Output } } ? Output : never;

type Part<Stated, Name extends 'params' | 'query' | 'body'> =
  Stated extends Readonly<Record<Name, infer Schema>>
    ? undefined extends Schema
      ? { readonly [N in Name]?: undefined }
      : { readonly [N in Name]: Given<Schema> }
    : { readonly [N in Name]?: undefined };

/** Where an operation is and what it is given: method and path have to be the contract's own. */
export type CallOf<Stated extends Contract> = Pick<Stated, 'method' | 'path'> &
  Part<Stated, 'params'> &
  Part<Stated, 'query'> &
  Part<Stated, 'body'>;

/** One thing that stands in the way. Of a course it says besides whether a clinician may go on with a reason. */
export interface RefusedItem {
  readonly item: string;
  readonly because: string;
  readonly sources: readonly string[];
  readonly finding?: string | null;
  readonly mayBeOverridden?: boolean;
}

/** Somebody said no, or nobody answered. */
export interface Denial {
  readonly ok: false;
  /** The status of HTTP; 0 where nobody answered. */
  readonly status: number;
  /** What to do next, in a sentence. */
  readonly because: string;
  /** What is wrong with what was handed in, by its path: `body.email`. */
  readonly faults: Readonly<Record<string, string>>;
  /** Where the domain refuses: everything that stands in the way. */
  readonly items: readonly RefusedItem[];
  readonly sources: readonly string[];
  /** Where a time is taken: what is free nearest to it. */
  readonly alternatives?: readonly { readonly startsAt: string; readonly endsAt: string }[];
}

/** The statuses of a yes. */
type Yes<Answers> = {
  [Status in keyof Answers & number]: `${Status}` extends `2${string}` ? Status : never;
}[keyof Answers & number];

/** One of the answers that the contract promises, or a no. */
export type AnswerTo<Stated extends Contract> =
  | {
      [Status in Yes<Stated['answers']>]: {
        readonly ok: true;
        readonly status: Status;
        readonly body: Got<Stated['answers'][Status]>;
      };
    }[Yes<Stated['answers']>]
  | Denial;

/** The body of an operation's answer with this status. */
export type AnswerBody<Stated extends Contract, Status extends keyof Stated['answers'] & number> = Got<
  Stated['answers'][Status]
>;

/** What every call has, whichever operation it is. */
interface AnyCall extends Partial<NamedCall> {
  readonly method: Contract['method'];
  readonly path: string;
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

/** Calls an operation of the server by its contract. It never throws: whatever goes wrong is an answer with words. */
export async function call<Stated extends Contract>(how: CallOf<Stated>, named?: NamedCall): Promise<AnswerTo<Stated>> {
  const answer = await answerTo({ ...how, ...named });
  return answer as AnswerTo<Stated>;
}

/** A name for one act: however often it is sent, it is done once. */
export interface NamedCall {
  readonly idempotencyKey: string;
}

async function answerTo(
  how: AnyCall,
): Promise<{ readonly ok: true; readonly status: number; readonly body: unknown } | Denial> {
  try {
    const response = await fetch(addressOf(how), {
      method: how.method,
      credentials: 'same-origin',
      headers: headersOf(how),
      ...(how.body === undefined ? {} : { body: JSON.stringify(how.body) }),
    });
    const body: unknown = await response.json().catch(() => null);
    return response.ok ? { ok: true, status: response.status, body } : denialOf(response.status, body);
  } catch {
    return { ok: false, status: 0, because: words.noConnection, faults: {}, items: [], sources: [] };
  }
}

function addressOf({ path, params, query }: AnyCall): string {
  const given = new Map(Object.entries(params ?? {}));
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(given.get(name))));
  const asked = new URLSearchParams(
    Object.entries(query ?? {}).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString();
  return asked === '' ? filled : `${filled}?${asked}`;
}

function headersOf({ method, body, idempotencyKey }: AnyCall): Record<string, string> {
  const token = requestToken();
  return {
    accept: 'application/json',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
    ...(method === 'GET' || token === null ? {} : { 'x-percuta-request-token': token }),
  };
}

/** What a server said, as words. A body that is none of ours comes from something in between. */
function denialOf(status: number, body: unknown): Denial {
  const outcome = isOutcome(body) ? body : null;
  const issues = outcome?.issue ?? [];
  const faults = issues.flatMap(({ diagnostics, expression = [] }) =>
    expression.map((path) => [path, withoutPath(diagnostics, path)] as const),
  );
  const said = outcome?.because ?? (faults.length > 0 ? words.faulty : issues[0]?.diagnostics);
  return {
    ok: false,
    status,
    because: said ?? (status >= 500 ? words.ourFault : words.unexpected),
    faults: Object.fromEntries(faults),
    items: outcome?.items ?? [],
    sources: outcome?.sources ?? [],
    ...(hasAlternatives(outcome) ? { alternatives: outcome.alternatives } : {}),
  };
}

function isOutcome(body: unknown): body is OperationOutcome {
  return (
    typeof body === 'object' && body !== null && 'resourceType' in body && body.resourceType === 'OperationOutcome'
  );
}

function hasAlternatives(outcome: object | null): outcome is Required<Pick<Denial, 'alternatives'>> {
  return outcome !== null && 'alternatives' in outcome && Array.isArray(outcome.alternatives);
}

function withoutPath(diagnostics: string, path: string): string {
  const text = diagnostics.startsWith(`${path} `) ? diagnostics.slice(path.length + 1) : diagnostics;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
