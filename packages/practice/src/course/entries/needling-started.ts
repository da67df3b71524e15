import { strictly } from '@percuta/model';
import { z } from 'zod';
import type { Override } from '../../session/gate.ts';
import { entryKind } from '../entry.ts';
import { day, hash, id, words } from '../fields.ts';
import { TREATING } from '../role.ts';
import { withSession } from '../with-session.ts';

/** Needling began: the gate was open, and this is what it was opened with. */
export interface NeedlingStarted {
  readonly session: string;
  readonly planHash: string;
  readonly ruleset: string;
  readonly overrides: readonly Override[];
  readonly practitioner: {
    readonly id: string;
    readonly profession: string;
    readonly jurisdiction: string;
    readonly validUntil: string;
  };
  readonly device: string;
  readonly cartridgeUnit: string;
}

const OVERRIDE: z.ZodType<Override> = strictly('an override', {
  rule: z.string(),
  finding: hash('the finding'),
  by: id('the clinician'),
  reason: words('why'),
});

export const NEEDLING_STARTED = entryKind<'needling-started', NeedlingStarted>({
  kind: 'needling-started',
  writers: TREATING,
  body: strictly('the start', {
    session: id('the session'),
    planHash: hash('the plan'),
    ruleset: hash('the rules'),
    overrides: z.array(OVERRIDE),
    practitioner: strictly('the practitioner', {
      id: id('the practitioner'),
      profession: z.string(),
      jurisdiction: z.string(),
      validUntil: day(),
    }),
    device: id('the device'),
    cartridgeUnit: id('the cartridge'),
  }),
  apply: (state, body, entry) => {
    const { session: id, planHash, ruleset, overrides, cartridgeUnit } = body;
    const changes = { startedWith: { planHash, ruleset, overrides }, cartridges: [cartridgeUnit] };
    const beside = { started: { ...body, entry } };
    return withSession(state, entry.seq, { id, move: 'start', changes: () => changes, beside });
  },
});
