import fastifyRateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** How many calls one address may make in a minute. */
export interface RateLimits {
  readonly calls: number;
  /** Calls that could guess: passwords, codes, PINs, links; all of them together. */
  readonly signIns: number;
}

export const USUAL_LIMITS: RateLimits = { calls: 1_200, signIns: 60 };

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Where guessing must be slow. */
    pace?: 'sign-in' | undefined;
  }
}

/** Too many calls from one address. */
class TooManyCalls extends Error {
  readonly statusCode = 429;
  constructor() {
    super('too many calls');
    this.name = 'TooManyCalls';
  }
}

/** Holds every route to its limit. Counted in this process: with several, each counts its own. */
export async function limitRates(server: FastifyInstance, limits: RateLimits): Promise<void> {
  await server.register(fastifyRateLimit, {
    global: true,
    max: (request: FastifyRequest) => (isSlow(request) ? limits.signIns : limits.calls),
    keyGenerator: (request) => `${isSlow(request) ? 'sign-in' : 'call'} ${normalizeIP(request.ip, IPV6_PREFIX)}`,
    timeWindow: 60_000,
    cache: 20_000,
    enableDraftSpec: true,
    errorResponseBuilder: () => new TooManyCalls(),
  });
}

/** What one household or one attacker is given together. */
const IPV6_PREFIX = 64;

const isSlow = (request: FastifyRequest): boolean => request.routeOptions.config.pace === 'sign-in';
