/** A resource with where it stood, and the address by which others may refer to it. */
export interface FoundResource {
  readonly path: string;
  readonly resourceType: string;
  readonly resource: Readonly<Record<string, unknown>>;
  readonly addresses: readonly string[];
}

/**
 * Whether a value is a JSON object.
 *
 * @example
 * isObject([]) // => false
 */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Every resource in a document, one level deep: a Bundle's entries, a list, an object of resources, or one resource
 * alone. Reads no references.
 *
 * @example
 * resourcesIn([{ resourceType: 'Patient', id: 'a' }])[0].addresses // => ["Patient/a"]
 */
export function resourcesIn(document: unknown): readonly FoundResource[] {
  if (Array.isArray(document)) return document.flatMap((one, index) => found(one, `[${index}]`, undefined));
  if (!isObject(document)) return [];
  if (document.resourceType === 'Bundle') {
    const entries: readonly unknown[] = Array.isArray(document.entry) ? document.entry : [];
    return entries.flatMap((entry, index) =>
      isObject(entry) ? found(entry.resource, `entry[${index}].resource`, entry.fullUrl) : [],
    );
  }
  if (typeof document.resourceType === 'string') return found(document, '', undefined);
  return Object.entries(document).flatMap(([key, one]) => found(one, key, undefined));
}

/**
 * Whether a document is meant as FHIR: it is a resource, or a list or object that holds one.
 *
 * @example
 * isFhir({ resourceType: 'Bundle' }) // => true
 * isFhir({ pregnant: 'no' }) // => false
 */
export function isFhir(document: unknown): boolean {
  return (isObject(document) && typeof document.resourceType === 'string') || resourcesIn(document).length > 0;
}

function found(resource: unknown, path: string, fullUrl: unknown): readonly FoundResource[] {
  if (!isObject(resource) || typeof resource.resourceType !== 'string') return [];
  const { resourceType, id } = resource;
  const addresses = [fullUrl, typeof id === 'string' ? `${resourceType}/${id}` : undefined];
  return [{ path, resourceType, resource, addresses: addresses.filter((one) => typeof one === 'string') }];
}
