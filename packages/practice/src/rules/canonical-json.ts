/**
 * The one way of writing a value as JSON: keys in code-unit order, no white space, absent members left out. Two values
 * that mean the same are written alike, so that their digests agree. Numbers have to be finite: anything that JSON
 * cannot say is a fault of ours and throws. Source: the idea of RFC 8785, for the values that a register holds.
 *
 * @example
 * canonicalJson({ b: [1, 'x'], a: null }) // => "{\"a\":null,\"b\":[1,\"x\"]}"
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) return `{${membersOf(value).join(',')}}`;
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} does not exist in JSON`);
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`a ${typeof value} does not exist in JSON`);
  return text;
}

function membersOf(value: object): readonly string[] {
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
}
