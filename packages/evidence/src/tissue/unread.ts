/** A work that is known by name and has not been read. No figure may be taken from it until it has. */
export interface UnreadWork {
  readonly name: string;
  readonly what?: string;
}

/** Every work that waits to be read. The linter refuses a source of this name that carries a figure. */
export const UNREAD_WORKS: readonly UnreadWork[] = [
  { name: 'Ben Jannet 2024' },
  { name: 'Ziaeifar' },
  { name: 'Kalil' },
  { name: 'Iriarte 2017', what: 'the text' },
  { name: 'Ramaut 2018', what: 'the tables' },
  { name: 'Badran 2009' },
  { name: 'Bal 2008' },
  { name: 'Donnelly 2010' },
  { name: 'Sasaki 2017' },
  { name: 'Hogan' },
  { name: 'Lee' },
];
