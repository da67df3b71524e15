import { BadInput } from './command.ts';

export type Format = 'table' | 'json';

/** Reads `--format`; without it, a table. */
export function formatOption(value: string | undefined): Format {
  if (value === undefined || value === 'table') return 'table';
  if (value === 'json') return 'json';
  throw new BadInput([{ path: '--format', message: `"${value}" is no format. Write table or json.` }]);
}
