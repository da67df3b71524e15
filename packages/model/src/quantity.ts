import { z } from 'zod';

/** Which numbers a quantity may be. */
export interface QuantityRange {
  readonly least: number;
  readonly most: number;
  /** As it is written in a message: "mm", "punctures per cm²"; empty where there is none. */
  readonly unit: string;
  readonly whole?: boolean;
}

/**
 * A number within what is physically possible, both ends included. One message for everything that can be wrong with
 * it, which says what to write instead; NaN and infinity are wrong. `what` names the quantity: "the needle setting".
 *
 * @example
 * readInput(quantity('the age', { least: 0, most: 120, unit: 'years' }), 1e308)
 * // => { ok: false, issues: [{ path: '', message: 'is 1e+308; the age must be a number from 0 to 120 years.' }] }
 */
export function quantity(what: string, { least, most, unit, whole }: QuantityRange): z.ZodNumber {
  const kind = whole === true ? 'a whole number' : 'a number';
  const wanted = `must be ${kind} from ${least} to ${most}${unit === '' ? '' : ` ${unit}`}`;
  const message = (input: unknown) => {
    if (typeof input === 'number') return `is ${input}; ${what} ${wanted}.`;
    return input === undefined ? `is missing; ${what} ${wanted}.` : `is no number; ${what} ${wanted}.`;
  };
  const error = (issue: { readonly input?: unknown }) => message(issue.input);
  const number = z.number({ error }).min(least, { error, abort: true }).max(most, { error, abort: true });
  return whole === true ? number.int({ error, abort: true }) : number;
}
