import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Contract, Operation } from './operation.ts';
import { OPERATION_OUTCOME } from './operation-outcome.ts';

type Json = { readonly [key: string]: unknown };

const OUTCOME = { $ref: '#/components/schemas/OperationOutcome' };

/** How the edge itself may say no, beside what a handler may. */
const EDGE_NOES: Readonly<Record<number, string>> = {
  400: 'Something of the input is not as described: every fault, each with where it is.',
  401: 'Nobody is signed in.',
  403: 'Not from a page of Percuta, or not for this role.',
  404: 'There is nothing here for whoever asks.',
  409: 'It stands against something that is there already.',
  422: 'Refused: why, what stands in the way, and by which sources.',
  429: 'Too many calls or tries.',
  500: 'A fault of ours.',
};

/** Everything that can be called, as OpenAPI 3.1 says it. Made from the contracts, so that it cannot say anything else. */
export function openApi(operations: readonly Operation[]): Json {
  const contracts = operations.map(({ contract }) => contract);
  const paths = Map.groupBy(contracts, ({ path }) => path.replaceAll(/:(\w+)/g, '{$1}'));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Percuta',
      version: '0.1.0',
      description: 'Plans, delivers and measures derma needling, so that it is done safely and its result is known.',
    },
    paths: Object.fromEntries([...paths].map(([path, of]) => [path, pathItem(of)])),
    components: {
      schemas: { OperationOutcome: schemaOf(OPERATION_OUTCOME, 'output') },
      securitySchemes: {
        signIn: { type: 'apiKey', in: 'cookie', name: 'percuta-sign-in' },
        tablet: { type: 'apiKey', in: 'cookie', name: 'percuta-tablet' },
        requestToken: { type: 'apiKey', in: 'header', name: 'x-percuta-request-token' },
      },
    },
  };
}

function pathItem(contracts: readonly Contract[]): Json {
  return Object.fromEntries(contracts.map((contract) => [contract.method.toLowerCase(), describe(contract)]));
}

function describe(contract: Contract): Json {
  const { id, summary, access, proof, body, upload } = contract;
  const parameters = [...parametersOf(contract.params, 'path'), ...parametersOf(contract.query, 'query')];
  return {
    operationId: id,
    summary,
    'x-access': access,
    ...(proof === undefined ? {} : { 'x-proof': proof }),
    security: securityOf(contract),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body === undefined ? {} : { requestBody: { required: true, content: jsonOf(schemaOf(body, 'input')) } }),
    ...(upload === undefined ? {} : { requestBody: { required: true, content: filesOf(upload) } }),
    responses: { ...answersOf(contract), ...noesOf(contract) },
  };
}

function securityOf({ access, method }: Contract): Json[] {
  if (access === 'anyone') return [];
  if (access === 'tablet') return [{ tablet: [] }];
  return method === 'GET' ? [{ signIn: [] }] : [{ signIn: [], requestToken: [] }];
}

function parametersOf(schema: z.ZodObject | undefined, place: 'path' | 'query'): Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    readonly properties?: Json;
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([name, of]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: of,
  }));
}

function answersOf(contract: Contract): Json {
  return Object.fromEntries(
    Object.entries(contract.answers).map(([status, schema]) => {
      const isDone = Number(status) < 300;
      const content = isDone ? doneContent(contract, schema) : jsonOf(schemaOf(schema, 'output'));
      return [status, { description: Number(status) < 400 ? 'Done.' : 'Not now.', content }];
    }),
  );
}

function doneContent({ file, stream }: Contract, schema: z.ZodType): Json {
  if (file !== undefined) return { [file]: { schema: { type: 'string', format: 'binary' } } };
  if (stream !== undefined) return { 'text/event-stream': { schema: schemaOf(stream, 'output') } };
  return jsonOf(schemaOf(schema, 'output'));
}

function noesOf(contract: Contract): Json {
  const { access, path, noes = [], method } = contract;
  const statuses = new Set<number>([400, 429, 500, ...noes]);
  if (access !== 'anyone') statuses.add(401);
  if (access !== 'anyone' || method !== 'GET') statuses.add(403);
  if (path.includes('/:slug')) statuses.add(404);
  return Object.fromEntries(
    [...statuses].map((status) => [status, { description: EDGE_NOES[status] ?? '', content: jsonOf(OUTCOME) }]),
  );
}

const filesOf = (kinds: readonly string[]): Json =>
  Object.fromEntries(kinds.map((kind) => [kind, { schema: { type: 'string', format: 'binary' } }]));
const jsonOf = (schema: Json): Json => ({ 'application/json': { schema } });

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}

/** Serves the description, made once. */
export function serveOpenApi(server: FastifyInstance, operations: readonly Operation[]): void {
  const text = JSON.stringify(openApi(operations));
  server.get('/api/openapi.json', { config: { access: 'anyone', operation: 'open-api' } }, (_request, reply) =>
    reply.type('application/json; charset=utf-8').header('cache-control', 'no-cache').send(text),
  );
}
