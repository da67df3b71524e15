/**
 * Whether an answer is not there: absent, null, the word `unknown`, or an answer object whose `answer` is one of these.
 * `false`, 0 and an empty list are answers. Source: Percuta policy (unknown is never taken for "no").
 *
 * @example
 * isMissing({ answer: 'unknown' }) // => true
 * isMissing(0) // => false
 */
export function isMissing(value: unknown): boolean {
  if (value === undefined || value === null || value === 'unknown') return true;
  return typeof value === 'object' && 'answer' in value && isMissing(value.answer);
}

/**
 * What stands at a path such as `device.maxDepthMm`; `undefined` where the way ends early. Names of keys only: no list
 * positions.
 *
 * @example
 * valueAt({ device: { maxDepthMm: 1.5 } }, 'device.maxDepthMm') // => 1.5
 * valueAt({}, 'device.maxDepthMm') === undefined // => true
 */
export function valueAt(facts: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => {
    if (typeof at !== 'object' || at === null) return undefined;
    return Object.hasOwn(at, key) ? (at as Record<string, unknown>)[key] : undefined;
  }, facts);
}
