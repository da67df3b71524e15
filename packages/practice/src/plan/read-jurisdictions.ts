import type { Jurisdiction } from '@percuta/evidence';
import { type Read, readInput, strictly } from '@percuta/model';
import { z } from 'zod';

const text = (what: string) =>
  z
    .string({ error: `must be ${what}.` })
    .trim()
    .min(1, { error: `must be ${what}.` });

const ROLE = strictly('a role', {
  role: text('the name of a role'),
  maximumDepthMm: z
    .number({ error: 'must be millimetres, or null where the law sets no limit.' })
    .positive({ error: 'must be above 0 mm.' })
    .nullable(),
});

const ROW = strictly('a jurisdiction', {
  code: text('the code of a jurisdiction, such as "US-NY"'),
  roles: z.array(ROLE, { error: 'must be the list of roles that may needle there.' }),
  supervision: z.string({ error: 'must be a text.' }).optional(),
  source: text('where the rule was read'),
  checkedOn: z.iso.date({ error: 'must be the day on which the rule was read, such as 2026-11-24.' }),
});

/**
 * Reads the jurisdictions that a practice has set up: who may needle, how deep (mm; null where the law sets no limit),
 * by which source, read on which day. A row without source or day is bad input: nobody could check it.
 * @example
 * readJurisdictions([{ code: 'Example', roles: [{ role: 'physician', maximumDepthMm: null }], source: 'statute', checkedOn: '2026-11-24' }]).ok // => true
 * readJurisdictions([{ code: 'Example', roles: [] }]).issues.length // => 2
 */
export function readJurisdictions(value: unknown): Read<Jurisdiction[]> {
  const read = readInput(z.array(ROW, { error: 'must be a list of jurisdictions.' }), value);
  return read.ok ? { ok: true, value: read.value.map(jurisdictionOf) } : read;
}

function jurisdictionOf(row: z.infer<typeof ROW>): Jurisdiction {
  return {
    id: row.code,
    code: row.code,
    name: row.code,
    roles: row.roles.map(({ role, maximumDepthMm }) => ({
      role,
      maximumDepthMm: maximumDepthMm ?? Number.POSITIVE_INFINITY,
    })),
    notAllowed: [],
    supervision: row.supervision ?? 'unknown',
    checkedOn: row.checkedOn,
    sources: [row.source],
    strength: 'P',
    provenance: 'POLICY',
  };
}
