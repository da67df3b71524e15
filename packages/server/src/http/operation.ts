import type { z } from 'zod';
import type { Store } from '../store.ts';

/** Who may call. There is no default: what says nothing cannot be registered. */
export type Access = 'anyone';

/** What an operation promises: where it is, who may call it, what it answers. */
export interface Contract<Answers extends AnswerSchemas = AnswerSchemas> {
  /** Its name in logs and documents. */
  readonly id: string;
  readonly method: 'GET';
  readonly path: `/${string}`;
  /** One line that says what it is for. */
  readonly summary: string;
  readonly access: Access;
  /** By status, the shape of the body. What is not in the shape does not leave. */
  readonly answers: Answers;
}

type AnswerSchemas = Readonly<Record<number, z.ZodType>>;

/** One of the answers that a contract allows. */
export type Answer<Answers extends AnswerSchemas> = {
  [Status in keyof Answers & number]: { readonly status: Status; readonly body: z.infer<Answers[Status]> };
}[keyof Answers & number];

/** States a contract. */
export function contract<Answers extends AnswerSchemas>(stated: Contract<Answers>): Contract<Answers> {
  return stated;
}

/** What a handler may use. */
export interface Context {
  readonly store: Store;
}

/** A contract with the code that keeps it. */
export interface Operation {
  readonly contract: Contract;
  readonly handle: (context: Context) => Promise<{ readonly status: number; readonly body: unknown }>;
}

/** The handler of a contract: an answer that the contract does not allow does not compile. */
export type Handler<Stated extends Contract> = (context: Context) => Promise<Answer<Stated['answers']>>;

/** Ties a handler to its contract. */
export function operation<Stated extends Contract>(stated: Stated, handle: Handler<NoInfer<Stated>>): Operation {
  return { contract: stated, handle };
}
