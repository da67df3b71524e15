import { createHash } from 'node:crypto';
import { type CourseContext, canonicalJson, courseOf, rulesetHash, viewFor } from '@percuta/practice';
import type { Transaction } from 'kysely';
import type { SignedIn } from '../database/actor.ts';
import type { Tables } from '../database/tables.ts';
import { readContext } from '../operations/course/read-context.ts';
import { readRecords } from '../record/read-records.ts';
import type { Store } from '../store.ts';

/** What the desk may know of a visit besides when and where: how far it is, and whether the person is cleared. */
export interface VisitStanding {
  readonly stage: 'booked' | 'here' | 'in treatment' | 'done' | 'cancelled' | 'missed';
  readonly clearance: 'cleared' | 'not cleared' | null;
}

/** A visit, and where the record of its person ends. */
export interface StandingVisit {
  readonly visitId: string;
  readonly personId: string;
  readonly isSession: boolean;
  /** Null: there is no record. */
  readonly recordHash: string | null;
}

/** By visit and by everything that its standing follows from. */
type Judged = Map<string, VisitStanding>;

/** How it stood with visits of a practice; what was judged anew is remembered once the transaction is done. */
export interface Standings {
  readonly of: (visitId: string) => VisitStanding;
  readonly remember: () => void;
}

interface Looking {
  readonly store: Store;
  readonly actor: SignedIn;
  readonly at: Date;
  readonly requestId: string;
}

const JUDGED = new WeakMap<Store, Judged>();
const MOST_JUDGED = 20_000;

/**
 * How it stands with several visits, as the desk is told. It follows from the record and from what the practice knows,
 * and from nothing else: as long as neither changed, no record is opened again. Those that must be are opened together,
 * and each is noted in the audit of its person.
 */
export async function visitStandings(
  tx: Transaction<Tables>,
  { store, actor, at, requestId }: Looking,
  visits: readonly StandingVisit[],
): Promise<Standings> {
  const context = await readContext(tx, { actor: { id: actor.accountId, role: 'front-desk' }, at });
  const known = digestOf(context);
  const keyOf = ({ visitId, recordHash }: StandingVisit) => `${actor.practiceId} ${visitId} ${recordHash} ${known}`;
  const before = JUDGED.get(store) ?? new Map();
  const missing = visits.filter((visit) => visit.recordHash !== null && !before.has(keyOf(visit)));
  const access = { keys: store.keys, actor, purpose: 'need-to-know', at, requestId } as const;
  const people = [...new Set(missing.map(({ personId }) => personId))];
  const records = await readRecords(tx, access, people);
  const seen = new Map<string, Map<string, VisitStanding>>();
  for (const [personId, { entries }] of records) seen.set(personId, deskStandings(entries, context));
  const judged: Judged = new Map();
  const byVisit = new Map<string, VisitStanding>();
  for (const visit of visits) {
    const { visitId, personId, isSession } = visit;
    const anew = seen.get(personId)?.get(visitId);
    byVisit.set(visitId, anew ?? before.get(keyOf(visit)) ?? unknown(isSession));
    const hash = records.get(personId)?.head.hash;
    if (anew !== undefined && hash !== undefined) judged.set(keyOf({ ...visit, recordHash: hash }), anew);
  }
  return {
    of: (visitId) => byVisit.get(visitId) ?? unknown(false),
    remember: () => remember(store, judged),
  };
}

/** Of a record that cannot be read, of somebody who was erased perhaps, nothing is taken for in order. */
const unknown = (isSession: boolean): VisitStanding => ({
  stage: 'booked',
  clearance: isSession ? 'not cleared' : null,
});

function deskStandings(entries: Parameters<typeof courseOf>[0], context: CourseContext): Map<string, VisitStanding> {
  const view = viewFor('front-desk', courseOf(entries), context);
  if (view.role !== 'front-desk') throw new Error('The view of the desk is another role’s.');
  return new Map(view.visits.map(({ visit, stage, clearance }) => [visit, { stage, clearance }]));
}

/** Handpieces and the cartridge at hand are settled in the room, and say nothing on whether a person may come. */
function digestOf({ today, rulesetSigned, numbers, policy, registry, credentials, stock }: CourseContext): string {
  const { jurisdictions } = registry;
  // A role without a greatest depth has one without end, which JSON cannot say.
  const practice = {
    rulesetSigned,
    numbers: numbers !== null,
    policy,
    jurisdictions: JSON.stringify(jurisdictions),
    credentials,
  };
  const text = canonicalJson({ today, ruleset: rulesetHash(), ...practice, flagged: stock.flagged });
  return createHash('sha256').update(text).digest('base64url');
}

function remember(store: Store, judged: Judged): void {
  const before = JUDGED.get(store) ?? new Map<string, VisitStanding>();
  if (before.size + judged.size > MOST_JUDGED) before.clear();
  for (const [key, standing] of judged) before.set(key, standing);
  JUDGED.set(store, before);
}
