import { strictly } from '@percuta/model';
import { z } from 'zod';
import { namedDevice } from '../../plan/plan-registry.ts';
import { openGate } from '../../session/gate.ts';
import { refusal } from '../../session/refusal.ts';
import { startNeedling } from '../../session/session.ts';
import { commandKind } from '../command.ts';
import { credentialOn } from '../credential.ts';
import type { NeedlingStarted } from '../entries/needling-started.ts';
import { id } from '../fields.ts';
import { gateFactsOf } from '../gate-facts-of.ts';
import { sessionFor } from '../session-for.ts';

export const START_NEEDLING = commandKind<'startNeedling', Pick<NeedlingStarted, 'session'>>({
  do: 'startNeedling',
  writes: 'needling-started',
  asks: strictly('the command', { do: z.literal('startNeedling'), session: id('the session') }),
  decide: (state, { session: name }, context) => {
    const ready = sessionFor(state, { what: 'startNeedling', session: name, move: 'start' });
    if (ready.refused) return ready;
    const facts = gateFactsOf(state, name, context);
    const plan = state.plans.at(-1);
    const unit = ready.record.timeOut?.cartridgeUnit ?? null;
    if (facts === null || plan === undefined) return refusal('startNeedling', 'There is no plan for this session.');
    const answer = openGate(facts);
    if (!answer.open) return refusal('startNeedling', 'Something is still open.', answer.items);
    const device = namedDevice(plan.plan.device, context.registry)?.id ?? plan.plan.device;
    const { actor, credentials, today } = context;
    const credential = credentialOn(credentials[actor.id] ?? [], { device, on: today });
    if (unit === null || credential === null)
      return refusal('startNeedling', 'Scan the cartridge, and enter a credential.');
    const started = startNeedling(ready.session, answer.gate, unit);
    if ('refused' in started) return started;
    const { planHash, ruleset, overrides } = answer.gate;
    const { profession, jurisdiction, validUntil } = credential;
    const practitioner = { id: actor.id, profession, jurisdiction, validUntil };
    const body = { session: name, planHash, ruleset, overrides, practitioner, device, cartridgeUnit: unit };
    return [{ kind: 'needling-started', body }];
  },
});
