import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { OPERATIONS } from '../operations/index.ts';
import { openApi } from './open-api.ts';

/** Texts on which a careless pattern begins anew at each character. */
const LONG_TEXTS = ['a', 'a.', 'a-', ' ', '0', '/', '"', '\\\\"'].map((part) => part.repeat(500_000));
const IN_A_MOMENT_MS = 5_000;

/** Every schema in a schema's objects and lists. */
function partsOf(schema: unknown): z.ZodType[] {
  if (!(schema instanceof z.ZodType)) return [];
  if (schema instanceof z.ZodObject) return Object.values(schema.shape).flatMap(partsOf);
  if (schema instanceof z.ZodArray) return partsOf(schema.element);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return partsOf(schema.unwrap());
  return [schema];
}

const description = openApi(OPERATIONS);
const JSON_SCHEMA = z.looseObject({}).refine(isJsonSchema, { error: 'is no JSON Schema that can be read back' });
const JSON_CONTENT = z.strictObject({ 'application/json': z.strictObject({ schema: JSON_SCHEMA }) });
/** A paper, a record as lines, a calendar, events one after the other: what an operation may answer with besides. */
const FILE_CONTENT = z.partialRecord(
  z.enum([
    ...(['application/pdf', 'application/x-ndjson', 'text/calendar', 'text/event-stream'] as const),
    ...(['application/zip', 'application/octet-stream'] as const),
    ...(['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif'] as const),
  ]),
  z.strictObject({ schema: JSON_SCHEMA }),
);
const CONTENT = z.union([JSON_CONTENT, FILE_CONTENT]);
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** What OpenAPI 3.1 asks of a document, as far as ours goes; nothing else may stand in it. */
const OPERATION = z.strictObject({
  operationId: z.string().regex(/^[a-z][a-z-]+$/),
  summary: z.string().min(5),
  'x-access': z.unknown(),
  'x-proof': z.string().optional(),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z
    .array(
      z.strictObject({
        name: z.string(),
        in: z.enum(['path', 'query']),
        required: z.boolean(),
        schema: JSON_SCHEMA,
      }),
    )
    .optional(),
  requestBody: z.strictObject({ required: z.literal(true), content: CONTENT }).optional(),
  responses: z.record(
    z.string().regex(/^[1-5]\d\d$/),
    z.strictObject({ description: z.string().min(1), content: CONTENT }),
  ),
});
const DOCUMENT = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: z.strictObject({ title: z.string(), version: z.string(), description: z.string() }),
  paths: z.record(z.string().startsWith('/'), z.partialRecord(z.enum(METHODS), OPERATION)),
  components: z.strictObject({
    schemas: z.record(z.string(), JSON_SCHEMA),
    securitySchemes: z.record(
      z.string(),
      z.strictObject({ type: z.literal('apiKey'), in: z.enum(['cookie', 'header']), name: z.string() }),
    ),
  }),
});

/** Read back as a schema, it must take something and leave something. A reference is looked up elsewhere. */
function isJsonSchema(schema: Record<string, unknown>): boolean {
  if ('$ref' in schema) return schema.$ref === '#/components/schemas/OperationOutcome';
  return z.fromJSONSchema(schema) instanceof z.ZodType;
}

describe('the description of what can be called', () => {
  const document = DOCUMENT.parse(JSON.parse(JSON.stringify(description)));
  const described = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  );

  it('is OpenAPI 3.1, and has every operation once', () => {
    expect(described.length).toBe(OPERATIONS.length);
    expect(new Set(described.map(({ operation }) => operation.operationId)).size).toBe(OPERATIONS.length);
  });

  it('names every part of a path as a parameter, and no other', () => {
    for (const { path, operation } of described) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const named = (operation.parameters ?? []).filter((one) => one.in === 'path').map(({ name }) => name);
      expect(named.sort(), path).toEqual(inPath.sort());
    }
  });

  it('uses no way of proving who one is that it does not describe', () => {
    const known = Object.keys(document.components.securitySchemes);
    const used = described.flatMap(({ operation }) => operation.security.flatMap(Object.keys));
    expect(used.length).toBeGreaterThan(10);
    expect(used.filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('every contract', () => {
  it.each(OPERATIONS.map(({ contract }) => [contract.id, contract] as const))(
    '%s keeps to the rules',
    (_id, contract) => {
      const isProbe = contract.path === '/health' || contract.path === '/ready';
      expect(contract.path.startsWith('/api/') || isProbe).toBe(true);
      for (const schema of [contract.params, contract.query, contract.body]) {
        if (schema === undefined) continue;
        // A key that is not known is a fault of the caller's, never passed over.
        expect(z.toJSONSchema(schema, { io: 'input' })).toMatchObject({ additionalProperties: false });
      }
      if (contract.method === 'GET') expect(contract.body).toBeUndefined();
    },
  );

  it.each(OPERATIONS.map(({ contract }) => [contract.id, contract] as const))(
    '%s reads long texts in a moment',
    (_id, contract) => {
      const parts = [contract.params, contract.query, contract.body].flatMap(partsOf);
      const began = performance.now();
      for (const part of parts) for (const text of LONG_TEXTS) part.safeParse(text);
      expect(performance.now() - began).toBeLessThan(IN_A_MOMENT_MS);
    },
  );
});
