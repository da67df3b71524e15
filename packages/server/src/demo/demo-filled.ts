import { inPractice } from '../database/in-practice.ts';
import type { DemoPractice } from '../practices/open-demo-practice.ts';
import type { Store } from '../store.ts';
import { demoActor } from './furnish-demo.ts';

/** What the demo remembers of how it was filled. */
interface Kept {
  /** The day up to which somebody was made ready for a time-out. */
  readonly 'demo.filled': string;
  readonly 'demo.year': { readonly from: string | Date; readonly isDone: boolean };
}

/** How far the demo was filled; null where it was not begun. */
export async function readFilled<N extends keyof Kept>(
  { database }: Store,
  demo: DemoPractice,
  name: N,
): Promise<Kept[N] | null> {
  const row = await inPractice(database, demoActor(demo, 'owner'), (tx) =>
    tx.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst(),
  );
  return (row?.value ?? null) as Kept[N] | null;
}

/** Writes down how far the demo was filled. */
export async function writeFilled<N extends keyof Kept>(
  { database }: Store,
  demo: DemoPractice,
  { name, value, at }: { readonly name: N; readonly value: Kept[N]; readonly at: Date },
): Promise<void> {
  const kept = { value: JSON.stringify(value), changed_at: at };
  await inPractice(database, demoActor(demo, 'owner'), (tx) =>
    tx
      .insertInto('setting')
      .values({ practice_id: demo.practiceId, name, ...kept })
      .onConflict((conflict) => conflict.columns(['practice_id', 'name']).doUpdateSet(kept))
      .execute(),
  );
}
