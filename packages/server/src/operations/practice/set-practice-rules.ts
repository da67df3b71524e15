import { randomUUID } from 'node:crypto';
import { PRACTICE_POLICY, type PracticePolicy, practiceRulesetHash } from '@percuta/practice';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';

const EXAMPLE: PracticePolicy = {
  stricter: [{ rule: 'S11', verdict: 'refuse', override: 'none', because: 'We send them to the hospital.' }],
  timeOutByTwo: true,
};

/** A practice takes rules more strictly, or wants time-outs by two. What it says has to be signed before a session starts. */
export const setPracticeRulesContract = contract({
  id: 'set-practice-rules',
  method: 'PUT',
  path: '/api/practice-rules',
  summary: 'Sets what the practice demands besides the rules of the register. It never loosens one.',
  access: { 'responsible-clinician': 'practice' },
  proof: 'full',
  body: PRACTICE_POLICY.meta({ examples: [EXAMPLE] }),
  answers: { 200: z.object({ policy: PRACTICE_POLICY, ruleset: z.string() }) },
});

const handle: Handler<typeof setPracticeRulesContract> = async ({ store, actor, body, at }) => {
  const { practiceId: practice_id, accountId: set_by } = actor;
  await inPractice(store.database, actor, (tx) =>
    tx
      .insertInto('practice_rules')
      .values({ practice_id, id: randomUUID(), policy: JSON.stringify(body), set_by, set_at: at })
      .execute(),
  );
  return { status: 200, body: { policy: body, ruleset: practiceRulesetHash(body) } };
};

export const setPracticeRules = operation(setPracticeRulesContract, handle);
