import fc from 'fast-check';
import { z } from 'zod';
import type { Contract } from '../http/operation.ts';

/** As much of JSON Schema as contracts make. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

/** Which id stands under a name, as `personId`; null for any. */
export type IdFor = (name: string) => string | null;

interface Walk {
  readonly idFor: IdFor;
  readonly root: JsonSchema;
  readonly depth: number;
}

const DEEPEST = 8;
const LONGEST_LIST = 3;

/** Values that the schema takes. What it says only in words, an example of its own has to say. */
export function valuesOf(schema: JsonSchema, name: string, walk: Walk): fc.Arbitrary<unknown> {
  if (schema.examples !== undefined && schema.examples.length > 0) return fc.constantFrom(...schema.examples);
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.$ref !== undefined) return valuesOf(followed(schema.$ref, walk.root), name, deeper(walk));
  const either = schema.anyOf ?? schema.oneOf;
  if (either !== undefined) return fc.oneof(...either.map((one) => valuesOf(one, name, deeper(walk))));
  const types = schema.type;
  if (typeof types === 'object') {
    return fc.oneof(...types.map((type) => valuesOf({ ...schema, type }, name, deeper(walk))));
  }
  switch (types) {
    case 'object':
      return objectsOf(schema, walk);
    case 'array':
      return listsOf(schema, name, walk);
    case 'string':
      return textsOf(schema, name, walk.idFor);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'integer':
    case 'number':
      return numbersOf(schema);
    default:
      return fc.constant('anything');
  }
}

const deeper = (walk: Walk): Walk => ({ ...walk, depth: walk.depth + 1 });

function followed(reference: string, root: JsonSchema): JsonSchema {
  if (reference === '#') return root;
  return root.$defs?.[reference.replace('#/$defs/', '')] ?? {};
}

function objectsOf({ properties = {}, required = [] }: JsonSchema, walk: Walk): fc.Arbitrary<unknown> {
  const kept = Object.entries(properties).filter(([key]) => required.includes(key) || walk.depth < DEEPEST);
  const model = Object.fromEntries(kept.map(([key, of]) => [key, valuesOf(of, key, deeper(walk))]));
  // An id that is asked about always stands there: left out, the call would be about something else.
  const asked = kept.filter(([key, of]) => of.format === 'uuid' && walk.idFor(key) !== null).map(([key]) => key);
  return fc.record(model, { requiredKeys: [...new Set([...required, ...asked])] });
}

function listsOf({ items = {}, minItems = 0, maxItems = LONGEST_LIST }: JsonSchema, name: string, walk: Walk) {
  const most = walk.depth < DEEPEST ? Math.max(minItems, Math.min(maxItems, LONGEST_LIST)) : minItems;
  const single = name.replace(/s$/, '');
  return fc.uniqueArray(valuesOf(items, single, deeper(walk)), {
    minLength: minItems,
    maxLength: most,
    selector: (value) => JSON.stringify(value),
  });
}

function textsOf({ format, pattern, minLength = 0, maxLength = 40 }: JsonSchema, name: string, idFor: IdFor) {
  if (format === 'uuid') {
    const id = idFor(name);
    return id === null ? fc.uuid() : fc.constant(id);
  }
  if (format === 'date') return fc.constantFrom('2026-11-24', '1990-05-17');
  if (format === 'date-time') return fc.constantFrom('2026-11-24T09:00:00Z', '2027-01-05T14:30:00Z');
  if (format === 'email') return fc.stringMatching(/^[a-z]{3,12}\.[a-z]{3,12}@example\.org$/);
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  return fc.stringMatching(/^[a-zäöü][a-zäöü -]{0,60}[a-zäöü]$/).map((text) => fitted(text, minLength, maxLength));
}

/** As long as it must be and no longer than it may. */
function fitted(text: string, least: number, most: number): string {
  return text.padEnd(least, 'xy').slice(0, Math.max(least, Math.min(most, 60)));
}

function numbersOf({ type, minimum, maximum, exclusiveMinimum }: JsonSchema): fc.Arbitrary<number> {
  const min = Math.max(minimum ?? exclusiveMinimum ?? 0, -1_000_000);
  const max = Math.min(maximum ?? min + 100, 1_000_000);
  if (type === 'integer') return fc.integer({ min: Math.ceil(min), max: Math.floor(max) });
  return fc.integer({ min: 1, max: 99 }).map((part) => min + ((max - min) * part) / 100);
}

/** What a call hands in. */
export interface SampleInput {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Inputs that a contract takes, with these ids in path and query, and those in the body. */
export function inputsOf(
  contract: Contract,
  ids: { readonly inPath: IdFor; readonly inBody: IdFor },
): fc.Arbitrary<SampleInput> {
  const part = (schema: z.ZodType | undefined, idFor: IdFor): fc.Arbitrary<unknown> => {
    if (schema === undefined) return fc.constant(undefined);
    const root = z.toJSONSchema(schema, { io: 'input' }) as JsonSchema;
    return valuesOf(root, '', { idFor, root, depth: 0 });
  };
  return fc.record({
    params: part(contract.params, ids.inPath).map((value) => (value ?? {}) as Record<string, string>),
    query: part(contract.query, ids.inPath).map((value) => (value ?? {}) as Record<string, string>),
    body: part(contract.body, ids.inBody),
  });
}

const TRIES = 200;

/** One that the contract truly takes. A contract for which none is found says too little of itself. */
export function sampleInput(contract: Contract, ids: { readonly inPath: IdFor; readonly inBody: IdFor }): SampleInput {
  const found = fc.sample(inputsOf(contract, ids), { seed: 7, numRuns: TRIES }).find((one) => isTaken(contract, one));
  if (found !== undefined) return found;
  throw new Error(`No input for ${contract.id} was found: give its fields .meta({ examples: […] }).`);
}

function isTaken({ params, query, body }: Contract, sample: SampleInput): boolean {
  return (
    (params === undefined || params.safeParse(sample.params).success) &&
    (query === undefined || query.safeParse(sample.query).success) &&
    (body === undefined || body.safeParse(sample.body).success)
  );
}

/** The address of a call. */
export function urlOf({ path }: Contract, { params, query }: Pick<SampleInput, 'params' | 'query'>): string {
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const asked = new URLSearchParams(query).toString();
  return asked === '' ? filled : `${filled}?${asked}`;
}
