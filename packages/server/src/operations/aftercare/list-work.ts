import { CHECK_IN_ASKS, readWorkClock } from '@percuta/practice';
import type { Transaction } from 'kysely';
import { z } from 'zod';
import { openCaller } from '../../aftercare/caller.ts';
import { readWork, type WorkRow } from '../../aftercare/work-rows.ts';
import { calendarDayAt } from '../../booking/calendar-day-at.ts';
import { mayTreat } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import type { Tables } from '../../database/tables.ts';
import { type Call, contract, type Handler, operation } from '../../http/operation.ts';
import { openIdentities } from '../../people/identity.ts';
import { ID, INSTANT } from '../fields.ts';

/** Somebody who is no patient here, as they told it. */
const CALLER = z.object({
  name: z.string(),
  phone: z.string(),
  day: z.int().nullable(),
  signs: z.array(z.string()).readonly(),
  unsure: z.array(z.string()).readonly(),
  words: z.string().nullable(),
});

const WORK = z.object({
  kind: z.enum(['report', 'check-in', 'call-back']),
  workId: ID,
  /** How urgent the rules found it; null for a check-in. */
  level: z.int().nullable(),
  asks: z.enum(CHECK_IN_ASKS).nullable(),
  person: z.object({ id: ID, name: z.string().nullable() }).nullable(),
  caller: CALLER.nullable(),
  since: INSTANT,
  dueAt: INSTANT,
  standing: z.enum(['waiting', 'taken', 'overdue', 'answered']),
  escalatedTo: z.enum(['responsible-clinician', 'owner']).nullable(),
  escalatedAt: INSTANT.nullable(),
  /** Before whom it goes next, and when, if nothing is done. */
  next: z.object({ to: z.enum(['responsible-clinician', 'owner']), at: INSTANT }).nullable(),
  minutesLeft: z.int(),
  /** Who put their name to it last, and when. */
  named: z.object({ accountId: ID, at: INSTANT }).nullable(),
  tries: z.int(),
});

/**
 * What waits for somebody of the practice, the most pressing first, each with its clock. Read from the tables at the
 * moment of asking, so that nothing is lost with a process. The front desk sees whom to call and why not; the owner sees
 * that something is late, and not whose.
 */
export const listWorkContract = contract({
  id: 'list-work',
  method: 'GET',
  path: '/api/work-list',
  summary: 'Reports, missed check-ins and calls that wait, each with its clock and before whom it was put.',
  access: {
    'front-desk': 'practice',
    practitioner: 'practice',
    'responsible-clinician': 'practice',
    owner: 'practice',
  },
  answers: { 200: z.object({ at: INSTANT, work: z.array(WORK) }) },
});

type WorkCall = Call<typeof listWorkContract>;
type Shown = z.input<typeof WORK>;

const handle: Handler<typeof listWorkContract> = async ({ store, actor, at }) => {
  const work = await inPractice(store.database, actor, async (tx) => {
    const { time_zone: timeZone } = await tx.selectFrom('practice').select('time_zone').executeTakeFirstOrThrow();
    const rows = await readWork(tx, { at, today: calendarDayAt(at, timeZone), timeZone });
    const steps = await readSteps(tx, rows);
    const standing = rows.flatMap((row) => shownRow(row, steps.get(keyOf(row.kind, row.workId)) ?? [], at));
    return nameThem(tx, { store, actor, work: standing });
  });
  return { status: 200, body: { at, work: work.toSorted(byPressure) } };
};

interface Step {
  readonly step: 'named' | 'tried' | 'let-go';
  readonly by: string;
  readonly at: Date;
}

const keyOf = (kind: string, id: string) => `${kind} ${id}`;

async function readSteps(tx: Transaction<Tables>, rows: readonly WorkRow[]): Promise<Map<string, Step[]>> {
  if (rows.length === 0) return new Map();
  const ids = rows.map(({ workId }) => workId);
  const steps = await tx.selectFrom('work_step').selectAll().where('work_id', 'in', ids).orderBy('at').execute();
  const found = new Map<string, Step[]>();
  for (const { work_kind, work_id, step, by_account: by, at } of steps) {
    const key = keyOf(work_kind, work_id);
    found.set(key, [...(found.get(key) ?? []), { step, by, at }]);
  }
  return found;
}

interface StandingRow {
  readonly row: WorkRow;
  readonly shown: Omit<Shown, 'person' | 'caller'>;
}

/** Nothing of what was let go by name. */
function shownRow(row: WorkRow, steps: readonly Step[], at: Date): StandingRow[] {
  if (steps.some(({ step }) => step === 'let-go')) return [];
  const named = steps.findLast(({ step }) => step === 'named') ?? null;
  const { kind, workId, level, asks, since, dueAt } = row;
  const clock = readWorkClock({ ...row, namedAt: named?.at.toISOString() ?? null }, at.toISOString());
  const shown = {
    kind,
    workId,
    level,
    asks,
    since: new Date(since),
    dueAt: new Date(dueAt),
    standing: clock.standing,
    escalatedTo: clock.escalatedTo,
    escalatedAt: clock.escalatedAt === null ? null : new Date(clock.escalatedAt),
    next: clock.next === null ? null : { to: clock.next.to, at: new Date(clock.next.at) },
    minutesLeft: clock.minutesLeft,
    named: named === null ? null : { accountId: named.by, at: named.at },
    tries: steps.filter(({ step }) => step === 'tried').length,
  };
  return [{ row, shown }];
}

interface ToName extends Pick<WorkCall, 'store' | 'actor'> {
  readonly work: readonly StandingRow[];
}

async function nameThem(tx: Transaction<Tables>, { store, actor, work }: ToName): Promise<Shown[]> {
  const treats = mayTreat(actor.roles);
  const maySeeName = treats || actor.roles.includes('front-desk');
  const people = work.flatMap(({ row: { personId: id, sealed } }) => (id === null ? [] : [{ id, sealed }]));
  const { practiceId } = actor;
  const identities = maySeeName ? await openIdentities(tx, store.keys, { practiceId, rows: people }) : new Map();
  const named: Shown[] = [];
  for (const { row, shown } of work) {
    const { personId, sealed, kind } = row;
    if (!treats && !actor.roles.includes('owner') && kind !== 'check-in') continue;
    const person =
      personId === null || !maySeeName ? null : { id: personId, name: identities.get(personId)?.name ?? null };
    const caller =
      treats && kind === 'call-back' && sealed !== null
        ? await openCaller(tx, store.keys, { practiceId, sealed, id: row.workId })
        : null;
    named.push({ ...shown, person, caller });
  }
  return named;
}

const ORDER = { owner: 0, 'responsible-clinician': 1 } as const;

function byPressure(a: Shown, b: Shown): number {
  const rank = ({ standing, escalatedTo }: Shown) =>
    standing === 'answered' ? 3 : escalatedTo === null ? 2 : ORDER[escalatedTo];
  return rank(a) - rank(b) || (a.level ?? 5) - (b.level ?? 5) || Number(a.dueAt) - Number(b.dueAt);
}

export const listWork = operation(listWorkContract, handle);
