import { strictly } from '@percuta/model';
import { readJurisdictions } from '@percuta/practice';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { badInput } from '../../http/operation-outcome.ts';
import { JURISDICTIONS } from '../course/read-context.ts';

/** Who may needle where the practice stands, how deep, and where that was read. What is not listed is not allowed. */
export const setJurisdictionsContract = contract({
  id: 'set-jurisdictions',
  method: 'PUT',
  path: '/api/jurisdictions',
  summary: 'Sets who may needle where the practice stands.',
  access: { owner: 'practice', 'responsible-clinician': 'practice' },
  proof: 'full',
  body: strictly('the jurisdictions', {
    jurisdictions: z
      .array(z.unknown(), { error: 'must be a list of jurisdictions.' })
      .max(50, { error: 'must have at most 50.' })
      .meta({ examples: [[]] }),
  }),
  answers: { 200: z.object({ jurisdictions: z.int() }) },
  noes: [400],
});

const handle: Handler<typeof setJurisdictionsContract> = async ({ store, actor, body, at }) => {
  const { jurisdictions } = body;
  const read = readJurisdictions(jurisdictions);
  if (!read.ok) {
    return badInput(read.issues.map(({ path, message }) => ({ path: `body.jurisdictions${path}`, message })));
  }
  const kept = { value: JSON.stringify(jurisdictions), changed_at: at };
  await inPractice(store.database, actor, (tx) =>
    tx
      .insertInto('setting')
      .values({ practice_id: actor.practiceId, name: JURISDICTIONS, ...kept })
      .onConflict((conflict) => conflict.columns(['practice_id', 'name']).doUpdateSet(kept))
      .execute(),
  );
  return { status: 200, body: { jurisdictions: jurisdictions.length } };
};

export const setJurisdictions = operation(setJurisdictionsContract, handle);
