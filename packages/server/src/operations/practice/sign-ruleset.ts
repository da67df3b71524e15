import { randomUUID } from 'node:crypto';
import { strictly } from '@percuta/model';
import { practiceRulesetHash } from '@percuta/practice';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { readPracticeRules } from '../../practices/practice-rules.ts';
import { ID, INSTANT } from '../fields.ts';

/** A responsible clinician puts their name to the rules in force; until then no session starts. */
export const signRulesetContract = contract({
  id: 'sign-ruleset',
  method: 'POST',
  path: '/api/ruleset-signatures',
  summary: 'Signs the ruleset in force, by its hash.',
  access: { 'responsible-clinician': 'practice' },
  proof: 'full',
  body: strictly('the signature', {
    ruleset: z
      .string({ error: 'must be the hash of the ruleset that was read.' })
      .regex(/^sha256:[0-9a-f]{64}$/, { error: 'must be the hash of the ruleset that was read, as sha256:….' }),
  }),
  answers: { 201: z.object({ id: ID, ruleset: z.string(), signedBy: ID, signedAt: INSTANT }) },
  noes: [409],
});

const handle: Handler<typeof signRulesetContract> = async ({ store, actor, body, at }) => {
  const { ruleset } = body;
  const id = randomUUID();
  const { practiceId: practice_id, accountId: signed_by } = actor;
  return inPractice(store.database, actor, async (tx) => {
    const { id: practice_rules_id, policy } = await readPracticeRules(tx);
    if (ruleset !== practiceRulesetHash(policy)) {
      return no(409, 'This is not the ruleset in force. Read the rules again, then sign what you have read.');
    }
    await tx
      .insertInto('ruleset_signature')
      .values({ practice_id, id, ruleset_hash: ruleset, signed_by, signed_at: at, practice_rules_id })
      .execute();
    return { status: 201, body: { id, ruleset, signedBy: signed_by, signedAt: at } };
  });
};

export const signRuleset = operation(signRulesetContract, handle);
