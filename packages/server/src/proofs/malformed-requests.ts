import fc from 'fast-check';
import { type JsonSchema, valuesOf } from '../testing/sample-input.ts';

/** Stands in everything that is sent, so that it is found wherever it turns up. */
export const CANARY = 'CANARY-7c1e';

/** A request, as bytes will say it. */
export interface RawRequest {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | null;
  /** As whom of those who are signed in; null for nobody. */
  readonly as: number | null;
}

/** An operation, as OpenAPI describes it. */
export interface DescribedOperation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: JsonSchema }[];
  readonly body: JsonSchema | null;
}

interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
}

interface Described {
  readonly operationId: string;
  readonly parameters?: DescribedOperation['parameters'];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
}

/** Reads the operations out of an OpenAPI document. */
export function operationsIn({ paths }: OpenApiDocument): DescribedOperation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { operationId, parameters = [], requestBody }]) => ({
      operationId,
      method: method.toUpperCase(),
      path,
      parameters,
      body: requestBody?.content['application/json']?.schema ?? null,
    })),
  );
}

const NASTY = fc.constantFrom<unknown>(
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  9_007_199_254_740_992,
  2_147_483_648,
  '',
  ' ',
  CANARY,
  `${CANARY}\0`,
  `${CANARY}\ud800`,
  `${CANARY}' or 1=1; --`,
  `${CANARY}%00../../etc/passwd`,
  `\u202e${CANARY}\u0000`,
  `${CANARY} ${'x'.repeat(5_000)}`,
  '00000000-0000-0000-0000-000000000000',
  '0000-00-00',
  '9999-12-31T23:59:60Z',
  '2026-02-30',
  'NaN',
  [],
  [[[[[[]]]]]],
  {},
  { [CANARY]: CANARY },
  { __proto__: null, constructor: { prototype: { isOwner: true } } },
);

/** Changes a value somewhere: a part of it is nasty, missing, or one too many. */
function spoiled(value: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(value)) return fc.oneof(NASTY, fc.constant([...value, ...value, CANARY]), spoiledPart(value));
  if (typeof value !== 'object' || value === null) return NASTY;
  const keys = Object.keys(value);
  if (keys.length === 0) return fc.oneof(NASTY, fc.constant({ [CANARY]: 1 }));
  const without = fc
    .constantFrom(...keys)
    .map((key) => Object.fromEntries(Object.entries(value).filter(([other]) => other !== key)));
  const withMore = fc.constant({ ...value, [CANARY]: CANARY });
  const changed = fc
    .constantFrom(...keys)
    .chain((key) => spoiled(Reflect.get(value, key)).map((part) => ({ ...value, [key]: part })));
  return fc.oneof({ weight: 4, arbitrary: changed }, without, withMore, NASTY);
}

function spoiledPart(list: readonly unknown[]): fc.Arbitrary<unknown> {
  if (list.length === 0) return NASTY;
  return fc.nat(list.length - 1).chain((at) => spoiled(list[at]).map((part) => list.with(at, part)));
}

/** Text that is no JSON, or JSON that no one should have written. */
function broken(text: string): fc.Arbitrary<string | Buffer> {
  return fc.oneof(
    fc.nat(Math.max(text.length - 1, 0)).map((end) => text.slice(0, end)),
    fc.constantFrom(`${text},`, `\ufeff${text}`, `${text}${text}`, 'NaN', 'undefined', '{"a":1,"a":2}', `// ${CANARY}`),
    fc.constantFrom('['.repeat(20_000), `{"__proto__":{"${CANARY}":1}}`, `"${CANARY}${'a'.repeat(1_100_000)}"`),
    fc.constant(Buffer.from([0x22, 0xff, 0xfe, 0xc3, 0x28, 0x22])),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );
}

const PATH_PARTS = fc.constantFrom(
  CANARY,
  '%',
  '%00',
  '%E0%A4%A',
  '..%2f..%2fetc%2fpasswd',
  encodeURIComponent(`${CANARY}' or '1'='1`),
  encodeURIComponent(`${CANARY}\u202e`),
  'a'.repeat(3_000),
  'null',
  '-1',
);

const HEADERS = fc.constantFrom<Readonly<Record<string, string>>>(
  {},
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/json; charset=utf-7' },
  { 'content-type': `multipart/form-data; boundary=${CANARY}` },
  { 'content-type': CANARY },
  { 'content-encoding': 'gzip' },
  { origin: `https://${CANARY}.example` },
  { origin: 'null' },
  { cookie: `percuta-sign-in=${CANARY}; percuta-tablet=..` },
  { cookie: `percuta-sign-in=${'%'.repeat(50)}` },
  { 'x-percuta-request-token': CANARY },
  { 'x-forwarded-for': `${CANARY}, 1.2.3.4` },
  { 'idempotency-key': `${CANARY}${'k'.repeat(2_000)}` },
  { accept: 'application/xml' },
  { 'accept-encoding': CANARY },
  { host: `${CANARY}.example` },
  { range: 'bytes=0-0,-1' },
  { 'user-agent': `${CANARY}${'u'.repeat(4_000)}` },
  { 'x-http-method-override': 'DELETE' },
);

const METHODS = fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND');

/** Requests of one operation that are wrong in one way each, made by whoever may or may not. */
export function malformedRequests(operation: DescribedOperation, callers: number): fc.Arbitrary<RawRequest> {
  const { operationId, method, parameters } = operation;
  const as = fc.option(fc.nat(callers - 1), { freq: 8 });
  const base = fc.record({ values: parameterValues(parameters), body: bodyValues(operation), as });
  const made = (values: Readonly<Record<string, string>>, rest: Pick<RawRequest, 'body' | 'as'>): RawRequest => ({
    operationId,
    method,
    path: pathOf(operation, values),
    headers: {},
    ...rest,
  });
  return base.chain(({ values, body, as: who }) => {
    const text = body === undefined ? null : JSON.stringify(body);
    const right = made(values, { body: text, as: who });
    const ways: fc.Arbitrary<RawRequest>[] = [
      HEADERS.map((headers) => ({ ...right, headers })),
      METHODS.map((other) => ({ ...right, method: other })),
      fc
        .constantFrom(`?${CANARY}=1`, '?a[]=1&a[]=2', '?__proto__[x]=1', '?%', `?name=${CANARY}&name=%00`)
        .map((query) => ({
          ...right,
          path: `${right.path.split('?')[0]}${query}`,
        })),
      broken(text ?? '{}').map((worse) => ({ ...right, body: worse })),
    ];
    if (body !== undefined)
      ways.push(...Array(4).fill(spoiled(body).map((worse) => ({ ...right, body: JSON.stringify(worse) }))));
    const names = Object.keys(values);
    if (names.length > 0) {
      const worse = fc.tuple(fc.constantFrom(...names), PATH_PARTS);
      ways.push(worse.map(([name, part]) => made({ ...values, [name]: part }, { body: text, as: who })));
    }
    return fc.oneof(...ways);
  });
}

const anyId = (): null => null;

function parameterValues(parameters: DescribedOperation['parameters']): fc.Arbitrary<Record<string, string>> {
  const values = parameters.map(({ name, schema }) => [
    name,
    valuesOf(schema, name, { idFor: anyId, root: schema, depth: 0 }).map((value) => encodeURIComponent(String(value))),
  ]);
  return fc.record(Object.fromEntries(values));
}

function bodyValues({ body }: DescribedOperation): fc.Arbitrary<unknown> {
  return body === null ? fc.constant(undefined) : valuesOf(body, '', { idFor: anyId, root: body, depth: 0 });
}

function pathOf({ path, parameters }: DescribedOperation, values: Readonly<Record<string, string>>): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  const asked = parameters.filter((one) => one.in === 'query').map(({ name }) => `${name}=${values[name] ?? ''}`);
  return asked.length === 0 ? filled : `${filled}?${asked.join('&')}`;
}
