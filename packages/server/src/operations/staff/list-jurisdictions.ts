import { jurisdictionStanding } from '@percuta/practice';
import { z } from 'zod';
import { calendarDayAt } from '../../booking/calendar-day-at.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { readOwnJurisdictions } from '../course/read-context.ts';
import { ALL_STAFF } from '../stock/stock-fields.ts';

/** Who may needle where the practice stands, by which source, read when. What is not listed is not allowed. */
export const listJurisdictionsContract = contract({
  id: 'list-jurisdictions',
  method: 'GET',
  path: '/api/jurisdictions',
  summary: 'Who may needle where the practice stands, and how fresh that is.',
  access: ALL_STAFF,
  answers: {
    200: z.object({
      jurisdictions: z
        .array(
          z.object({
            code: z.string(),
            roles: z.array(z.object({ role: z.string(), maximumDepthMm: z.number().nullable() })).readonly(),
            supervision: z.string().nullable(),
            source: z.string(),
            checkedOn: z.iso.date(),
            freshUntil: z.iso.date(),
            isStale: z.boolean(),
          }),
        )
        .readonly(),
    }),
  },
});

const handle: Handler<typeof listJurisdictionsContract> = ({ store, actor, at }) =>
  inPractice(store.database, actor, async (tx) => {
    const { time_zone: timeZone } = await tx.selectFrom('practice').select('time_zone').executeTakeFirstOrThrow();
    const today = calendarDayAt(at, timeZone);
    const jurisdictions = (await readOwnJurisdictions(tx)).map((row) => ({
      code: row.code,
      roles: row.roles.map(({ role, maximumDepthMm }) => ({ role, maximumDepthMm: finiteOrNull(maximumDepthMm) })),
      supervision: row.supervision === 'unknown' ? null : row.supervision,
      source: row.sources.join('; '),
      checkedOn: row.checkedOn,
      ...jurisdictionStanding(row, today),
    }));
    return { status: 200, body: { jurisdictions } };
  });

/** Null where the law sets no limit. */
function finiteOrNull(depth: number | 'unknown'): number | null {
  return depth === 'unknown' || !Number.isFinite(depth) ? null : depth;
}

export const listJurisdictions = operation(listJurisdictionsContract, handle);
