import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** The words for what a caller did wrong before an operation saw it, by status. */
const WORDS: Readonly<Record<number, string>> = {
  400: 'The request cannot be read. Check its address and its body.',
  404: 'There is nothing at this address.',
  413: 'The request is too large.',
  414: 'The address is too long.',
  415: 'The body is of a kind that is not read here. Send JSON.',
};

/** Answers faults without letting anything of the inside out, and logs ours without what a person sent. */
export function answerFaults(server: FastifyInstance): void {
  server.setNotFoundHandler((_request, reply) => refuse(reply, 404));
  server.setErrorHandler((error: FastifyError, request, reply) => answerError(error, request, reply));
}

/** The same for an address so broken that no route is looked for. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500) return refuse(reply, status in WORDS ? status : 400);
  request.log.error({ fault: describeFault(error), request: request.id }, 'a request failed');
  return reply.code(500).send({
    error: 'fault',
    message: `Something went wrong on our side. Try again; if it stays, report the number ${request.id}.`,
  });
}

function refuse(reply: FastifyReply, status: number): FastifyReply {
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .send({ error: status === 404 ? 'not-found' : 'bad-request', message: WORDS[status] });
}

/** What may stand in a log: kind, code and place. Not the message, in which a database quotes the values. */
export function describeFault(error: unknown): { kind: string; code: string; at: string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, code: '', at: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return { kind: error.name, code, at: frames.slice(0, 8).map((line) => line.trim()) };
}
