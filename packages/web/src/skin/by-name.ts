/** One of something for each name. */
export function byName<Name extends string, Of>(names: readonly Name[], of: (name: Name) => Of): Record<Name, Of> {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, Of>;
}
