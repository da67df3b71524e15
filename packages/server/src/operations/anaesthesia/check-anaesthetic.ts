import { type AnaestheticCheck, APPLIED_ANAESTHETIC, checkAnaesthetic as checkApplied } from '@percuta/practice';
import { z } from 'zod';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { shownWhole } from '../course/shown-whole.ts';

/** What the time-out will say of a numbing cream, before it is put on. It names nobody, and nothing is kept. */
export const checkAnaestheticContract = contract({
  id: 'check-anaesthetic',
  method: 'POST',
  path: '/api/anaesthetic-checks',
  summary: 'Holds a numbing cream against its label, with the arithmetic.',
  access: { practitioner: 'practice', 'responsible-clinician': 'practice' },
  body: APPLIED_ANAESTHETIC,
  answers: { 200: shownWhole<AnaestheticCheck>({ verdict: z.string() }) },
});

const handle: Handler<typeof checkAnaestheticContract> = async ({ body }) => ({
  status: 200,
  body: checkApplied(body),
});

export const checkAnaesthetic = operation(checkAnaestheticContract, handle);
