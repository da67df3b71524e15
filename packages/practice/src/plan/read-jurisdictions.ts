import { type Read, readInput, strictly } from '@percuta/model';
import { z } from 'zod';
import type { JurisdictionRow } from './plan-registry.ts';

const text = (what: string) =>
  z
    .string({ error: `must be ${what}.` })
    .trim()
    .min(1, { error: `must be ${what}.` });

const ROW = strictly('a jurisdiction', {
  jurisdiction: text('the name of a jurisdiction, such as "US-NY"'),
  roles: z.array(text('a role'), { error: 'must be the list of roles that may needle there.' }),
  maximumDepthMm: z
    .number({ error: 'must be millimetres, or null where there is no limit.' })
    .positive()
    .nullable()
    .default(null),
  supervision: z.string().nullable().default(null),
  source: text('where the rule was read'),
  checkedOn: z.iso.date({ error: 'must be the day on which the rule was read, such as 2026-11-24.' }),
});

/**
 * Reads the jurisdictions that a practice has set up: who may needle, how deep, by which source, read on which day. A
 * row without source or day is bad input: nobody could check it.
 * @example
 * readJurisdictions([{ jurisdiction: 'Example', roles: ['physician'], source: 'statute', checkedOn: '2026-11-24' }]).ok // => true
 * readJurisdictions([{ jurisdiction: 'Example', roles: ['physician'] }]).issues.length // => 2
 */
export function readJurisdictions(value: unknown): Read<JurisdictionRow[]> {
  const rows = z.array(ROW, { error: 'must be a list of jurisdictions.' });
  return readInput<JurisdictionRow[]>(rows, value);
}
