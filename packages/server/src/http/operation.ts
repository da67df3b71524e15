import { z } from 'zod';
import type { Actor, Role, SignedIn } from '../database/actor.ts';
import type { Store } from '../store.ts';
import type { CookieChange } from './cookies.ts';
import type { No } from './operation-outcome.ts';

/** How far somebody's role reaches: only what is about themselves, or everyone of the practice. */
export type Reach = 'own' | 'practice';

/**
 * Who may call. There is no default: what says nothing cannot be registered.
 * - `anyone`: nobody has to be signed in. With `:slug` in the path the call is about the practice at that address.
 * - `signed-in`: every account of the practice, about itself.
 * - `tablet`: whoever stands before a tablet that the practice has enrolled.
 * - by role: these and no others, each as far as it says. Where the path has `:personId`, `own` means that person.
 */
export type Access = 'anyone' | 'signed-in' | 'tablet' | Readonly<Partial<Record<Role, Reach>>>;

type AnswerSchemas = Readonly<Record<number, z.ZodType>>;

/** The ways in which a handler itself may say no. Those of the edge (400, 401, 403, 429) need not be listed. */
export type HandlersNo = 400 | 401 | 403 | 404 | 409 | 422 | 429;

/** What an operation promises: where it is, what it takes, who may call it, what it answers. */
export interface Contract {
  /** Its name in logs and documents. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/`, with `:name` for each of `params`. */
  readonly path: `/${string}`;
  /** One line that says what it is for. */
  readonly summary: string;
  readonly access: Access;
  /** Strict objects: a key that they do not know is a fault of the caller's. */
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** By status, the shape of the body. What is not in the shape does not leave. */
  readonly answers: AnswerSchemas;
  readonly noes?: readonly HandlersNo[];
  /** More than being signed in: `full`, not by PIN; `recent`, not by PIN and within the last quarter of an hour. */
  readonly proof?: 'full' | 'recent';
  /** `sign-in` where guessing must be slow. */
  readonly pace?: 'sign-in';
  /** The media type of an answer that is a file, such as `application/pdf`: its body is a `FileAnswer`. */
  readonly file?: string;
  /** What an answer that goes on says each time, until the caller leaves or is signed in no longer: its body is a `STREAM`. */
  readonly stream?: z.ZodType;
  /** The body is a file of one of these kinds, and not JSON: the handler reads it as it comes, and bounds it itself. */
  readonly upload?: readonly string[];
  /** Where a megabyte is not the right limit. */
  readonly largestBodyBytes?: number;
}

/** A file as it leaves: its bytes, and the name that it is saved under. */
export interface FileAnswer {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The shape of an answer that is a file. */
export const FILE: z.ZodType<FileAnswer, FileAnswer> = z.object({
  name: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,99}$/, { error: 'must be a plain file name.' }),
  bytes: z.instanceof(Uint8Array),
});

/** An answer that goes on: what is said each time, for a while at most. */
export interface StreamAnswer {
  /** Begins to say; what it answers with ends it. */
  readonly begin: (say: (what: unknown) => void) => () => void;
  readonly forSeconds: number;
}

/** The shape of an answer that goes on. */
export const STREAM: z.ZodType<StreamAnswer, StreamAnswer> = z.custom<StreamAnswer>();

/** States a contract. */
export function contract<const Stated extends Contract>(stated: Stated): Stated {
  return stated;
}

/** What the server was built with. */
export interface Context {
  readonly store: Store;
  /** The clock. Nothing else tells the time. */
  readonly now: () => Date;
  readonly site: Site;
}

/** Under which addresses browsers see this Percuta, as `https://needling.example`. */
export interface Site {
  readonly origins: () => readonly string[];
  /** Whether anyone may found a practice here. */
  readonly takesPractices: boolean;
}

/** One of the answers that a contract allows. */
export type Answer<Stated extends Contract> =
  | {
      [Status in keyof Stated['answers'] & number]: {
        readonly status: Status;
        readonly body: z.input<Stated['answers'][Status]>;
        readonly cookies?: readonly CookieChange[];
      };
    }[keyof Stated['answers'] & number]
  | (Stated['noes'] extends readonly (infer Status extends HandlersNo)[] ? No<Status> : never);

type ReadBy<Schema> = Schema extends z.ZodType ? z.output<Schema> : Readonly<Record<never, never>>;

/** Nobody, where the path names no practice; a visitor, where it does; otherwise somebody known. */
type ActorFor<Stated extends Contract> = Stated['access'] extends 'anyone'
  ? Stated['path'] extends `${string}/:slug${string}`
    ? Actor
    : null
  : Stated['access'] extends 'tablet'
    ? Actor
    : SignedIn;

/** A call as a handler gets it: read, typed, and allowed. */
export interface Call<Stated extends Contract = Contract> extends Context {
  readonly params: ReadBy<Stated['params']>;
  readonly query: ReadBy<Stated['query']>;
  readonly body: ReadBy<Stated['body']>;
  /** The file that the call brings, where the contract takes one; null where it brings none. */
  readonly upload: AsyncIterable<Buffer> | null;
  readonly actor: ActorFor<Stated>;
  /** When it arrived. */
  readonly at: Date;
  /** The call, as the log, the audit and an answer that is a no name it. */
  readonly requestId: string;
  readonly caller: Caller;
}

/** What is known of the browser that calls, besides who sits before it. */
export interface Caller {
  /** The address that the browser says the page is from; one of the site's. Null where it says none. */
  readonly origin: string | null;
  /** What the browser says it is, shortened. */
  readonly browser: string;
  /** What the browser keeps as its sign-in, whether or not it still counts. */
  readonly signInToken: string | null;
  /** The name that the call gives itself, so that repeating it does nothing: the header `Idempotency-Key`. */
  readonly idempotencyKey: string | null;
  /** The sign-in under which the call is made. */
  readonly signIn: {
    readonly id: string;
    readonly method: string;
    readonly at: Date;
    readonly requestToken: string;
  } | null;
  /** The enrolled tablet that it comes from. */
  readonly tablet: { readonly id: string; readonly practiceId: string } | null;
}

/** The handler of a contract: an answer that the contract does not allow does not compile. */
export type Handler<Stated extends Contract> = (call: Call<Stated>) => Promise<Answer<Stated>>;

/** A contract with the code that keeps it. */
export interface Operation {
  readonly contract: Contract;
  readonly handle: (call: never) => Promise<AnyAnswer>;
}

/** An answer of whichever operation. */
export interface AnyAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly cookies?: readonly CookieChange[];
}

/** Ties a handler to its contract. */
export function operation<Stated extends Contract>(stated: Stated, handle: Handler<NoInfer<Stated>>): Operation {
  return { contract: stated, handle };
}
