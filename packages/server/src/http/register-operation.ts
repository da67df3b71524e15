import type { FastifyInstance } from 'fastify';
import type { Access, Context, Operation } from './operation.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call the route. */
    access?: Access;
  }
}

/** Refuses, when the server is built, every route that does not say who may call it. */
export function demandAccess(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    if (route.config?.access === undefined) throw new Error(`The route ${route.url} does not say who may call it.`);
  });
}

/** Serves one operation by its contract. */
export function registerOperation(server: FastifyInstance, { contract, handle }: Operation, context: Context): void {
  server.route({
    method: contract.method,
    url: contract.path,
    config: { access: contract.access },
    handler: async (_request, reply) => {
      const { status, body } = await handle(context);
      const schema = contract.answers[status];
      if (schema === undefined)
        throw new Error(`${contract.id} answered ${status}, which its contract does not allow.`);
      return reply.code(status).header('cache-control', 'no-store').send(schema.parse(body));
    },
  });
}
