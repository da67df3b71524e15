/** How the value behind one application identifier is built. */
export interface Gs1Format {
  /** The identifier itself, two to four digits. */
  readonly identifier: string;
  readonly kind: 'digits' | 'text' | 'day';
  readonly shortest: number;
  readonly longest: number;
  /** Whether the length is fixed by the identifier alone, so that no separator is needed behind it. */
  readonly predefined: boolean;
}

type Row = readonly [
  pattern: string,
  identifierLength: number,
  kind: Gs1Format['kind'],
  shortest: number,
  longest: number,
];

/**
 * The identifiers that a package may carry, each family by its pattern; longer patterns first.
 * Source: GS1 General Specifications, section 3 (definitions) and figure 7.8.5-2 (predefined lengths).
 */
const ROWS: readonly Row[] = [
  ['00', 2, 'digits', 18, 18],
  ['0[123]', 2, 'digits', 14, 14],
  ['10', 2, 'text', 1, 20],
  ['1[1-35-7]', 2, 'day', 6, 6],
  ['20', 2, 'digits', 2, 2],
  ['21', 2, 'text', 1, 20],
  ['22', 2, 'text', 1, 20],
  ['235', 3, 'text', 1, 28],
  ['24[0-1]', 3, 'text', 1, 30],
  ['242', 3, 'digits', 1, 6],
  ['243', 3, 'text', 1, 20],
  ['25[01]', 3, 'text', 1, 30],
  ['253', 3, 'text', 14, 30],
  ['254', 3, 'text', 1, 20],
  ['255', 3, 'digits', 13, 25],
  ['30', 2, 'digits', 1, 8],
  ['3[1-6]\\d\\d', 4, 'digits', 6, 6],
  ['37', 2, 'digits', 1, 8],
  ['39[0-5]\\d', 4, 'digits', 1, 18],
  ['40[013]', 3, 'text', 1, 30],
  ['402', 3, 'digits', 17, 17],
  ['41[0-7]', 3, 'digits', 13, 13],
  ['42[013-7]', 3, 'text', 1, 20],
  ['422', 3, 'digits', 3, 3],
  ['43\\d\\d', 4, 'text', 1, 90],
  ['7003', 4, 'digits', 10, 10],
  ['70\\d\\d', 4, 'text', 1, 30],
  ['71\\d', 3, 'text', 1, 20],
  ['72\\d\\d', 4, 'text', 1, 90],
  ['8\\d\\d\\d', 4, 'text', 1, 90],
  ['9\\d', 2, 'text', 1, 90],
];

const FAMILIES = ROWS.map(([pattern, identifierLength, kind, shortest, longest]) => ({
  opens: new RegExp(`^${pattern}`),
  identifierLength,
  kind,
  shortest,
  longest,
}));

/** The first two digits whose elements have a length that every reader knows, so that no separator ends them. */
const PREDEFINED = /^(?:0[0-4]|1[1-9]|20|3[1-6]|41)/;

/** The format of the identifier that a string opens with; null where GS1 defines none. */
export function gs1FormatAt(text: string): Gs1Format | null {
  const family = FAMILIES.find((candidate) => candidate.opens.test(text));
  if (family === undefined) return null;
  const { kind, shortest, longest } = family;
  const identifier = text.slice(0, family.identifierLength);
  return { identifier, kind, shortest, longest, predefined: PREDEFINED.test(identifier) };
}
