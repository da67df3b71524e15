import type { Selectable, Transaction } from 'kysely';
import type { Access } from '../audit/access.ts';
import { noteDeed } from '../audit/note-deed.ts';
import type { SignedIn } from '../database/actor.ts';
import type { Tables } from '../database/tables.ts';
import { readContext } from '../operations/course/read-context.ts';
import type { Store } from '../store.ts';
import { againstMerging, type OpenPair, openPair, type Pair } from './against-merging.ts';
import { moveAccount } from './move-account.ts';
import { giveBookingsBack, moveBookings, visitsToCome } from './move-bookings.ts';
import type { PersonMergeTable } from './tables.ts';

/** Who settles it, and when. */
export interface Settling {
  readonly store: Pick<Store, 'keys'>;
  readonly actor: SignedIn;
  readonly at: Date;
  readonly requestId: string;
}

type Merge = Selectable<PersonMergeTable>;

/** A proposal with what became of it. */
export async function readMerge(tx: Transaction<Tables>, mergeId: string) {
  const merge = await tx.selectFrom('person_merge').selectAll().where('id', '=', mergeId).executeTakeFirst();
  if (merge === undefined) return null;
  const steps = await tx.selectFrom('person_merge_step').selectAll().where('merge_id', '=', mergeId).execute();
  return { merge, steps, has: (step: string) => steps.some((one) => one.step === step) };
}

/** Why it cannot be, in sentences; null where it was done. */
type Against = readonly string[] | null;

const pairOf = ({ leading_id: leadingId, merged_id: mergedId }: Merge): Pair => ({ leadingId, mergedId });

function accessOf({ store, actor, at, requestId }: Settling, reason: string): Access {
  return { keys: store.keys, actor, purpose: 'need-to-know', at, requestId, reason };
}

/** Makes two people one: bookings and account move, the one points to the other, and both their audits say so. */
export async function confirmMerge(tx: Transaction<Tables>, settling: Settling, merge: Merge): Promise<Against> {
  const pair = pairOf(merge);
  const access = accessOf(settling, merge.because);
  const open = await openPair(tx, access, pair);
  if (open === null) return ['One of the two was erased.'];
  const against = await againstMerging(tx, open, pair);
  if (against.length > 0) return against;
  const visits = visitsToCome(open.merged.state, settling.at);
  const stays = await moveBetween(tx, settling, { access, open, visits, isBack: false, pair });
  if (stays !== null) return [stays];
  const { leadingId: to, mergedId: from } = pair;
  const account = await moveAccount(tx, { keys: access.keys, from, to, at: settling.at });
  await tx.updateTable('person').set({ merged_into: to }).where('id', '=', from).execute();
  await addStep(tx, settling, merge, {
    ...{ step: 'confirmed', because: null, moved_account: account },
    visits: visits.map(({ visit }) => visit),
  });
  await noteOnBoth(tx, access, { pair, action: 'merged' });
  return null;
}

/** Makes two of them again: what moved and is still to come moves back. What was written since stays where it is. */
export async function undoMerge(
  tx: Transaction<Tables>,
  settling: Settling,
  { merge, because }: { readonly merge: Merge; readonly because: string },
): Promise<Against> {
  const pair = pairOf(merge);
  const access = accessOf(settling, because);
  const open = await openPair(tx, access, pair);
  if (open === null) return ['One of the two was erased.'];
  const confirmed = (await readMerge(tx, merge.id))?.steps.find(({ step }) => step === 'confirmed');
  const visits = visitsToCome(open.leading.state, settling.at, confirmed?.visits ?? []);
  const stays = await moveBetween(tx, settling, { access, open, visits, isBack: true, pair });
  if (stays !== null) return [stays];
  const { leadingId: from, mergedId: to } = pair;
  await tx.updateTable('person').set({ merged_into: null }).where('id', '=', to).execute();
  const moved = confirmed?.moved_account ?? null;
  const moving = { keys: access.keys, from, to, at: settling.at };
  const account = moved === null ? null : await moveAccount(tx, { ...moving, accountId: moved });
  await addStep(tx, settling, merge, {
    ...{ step: 'undone', because, moved_account: account },
    visits: visits.map(({ visit }) => visit),
  });
  await noteOnBoth(tx, access, { pair, action: 'merge-undone' });
  return null;
}

interface Between {
  readonly access: Access;
  readonly open: OpenPair;
  readonly pair: Pair;
  readonly visits: ReturnType<typeof visitsToCome>;
  readonly isBack: boolean;
}

async function moveBetween(
  tx: Transaction<Tables>,
  { actor, at }: Settling,
  { access, open, pair, visits, isBack }: Between,
): Promise<string | null> {
  if (visits.length === 0) return null;
  const role = 'responsible-clinician';
  if (!actor.roles.includes(role)) return 'There are visits to move. Let a responsible clinician do this.';
  const context = await readContext(tx, { actor: { id: actor.accountId, role }, at });
  const leading = { personId: pair.leadingId, state: open.leading.state };
  const merged = { personId: pair.mergedId, state: open.merged.state };
  const moving = { actor, access, context };
  return isBack
    ? giveBookingsBack(tx, { ...moving, from: leading, to: merged }, visits)
    : moveBookings(tx, { ...moving, from: merged, to: leading }, visits);
}

interface Step {
  readonly step: 'confirmed' | 'withdrawn' | 'undone';
  readonly because: string | null;
  readonly visits: string[];
  readonly moved_account: string | null;
}

/** Notes what became of a proposal, by whoever acts. */
export async function addStep(
  tx: Transaction<Tables>,
  { actor, at }: Settling,
  merge: Merge,
  step: Step,
): Promise<void> {
  const { practice_id, id: merge_id, proposed_by, proposed_at } = merge;
  const of = { practice_id, merge_id, proposed_by, proposed_at };
  await tx
    .insertInto('person_merge_step')
    .values({ ...of, ...step, by_account: actor.accountId, at })
    .execute();
}

/** In the order of their ids, as everyone locks several. */
export async function noteOnBoth(
  tx: Transaction<Tables>,
  access: Access,
  { pair, action }: { readonly pair: Pair; readonly action: 'merge-proposed' | 'merged' | 'merge-undone' },
): Promise<void> {
  for (const personId of [pair.leadingId, pair.mergedId].toSorted()) {
    await noteDeed(tx, { ...access, purpose: null }, { personId, action });
  }
}
