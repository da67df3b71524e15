import { isKnownRecord } from '../../plan/plan-registry.ts';
import type { PlanRule } from './plan-context.ts';

export const P06: PlanRule = {
  id: 'P06',
  version: 1,
  needs: ['device'],
  judge: ({ device }, { registered }) => {
    if (device === null || registered !== null) return null;
    const because = isKnownRecord(device)
      ? `${device} exists, but nothing of its label is on record: it cannot carry a plan.`
      : `${device}: no clearance is on record under this name or number.`;
    return { verdict: 'refuse', because };
  },
  cases: {
    fires: [
      {
        name: 'a pen bought online',
        facts: { device: 'Dr. Pen M8' },
        context: { registered: null },
        gives: { verdict: 'refuse', blocksSession: true },
      },
      {
        name: 'a number of which only the number is known',
        facts: { device: 'K241400' },
        context: { registered: null },
        gives: { verdict: 'refuse' },
      },
      {
        name: 'no device named',
        facts: { device: null },
        context: { registered: null },
        gives: { verdict: 'ask', blocksSession: true },
      },
    ],
    doesNotFire: [{ name: 'SkinPen' }],
  },
};
