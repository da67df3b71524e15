import { type OverrideRate, overrideRates } from '@percuta/practice';
import { z } from 'zod';
import { readForReview } from '../../harm/read-for-review.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { shownWhole } from '../course/shown-whole.ts';

/**
 * How often each rule was overridden, of how often it stood in the way. It opens the record of everyone who was booked for
 * a session, for the review of safety, and each of them can see that in their audit.
 */
export const countOverridesContract = contract({
  id: 'count-overrides',
  method: 'GET',
  path: '/api/override-rates',
  summary: 'Alerts overridden, of all alerts, by rule, with intervals.',
  access: { 'responsible-clinician': 'practice', owner: 'practice' },
  answers: {
    200: z.object({
      rates: z.array(shownWhole<OverrideRate>({ rule: z.string() })).readonly(),
      /** How many records were opened for it. */
      records: z.int(),
    }),
  },
});

const handle: Handler<typeof countOverridesContract> = async (call) => {
  const reviewed = await readForReview(call);
  const rates = overrideRates(reviewed.map(({ entries }) => entries));
  return { status: 200, body: { rates, records: reviewed.length } };
};

export const countOverrides = operation(countOverridesContract, handle);
