import { COMMANDS, type CommandAsks } from '@percuta/practice';
import { z } from 'zod';

type Told = Pick<CommandAsks['receiveReport'], 'day' | 'signs' | 'unsure' | 'words'>;

/** What somebody tells who is no patient here: the same fields as a report, without session and photographs. */
export const TOLD = ofReport(['day', 'signs', 'unsure', 'words']) as { readonly [K in keyof Told]: z.ZodType<Told[K]> };

function ofReport(names: readonly string[]): Readonly<Record<string, z.ZodType>> {
  const asks: z.ZodType = COMMANDS.receiveReport.asks;
  if (!(asks instanceof z.ZodObject)) throw new Error('A report is not asked for with an object.');
  const fields: readonly (readonly [string, z.ZodType])[] = Object.entries(asks.shape);
  return Object.fromEntries(fields.filter(([name]) => names.includes(name)));
}
