import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CommitUnknown } from '../database/in-practice.ts';
import { isDisconnected } from '../database/retry.ts';
import { type NoStatus, no } from './operation-outcome.ts';

/** The words for what a caller did wrong before an operation saw it, by status. */
const WORDS: Readonly<Partial<Record<NoStatus, string>>> = {
  400: 'The request cannot be read. Check its address and its body.',
  404: 'There is nothing at this address.',
  413: 'The request is too large.',
  414: 'The address is too long.',
  415: 'The body is of a kind that is not read here. Send JSON.',
  429: 'Too many calls in a short time. Wait a minute, then try again.',
};

/** Answers faults without letting anything of the inside out, and logs ours without what a person sent. */
export function answerFaults(server: FastifyInstance): void {
  server.setNotFoundHandler((_request, reply) => refuse(reply, 404));
  server.setErrorHandler((error: FastifyError, request, reply) => answerError(error, request, reply));
}

/** The same for an address so broken that no route is looked for. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500) return refuse(reply, isWorded(status) ? status : 400);
  if (isDisconnected(error) || error instanceof CommitUnknown) {
    request.log.warn({ fault: describeFault(error) }, 'the database does not answer');
    return refuse(reply, 503, UNSURE);
  }
  request.log.error({ fault: describeFault(error) }, 'a request failed');
  return refuse(reply, 500, `Something went wrong on our side. Try again; if it stays, report ${request.id}.`);
}

const UNSURE = 'The database does not answer. Look whether it was done before you do it again.';

const isWorded = (status: number): status is NoStatus => status in WORDS;

function refuse(reply: FastifyReply, status: NoStatus, sentence = WORDS[status] ?? ''): FastifyReply {
  const body = { ...no(status, sentence).body, requestId: reply.request.id };
  return reply.code(status).header('cache-control', 'no-store').send(body);
}

/** What may stand in a log: kind, code and place. Not the message, in which a database quotes the values. */
export function describeFault(error: unknown): { kind: string; code: string; at: string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, code: '', at: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return { kind: error.name, code, at: frames.slice(0, 8).map((line) => line.trim()) };
}
