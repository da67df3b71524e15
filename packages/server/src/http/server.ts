import { randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import { type FastifyInstance, type FastifyServerOptions, fastify, LogController } from 'fastify';
import { OPERATIONS } from '../operations/index.ts';
import { answerError, answerFaults } from './faults.ts';
import { readJsonAlone } from './json-bodies.ts';
import type { Context, Operation, Site } from './operation.ts';
import { servePage } from './page.ts';
import { demandAccess, registerOperation } from './register-operation.ts';
import { setSecurityHeaders } from './security-headers.ts';

const LARGEST_BODY_BYTES = 1024 * 1024;
const LONGEST_REQUEST_MS = 30_000;

export interface ServerOptions {
  /** The clock and the addresses are those of this machine, unless a test says otherwise. */
  readonly context: Pick<Context, 'store'> & Partial<Context>;
  readonly logLevel: string;
  readonly pageFolder?: string | undefined;
  readonly operations?: readonly Operation[];
  /** Where the log goes, if not to standard output. */
  readonly logTo?: { write: (line: string) => void };
}

/** Builds the HTTP server, not yet listening. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const server = fastify({
    logger: loggerOptions(options),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LARGEST_BODY_BYTES,
    requestTimeout: LONGEST_REQUEST_MS,
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
    requestIdLogLabel: 'request',
    genReqId: () => randomUUID(),
  });
  const context: Context = { now: () => new Date(), site: loopback(server), ...options.context };
  demandAccess(server);
  server.decorateRequest('practiceId', null);
  await server.register(fastifyCookie);
  readJsonAlone(server);
  logRequests(server);
  await setSecurityHeaders(server);
  answerFaults(server);
  for (const operation of options.operations ?? OPERATIONS) registerOperation(server, operation, context);
  await servePage(server, options.pageFolder);
  return server;
}

/** Where nobody said under which address browsers come: this machine, at the port that it listens on. */
function loopback(server: FastifyInstance): Site {
  return {
    origins: () => {
      const bound = server.server.address();
      const port = typeof bound === 'object' && bound !== null ? `:${bound.port}` : '';
      return [`http://localhost${port}`, `http://127.0.0.1${port}`];
    },
  };
}

function loggerOptions({ logLevel, logTo }: ServerOptions): Exclude<FastifyServerOptions['logger'], undefined> {
  const base = { level: logLevel, base: null, timestamp: () => `,"at":"${new Date().toISOString()}"` };
  return logTo === undefined ? base : { ...base, stream: logTo };
}

/** One line a request: the route as we wrote it, never the address as it was called, which may name a person. */
function logRequests(server: FastifyInstance): void {
  server.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        operation: request.routeOptions.config.operation ?? 'none',
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        practice: request.practiceId,
      },
      'answered',
    );
  });
}
