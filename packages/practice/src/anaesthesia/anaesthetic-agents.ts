import { ANAESTHETICS } from '@percuta/evidence';

/**
 * What is in a numbing product on record, by its id or name. Null where the product is not named or not on
 * record, so that it may hold anything. Source: the table of anaesthetics.
 *
 * @example
 * anaestheticAgents('emla-2.5-2.5') // => ["lidocaine", "prilocaine"]
 * anaestheticAgents('the blue cream') // => null
 */
export function anaestheticAgents(product: string | null): readonly string[] | null {
  const row = ANAESTHETICS.find(({ id, name }) => id === product || name === product);
  return row === undefined ? null : row.contents.map(({ agent }) => agent);
}
