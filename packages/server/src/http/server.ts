import { randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import { type FastifyInstance, type FastifyServerOptions, fastify, LogController } from 'fastify';
import { OPERATIONS } from '../operations/index.ts';
import { answerError, answerFaults } from './faults.ts';
import { readJsonAlone } from './json-bodies.ts';
import { serveMetrics, startMetrics } from './metrics.ts';
import { serveOpenApi } from './open-api.ts';
import type { Context, Operation, Site } from './operation.ts';
import { servePage } from './page.ts';
import { limitRates, type RateLimits, USUAL_LIMITS } from './rate-limits.ts';
import { demandAccess, endStreams, registerOperation } from './register-operation.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { takeUploads } from './uploads.ts';

const LARGEST_BODY_BYTES = 1024 * 1024;
/** A large photograph over a slow line; what is no file is over in a moment, and bounded by its size. */
const LONGEST_REQUEST_MS = 300_000;

export interface ServerOptions {
  /** The clock and the addresses are those of this machine, unless a test says otherwise. */
  readonly context: Pick<Context, 'store'> & { readonly now?: () => Date; readonly site?: Partial<Site> };
  readonly logLevel: string;
  readonly pageFolder?: string | undefined;
  readonly operations?: readonly Operation[];
  readonly limits?: RateLimits | undefined;
  /** Who may see the metrics besides this machine; null for nobody. */
  readonly metricsToken?: string | null;
  /** Where the log goes, if not to standard output. */
  readonly logTo?: { write: (line: string) => void };
}

/** Builds the HTTP server, not yet listening. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const server = fastify({
    logger: loggerOptions(options),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request' }),
    bodyLimit: LARGEST_BODY_BYTES,
    requestTimeout: LONGEST_REQUEST_MS,
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
    // A proxy on this machine says for whom it calls; anybody else could say anything.
    trustProxy: 'loopback',
    genReqId: () => randomUUID(),
  });
  const site = { ...thisMachine(server), ...options.context.site };
  const context: Context = { now: () => new Date(), ...options.context, site };
  demandAccess(server);
  server.decorateRequest('practiceId', null);
  await server.register(fastifyCookie);
  readJsonAlone(server);
  takeUploads(server);
  logRequests(server);
  await setSecurityHeaders(server);
  await limitRates(server, options.limits ?? USUAL_LIMITS);
  answerFaults(server);
  serveMetrics(server, startMetrics(), options.metricsToken ?? null);
  const operations = options.operations ?? OPERATIONS;
  endStreams(server);
  for (const operation of operations) registerOperation(server, operation, context);
  serveOpenApi(server, operations);
  await servePage(server, options.pageFolder);
  return server;
}

/** Where nobody said under which address browsers come: this machine, at the port that it listens on. */
function thisMachine(server: FastifyInstance): Site {
  return {
    takesPractices: true,
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
