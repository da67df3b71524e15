import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { NotTreating } from '../record/treating-relation.ts';
import { changeCookie } from './cookies.ts';
import { type Access, type AnyAnswer, type Context, type Contract, FILE, type Operation } from './operation.ts';
import { badInput, no, OPERATION_OUTCOME } from './operation-outcome.ts';
import { readCall } from './read-call.ts';
import { type OpenStreams, streamEvents } from './stream-events.ts';
import { uploadOf } from './uploads.ts';
import { isServedSecurely, whoCalls } from './who-calls.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call the route. */
    access?: Access;
    /** The operation that it serves. */
    operation?: string;
    /** Whether its body is a file, which is read as it comes. */
    takesUpload?: boolean;
  }
  interface FastifyRequest {
    /** The practice that a call is about, for the log. */
    practiceId: string | null;
  }
}

/** Refuses, when the server is built, every route that does not say who may call it. */
export function demandAccess(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    if (route.config?.access === undefined) throw new Error(`The route ${route.url} does not say who may call it.`);
  });
}

/** Serves one operation by its contract. */
export function registerOperation(server: FastifyInstance, operation: Operation, context: Context): void {
  const { contract } = operation;
  server.route({
    method: contract.method,
    url: contract.path,
    config: {
      access: contract.access,
      operation: contract.id,
      pace: contract.pace,
      takesUpload: contract.upload !== undefined,
    },
    ...(contract.largestBodyBytes === undefined ? {} : { bodyLimit: contract.largestBodyBytes }),
    handler: async (request, reply) => {
      const answer = await answerCall(request, operation, context);
      if (contract.stream === undefined || answer.status >= 300) {
        return send(reply, contract, namedNo(answer, request.id), context);
      }
      const mayHear = async () => !('status' in (await whoCalls(request, contract, context)));
      reply.header('cache-control', 'no-store');
      return streamEvents(reply, { contract, body: answer.body, mayHear, open: streamsOf(server) });
    },
  });
}

const STREAMS = new WeakMap<FastifyInstance, OpenStreams>();

/** The streams of a server, which end before it closes: nobody waits for what does not end by itself. */
function streamsOf(server: FastifyInstance): OpenStreams {
  const streams = STREAMS.get(server) ?? new Set();
  STREAMS.set(server, streams);
  return streams;
}

/** Ends every stream when the server is to close. */
export function endStreams(server: FastifyInstance): void {
  server.addHook('preClose', async () => {
    for (const end of streamsOf(server)) end();
  });
}

/** Who calls, then what they hand in, then the handler: what is not allowed is not read. */
async function answerCall(request: FastifyRequest, operation: Operation, context: Context): Promise<AnyAnswer> {
  const { contract, handle } = operation;
  const who = await whoCalls(request, contract, context);
  if ('status' in who) return who;
  request.practiceId = who.actor?.practiceId ?? null;
  const upload = contract.upload === undefined ? null : uploadOf(request);
  const read = readCall(request, contract);
  if (!read.ok) return badInput(read.issues);
  const call = { ...context, ...read.value, ...who, upload, at: context.now(), requestId: request.id };
  try {
    return await handle(call as never);
  } catch (error) {
    if (error instanceof NotTreating) return no(403, NOT_TREATING);
    throw error;
  }
}

const NOT_TREATING =
  'You do not treat this person. Ask the desk for a visit with you, or break the glass and say why: they will read it.';

/** A no says which call it answers, so that whoever reads it can be helped. */
function namedNo(answer: AnyAnswer, requestId: string): AnyAnswer {
  const { status, body } = answer;
  return status < 400 || typeof body !== 'object' ? answer : { ...answer, body: { ...body, requestId } };
}

function send(reply: FastifyReply, contract: Contract, answer: AnyAnswer, context: Context): FastifyReply {
  const { status, body, cookies = [] } = answer;
  const schema = contract.answers[status] ?? (status >= 400 ? OPERATION_OUTCOME : undefined);
  if (schema === undefined) throw new Error(`${contract.id} answered ${status}, which its contract does not allow.`);
  for (const change of cookies) changeCookie(reply, change, isServedSecurely(context));
  reply.code(status).header('cache-control', 'no-store');
  if (contract.file === undefined || status >= 300) return reply.send(schema.parse(body));
  const { name, bytes } = FILE.parse(body);
  const disposition = `attachment; filename="${name}"`;
  return reply.type(contract.file).header('content-disposition', disposition).send(Buffer.from(bytes));
}
