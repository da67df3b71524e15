import { BadInput } from './command.ts';

/** Reads an option that is a whole number within bounds; the bounds stand in the message. */
export function numberOption(
  name: string,
  given: string | undefined,
  { fallback, least, most }: { readonly fallback: number; readonly least: number; readonly most: number },
): number {
  if (given === undefined) return fallback;
  const value = Number(given);
  if (/^\d+$/.test(given) && value >= least && value <= most) return value;
  throw new BadInput([{ path: name, message: `must be a whole number from ${least} to ${most}, not "${given}".` }]);
}
