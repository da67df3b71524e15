import { strictly } from '@percuta/model';
import { COMMANDS, type CommandAsks, type CommandName } from '@percuta/practice';
import { z } from 'zod';

/**
 * What a call hands in for a command: the form of the command itself, without what the path says already. There is no
 * second list of its fields.
 */
export function bodyOf<Name extends CommandName, Key extends keyof CommandAsks[Name] & string = never>(
  name: Name,
  ...inPath: readonly Key[]
): z.ZodType<Omit<CommandAsks[Name], Key>> {
  const asks: z.ZodType = COMMANDS[name].asks;
  if (!(asks instanceof z.ZodObject)) throw new Error(`${name} is not asked for with an object.`);
  const left = ['do', ...inPath];
  const fields = Object.entries<z.ZodType>(asks.shape).filter(([key]) => !left.includes(key));
  const body: z.ZodType = strictly('the call', Object.fromEntries(fields));
  return body as z.ZodType<Omit<CommandAsks[Name], Key>>;
}
